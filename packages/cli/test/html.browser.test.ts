/**
 * The document in HTML in a browser, as its readers see it: on a telephone, on a tablet, on a screen, on paper,
 * without scripts, with a screen reader (axe). Without Chromium these tests are skipped, and say so.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { hasBrowser, overflowOf, runAxe, startBrowser, watch } from './browser-page.ts';
import { fixturesFolder, runCli } from './run-cli.ts';

/** Name of the document, state, day, flags. */
const documents = {
  'cremona-2022': ['cremona', '2022-12-31'],
  'cremona-2024': ['cremona', '2024-01-01'],
  'cremona-pubblica': ['cremona', '2024-01-01', '--public'],
  'cortemaggiore': ['cortemaggiore', '2023-10-01', '--assume-unchanged'],
  'prato': ['prato', '2026-11-22'],
  'stato-vuoto': ['stato-vuoto', '2026-11-22', '--lang', 'en'],
} as const;
const names = Object.keys(documents) as readonly (keyof typeof documents)[];

describe.skipIf(!hasBrowser)('the document in a browser', () => {
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'adempi-browser-'));
    for (const [name, [state, asOf, ...flags]] of Object.entries(documents)) {
      const { stdout } = await runCli(['check', join(fixturesFolder, 'comuni', `${state}.yml`), '--as-of', asOf, '-f', 'html', ...flags], { cwd: folder });
      writeFileSync(join(folder, `${name}.html`), stdout);
    }
    browser = await startBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    return page;
  }

  describe.each(names)('%s', (name) => {
    it.each([360, 1280])('has nothing for axe to find at %i pixels', async (width) => {
      const page = await open(name, { bypassCSP: true, viewport: { width, height: 900 } });
      const { violations, passes } = await runAxe(page);
      await page.close();
      expect(violations).toEqual([]);
      // That many rules found something to look at.
      expect(passes).toBeGreaterThan(25);
    });

    it.each([320, 360, 768, 1280])('scrolls in one direction at %i pixels', async (width) => {
      const page = await open(name, { viewport: { width, height: 900 } });
      const overflow = await overflowOf(page);
      await page.close();
      expect(overflow).toBeLessThanOrEqual(0);
    });

    it('loads nothing, and breaks no rule of its policy', async () => {
      const page = await browser.newPage();
      const { requests, complaints } = watch(page);
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      await page.locator('#filtri select[name=outcome]').selectOption('unknown');
      await page.close();
      expect({ requests: requests.length, complaints }).toEqual({ requests: 1, complaints: [] });
    });

    it('has its first page on one sheet of A4', async () => {
      // Width and height of a sheet without its margins, in CSS pixels.
      const page = await open(name, { viewport: { width: 680, height: 993 } });
      await page.emulateMedia({ media: 'print' });
      const end = await page.evaluate<number>("document.getElementById('sintesi').getBoundingClientRect().bottom");
      await page.close();
      expect(end).toBeLessThan(993);
    });
  });

  it('is read whole without scripts, and the filters are not there', async () => {
    const page = await open('cremona-2024', { javaScriptEnabled: false });
    expect(await page.locator('#filtri').isVisible()).toBe(false);
    expect(await page.locator('article').count()).toBe(await page.locator('article:visible').count());
    await page.close();
  });

  it('filters by outcome, area, whose turn it is and words, and says how many are left', async () => {
    const page = await open('cremona-2024');
    const shown = page.locator('#rilievi [data-outcome]:visible');
    const all = await shown.count();
    await page.locator('select[name=outcome]').selectOption('fail');
    expect(await shown.count()).toBe(2);
    expect(await page.locator('section.area:visible').count()).toBe(2);
    expect(await page.locator('#filtri output').textContent()).toBe(`2 voci visibili su ${all}`);
    await page.locator('button[type=reset]').click();
    await expect.poll(() => shown.count()).toBe(all);
    await page.locator('select[name=area]').selectOption('pdnd');
    expect(await shown.evaluateAll((items) => [...new Set(items.map((item) => item.getAttribute('data-area')))])).toEqual(['pdnd']);
    await page.locator('button[type=reset]').click();
    await page.locator('select[name=who]').selectOption('Ragioneria');
    const who = await shown.evaluateAll((items) => items.map((item) => item.getAttribute('data-who')?.split('|').includes('Ragioneria')));
    expect([who.length > 0, who.every(Boolean)]).toEqual([true, true]);
    await page.locator('button[type=reset]').click();
    await page.locator('input[name=text]').fill('ACCESSIBILITA dichiarazione');
    const texts = await shown.evaluateAll((items) => items.map((item) => item.textContent.toLowerCase()));
    expect([texts.length > 0, texts.every((text) => text.includes('accessibilità') && text.includes('dichiarazione'))]).toEqual([true, true]);
    await page.close();
  });
});
