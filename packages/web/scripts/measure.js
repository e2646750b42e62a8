// How much the first visit loads, and how long an update takes with seven times the rules that there
// are. `npm run bundle` first; then: node packages/web/scripts/measure.js [STATE]
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { measureAnswers } from './measure-answers.js';
import { withApp } from './app-with-rules.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const app = `${root}packages/cli/dist/app/`;
const state = process.argv[2] ?? `${root}fixtures/comuni/cortemaggiore.yml`;

/** Goals, and how often an update is measured. */
const MAX_BYTES = 300_000;
const TIMES = 7;
const ROUNDS = 30;

const bytes = weigh(await firstLoad());
say(`first load, gzipped, without rules and fonts: ${bytes} bytes (goal: less than ${MAX_BYTES})`);
say(`all that is kept for offline, gzipped, without rules and fonts: ${weigh(readdirSync(app, { recursive: true }).filter((name) => /\.\w+$/.test(name)))} bytes`);
say(`rules, gzipped: ${gzipSync(readFileSync(`${app}bundle.json`)).length} bytes`);
for (const times of [1, TIMES]) {
  await withApp({ times, state }, async (page, rules) => {
    say(`an update with ${rules} rules, from the event to the new page: ${tell(await measureUpdates(page))}`);
    const { results, questions } = await measureAnswers(page, ROUNDS);
    say(`an answer with ${rules} rules, from the event to the new results: ${tell(results)}`);
    say(`an answer with ${rules} rules, from the event to the next question: ${tell(questions)}`);
  });
}
if (bytes >= MAX_BYTES) process.exitCode = 1;

function say(text) {
  process.stdout.write(`${text}\n`);
}

/** The files that a first visit asks for until a state is shown: the service worker fetches the others later. */
async function firstLoad() {
  const asked = new Set();
  const watch = (page) => page.on('response', (response) => {
    if (response.ok()) asked.add(new URL(response.url()).pathname.slice(1) || 'index.html');
  });
  await withApp({ state, watch }, () => undefined);
  return [...asked];
}

/** Text as a server sends it. */
function weigh(files) {
  const counted = files.filter((name) => !['bundle.json', 'registro.json'].includes(name) && !name.endsWith('.woff2'));
  return counted.reduce((sum, name) => sum + gzipSync(readFileSync(`${app}${name}`)).length, 0);
}

function tell(spans) {
  const sorted = spans.toSorted((one, other) => one - other);
  const at = (share) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  return `best ${at(0)} ms, median ${at(0.5)} ms, worst ${at(1)} ms (${sorted.length} times)`;
}

/** Moves the day of the check back and forth, and waits for the page to say so: all that an answer sets off. */
async function measureUpdates(page) {
  const spans = [];
  for (let round = 0; round < ROUNDS; round += 1) spans.push(await page.evaluate(moveDay, round % 2 === 0 ? '2024-02-01' : '2024-02-02'));
  return spans;
}

/** Runs in the page. */
async function moveDay(day) {
  const { document, performance, Event, MutationObserver } = globalThis;
  const field = document.querySelector('input[type=date]');
  const told = day.split('-').reverse().join('/');
  const start = performance.now();
  field.value = day;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.lead').textContent.includes(told)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return performance.now() - start;
}
