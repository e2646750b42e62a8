import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Opens a state in the app, in a real browser, with several times the rules that there are; what `use` makes of it. `watch` gets the page before it is loaded. */
export async function withApp({ times = 1, state, watch = () => undefined }, use) {
  const rules = multiply(times);
  const server = spawn(process.execPath, [`${root}packages/cli/bin/adempi.js`, 'app', '--no-open', '--port', '0']);
  const address = await new Promise((resolve) => server.stdout.on('data', (text) => resolve(/http:\S+/.exec(String(text))[0])));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    watch(page);
    await page.route('**/bundle.json', (route) => route.fulfill({ body: JSON.stringify(rules), contentType: 'application/json' }));
    await page.goto(address);
    await page.locator('input[type=file]').first().setInputFiles(state);
    await page.locator('input[type=date]').waitFor();
    return await use(page, rules.rules.length);
  } finally {
    await browser.close();
    server.kill('SIGINT');
  }
}

/** The same rules several times, under other names. */
function multiply(times) {
  const bundle = JSON.parse(readFileSync(`${root}packages/cli/dist/app/bundle.json`, 'utf8'));
  const copies = Array.from({ length: times }, (_, copy) => (copy === 0 ? bundle.rules : bundle.rules.map((rule) => ({ ...rule, id: `${rule.id}-copy-${copy}` }))));
  return { ...bundle, rules: copies.flat() };
}
