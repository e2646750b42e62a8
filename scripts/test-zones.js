// Runs the whole suite once per time zone: a legal term is a civil day, so no verdict may
// depend on the clock of the machine. The zone is set before the process starts, because
// Node reads it then. After the first zone, property tests try fewer cases (ADEMPI_CASES), and
// a process loads the sources once, not once for each file of tests. Properties draw their cases from
// the day, and other ones in each zone: what fails on one machine fails on all others that day. What
// failed is told again at the end, whole: seed and counter-example must not be lost among thousands of lines.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const zones = ['UTC', 'Europe/Rome', 'Pacific/Auckland'];
const fewerCases = '25';
/** @example 20261126 */
const today = Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
// Said once: what starts other programs, or reads whole sources, takes long and knows no more of days in another zone.
const once = [
  'packages/adapters/test/real/**',
  'packages/cli/test/{formats/**,bozze*,docs*,dossier*,fleet*,html*,injection*,laws-answers*,layers*,offices*,report-words*,verify*}',
  'packages/core/test/generated-worlds*',
  'packages/report/src/{drafts,html/fleet,workbook}/**',
  'packages/schema/src/yaml/**',
];
const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

function runSuite(zone, { cases, seed, report }) {
  const shorter = cases === null ? [] : ['--no-isolate', ...once.flatMap((files) => ['--exclude', files])];
  const args = [vitest, 'run', ...shorter, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { ...process.env, TZ: zone, ADEMPI_SEED: seed, ...(cases === null ? {} : { ADEMPI_CASES: cases }) };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args, ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** What failed: each test, and each file that does not even load, with the messages of both. */
function listFailures({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status === 'failed');
    const told = tests.map(({ fullName, failureMessages }) => `${relative(root, name)} > ${fullName}\n${failureMessages.join('\n')}`);
    return message ? [...told, `${relative(root, name)}\n${message}`] : told;
  });
}

/** Counts of tests and what failed; a run that leaves no report counts as one failure. */
function readResults(report, ok) {
  try {
    const results = JSON.parse(readFileSync(report, 'utf8'));
    const failed = ok ? results.numFailedTests : Math.max(1, results.numFailedTests);
    const skipped = results.numPendingTests + results.numTodoTests;
    return { passed: results.numPassedTests, failed, skipped, failures: listFailures(results) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['The run left no report.'] };
  }
}

const print = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

const folder = mkdtempSync(join(tmpdir(), 'adempi-zones-'));
const results = [];
try {
  for (const [position, zone] of zones.entries()) {
    const seed = String(Number(process.env.ADEMPI_SEED ?? today) + position);
    console.log(`\nTime zone ${zone}, seed ${seed}`);
    const report = join(folder, `${position}.json`);
    const cases = position === 0 ? null : (process.env.ADEMPI_CASES ?? fewerCases);
    results.push({ zone, ...readResults(report, await runSuite(zone, { cases, seed, report })) });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
for (const { zone, failures } of results) for (const failure of failures) console.log(`\nFAILED in ${zone}: ${failure}`);
for (const result of results) console.log(`${result.zone}: ${print(result)}`);
console.log(`${print({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') })} in ${zones.length} time zones`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
