// Holds the built command to what a batch promises and a process alone can show: the same bytes for
// any number of jobs, the folder before whole after a kill at any moment, one bad ente that stops nobody.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'packages/cli/bin/adempi.js');
const aside = mkdtempSync(join(tmpdir(), 'adempi-batch-'));
const STATES = 1500;
const BAD = 700;
const OTHER_DAY = '2026-10-30';

/** One Comune of many: some in order, some not, some unheard of; long enough that the file has several parts. */
function state(index) {
  const ente = { codiceIstat: String(100_000 + index), denominazione: `Comune di Prova ${index}`, tipo: 'comune', popolazione: (index * 37) % 60_000, regione: index % 3 === 0 ? 'Lazio' : 'Molise' };
  const siti = [{ id: 'istituzionale', tipo: 'sito', url: `https://www.comune.prova${index}.it`, dichiarazioneAccessibilita: { pubblicata: true, data: index % 2 === 0 ? '2026-09-20' : '2024-09-20' } }];
  const nota = 'x'.repeat(1200);
  return {
    adempi: 1,
    aggiornatoIl: '2026-10-01',
    ente,
    fonti: { prova: { titolo: `Elenco di prova ${nota}`, data: '2026-10-01' } },
    fatti: { pdnd: { aderente: index % 5 !== 0 }, governance: { rtd: { nominato: index % 7 !== 0 } }, siti },
  };
}

const lines = Array.from({ length: STATES }, (_, index) => (index === BAD ? '{"adempi":1,"ente":{' : JSON.stringify(state(index))));
const input = join(aside, 'stati.ndjson');
writeFileSync(input, `${lines.join('\n')}\n`);
const asked = ['--group-by', 'regione', '--sample', '40', '--seed', 'prova', '--contraddittorio'];
const args = (folder, ...more) => [cli, 'batch', input, '-o', join(aside, folder), ...asked, ...(more.includes('--as-of') ? [] : ['--as-of', '2026-11-21']), ...more];

function run(folder, ...more) {
  return spawnSync(process.execPath, args(folder, ...more), { encoding: 'utf8' });
}

/** All bytes of a folder, as one digest. */
function digest(folder) {
  const hash = createHash('sha256');
  const entries = readdirSync(join(aside, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of entries.map(({ parentPath, name }) => join(parentPath, name)).sort()) hash.update(relative(join(aside, folder), path)).update(readFileSync(path));
  return hash.digest('hex');
}

async function killAfter(milliseconds, folder) {
  const child = spawn(process.execPath, args(folder, '--jobs', '2', '--as-of', OTHER_DAY), { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await Promise.race([wait(milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
}

try {
  const first = run('uno', '--jobs', '1');
  assert.equal(first.status, 0, first.stderr);
  for (const jobs of ['2', '3']) {
    assert.equal(run(`jobs-${jobs}`, '--jobs', jobs).status, 0);
    assert.equal(digest(`jobs-${jobs}`), digest('uno'), `the bytes are others with ${jobs} jobs`);
  }

  assert.ok(readdirSync(join(aside, 'uno/contraddittorio')).length > 250, 'a worksheet for each Comune in breach');
  assert.ok(readdirSync(join(aside, 'uno')).includes('campione.xlsx'));

  const errors = readFileSync(join(aside, 'uno/errors.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(errors.map(({ line, problems }) => [line, problems[0].code]), [[BAD + 1, 'line.not-json']]);
  assert.equal(readFileSync(join(aside, 'uno/enti.csv'), 'utf8').trim().split('\r\n').length, STATES, 'a row for each ente that could be judged, and a heading');

  const strict = run('severo', '--strict');
  assert.equal(strict.status, 2);
  assert.ok(!readdirSync(aside).includes('severo'), '--strict wrote something');

  // The runs that are killed are of another day: all files are those of one day or of the other.
  const started = Date.now();
  assert.equal(run('altro', '--jobs', '2', '--as-of', OTHER_DAY).status, 0);
  const whole = Date.now() - started;
  const days = [digest('uno'), digest('altro')];
  assert.notEqual(days[0], days[1]);
  for (let turn = 0; turn < 6; turn += 1) {
    await killAfter(Math.random() * whole, 'uno');
    assert.ok(days.includes(digest('uno')), 'a kill left a folder of two days');
  }
  assert.equal(run('uno', '--jobs', '2').status, 0);
  assert.deepEqual(readdirSync(aside).filter((name) => name.startsWith('.')), [], 'runs that were killed left something behind');
  process.stdout.write('batch: the same bytes for 1, 2 and 3 jobs, whole after 6 kills, one bad ente told and no other lost\n');
} finally {
  rmSync(aside, { recursive: true, force: true });
}
