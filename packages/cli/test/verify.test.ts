import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Assessment } from '@adempi/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fixturesFolder, rulesFolder, runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';
import { normalise, readings } from './scenario.ts';

const cremona = join(fixturesFolder, 'comuni/cremona.yml');
const prato = join(fixturesFolder, 'comuni/prato.yml');

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-verify-'));
  await write('cremona.json', ['check', cremona, '--profile', '18-bis', '--as-of', '2023-10-01', '-f', 'json']);
  await write('due.json', ['check', cremona, prato, '--profile', '18-bis', '--as-of', '2023-10-01', '-f', 'json']);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...argv: readonly string[]): Promise<Outcome> {
  return runCli(argv, { cwd: folder });
}

async function write(name: string, argv: readonly string[]): Promise<void> {
  writeFileSync(join(folder, name), (await run(...argv, '--exit-zero')).stdout);
}

function read(name: string): Assessment {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Assessment;
}

function edit(name: string, change: (report: Assessment) => Assessment): void {
  writeFileSync(join(folder, name), `${JSON.stringify(change(read('cremona.json')), null, 2)}\n`);
}

function expectLines(text: string, ...lines: readonly string[]): void {
  for (const line of lines) expect(readings(text)).toContain(normalise(line));
}

describe('adempi verify', () => {
  it('confirms a report byte by byte', async () => {
    const { status, stdout, stderr } = await run('verify', 'cremona.json', '--state', cremona);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expectLines(stdout, 'Il rapporto è confermato.', 'Rifatto da capo, il file è lo stesso byte per byte.', 'Comune di Cremona, al 01/10/2023', 'Motore coincide (compiled)');
  });

  it('speaks English', async () => {
    const { status, stdout } = await run('verify', 'cremona.json', '--state', cremona, '--lang', 'en');
    expect(status).toBe(0);
    expectLines(stdout, 'The report is confirmed.', 'Made again, the file is the same byte by byte.', 'Engine matches (compiled)');
  });

  it.each([
    ['--lang', 'en'],
    ['--known-at', '2023-06-30'],
    ['--assume-unchanged', '--pack', 'pdnd', '--pack', 'pagamenti'],
    ['--edition', '2021-2023', '--pack', 'piano-triennale-2021-2023'],
    ['--engine', 'json-rules-engine', '--profile', 'minimo'],
  ])('reads in the report how it was made: %s %s', async (...flags) => {
    await write('modo.json', ['check', cremona, '--as-of', '2024-03-01', '-f', 'json', ...flags]);
    const { status, stdout } = await run('verify', 'modo.json', '--state', cremona);
    expect(status).toBe(0);
    expectLines(stdout, 'Rifatto da capo, il file è lo stesso byte per byte.');
  });

  it('says that a file written anew has the same content', async () => {
    writeFileSync(join(folder, 'stretto.json'), JSON.stringify(read('cremona.json')));
    const { status, stdout } = await run('verify', 'stretto.json', '--state', cremona);
    expect(status).toBe(0);
    expectLines(stdout, 'Il rapporto è confermato.', 'Contenuto uguale, byte diversi: il file è stato riscritto (spazi, a capo, ordine o forma delle');
    expect((await run('verify', 'stretto.json', '--state', cremona, '--lang', 'en')).stdout).toContain('Content equal, bytes differ');
  });

  it('takes the version of the report at its word', async () => {
    edit('vecchio.json', (report) => ({ ...report, tool: { name: 'adempi', version: '0.0.1' } }));
    const { status, stdout } = await run('verify', 'vecchio.json', '--state', cremona);
    expect(status).toBe(0);
    expectLines(stdout, 'Il rapporto dice di venire dalla versione 0.0.1', 'Rifatto da capo, il file è lo stesso byte per byte.');
  });

  it('names the finding and the entries that were edited', async () => {
    const target = read('cremona.json').findings.find(({ outcome }) => outcome === 'unknown');
    edit('ritoccato.json', (report) => ({
      ...report,
      findings: report.findings.map((finding) => (finding.id === target?.id ? { ...finding, outcome: 'pass', exposure: null } : finding)),
      summary: { ...report.summary, unknown: report.summary.unknown - 1, pass: report.summary.pass + 1 },
    }));
    const { status, stdout } = await run('verify', 'ritoccato.json', '--state', cremona);
    expect(status).toBe(1);
    expectLines(stdout, 'Il rapporto non è confermato.', 'il rapporto è stato modificato dopo', 'Rilievi 1 diverso', 'Altre parti diverse riepilogo', `${target?.ruleId ?? '-'}`, 'esito');
    const json = JSON.parse((await run('verify', 'ritoccato.json', '--state', cremona, '-f', 'json')).stdout) as { replays: { faults: string[]; diff: { findings: { ruleId: string; before: { outcome: string }; after: { outcome: string } }[] } }[] };
    expect(json).toMatchObject({ holds: false, sameBytes: null, replays: [{ faults: ['content'], diff: { parts: ['summary'], findings: [{ ruleId: target?.ruleId, before: { outcome: 'pass' }, after: { outcome: 'unknown' } }] } }] });
  });

  it('tells a state that changed from a report that was edited', async () => {
    writeFileSync(join(folder, 'stato.yml'), readFileSync(cremona, 'utf8').replace(/^ {2}denominazione: .*$/m, '  denominazione: Comune di Cremona nuovo'));
    const { status, stdout } = await run('verify', 'cremona.json', '--state', 'stato.yml', '--lang', 'en');
    expect(status).toBe(1);
    expectLines(stdout, 'The report is not confirmed.', 'The state is not that of the report: its digest differs.');
    expect(stdout).not.toContain('edited');
  });

  it('tells rules that changed, by pack', async () => {
    cpSync(rulesFolder, join(folder, 'regole'), { recursive: true });
    const pack = join(folder, 'regole/pdnd/pack.yml');
    writeFileSync(pack, readFileSync(pack, 'utf8').replace(/^version: .*$/m, 'version: 99.0.0'));
    const { status, stdout } = await run('verify', 'cremona.json', '--state', cremona, '--rules', 'regole');
    expect(status).toBe(1);
    expectLines(stdout, 'Le regole non sono quelle del rapporto.', '→ 99.0.0', 'Rilievi coincidono tutti');
  });

  it('gives each of several reports the state of its ente, in JSON and in NDJSON', async () => {
    await write('due.ndjson', ['check', cremona, prato, '--profile', '18-bis', '--as-of', '2023-10-01', '-f', 'ndjson']);
    for (const name of ['due.json', 'due.ndjson']) {
      const { status, stdout } = await run('verify', name, '--state', prato, '--state', cremona);
      expect(status).toBe(0);
      expect(stdout).toBe('I 2 rapporti sono confermati.\nRifatto da capo, il file è lo stesso byte per byte.\n');
    }
  });

  it('refuses a report without a state, and a state without a report', async () => {
    expect(await run('verify', 'due.json', '--state', prato)).toMatchObject({ status: 2, stdout: '', stderr: 'errore: per il rapporto di Comune di Cremona manca lo stato: indicarlo con --state\n' });
    expect((await run('verify', 'cremona.json', '--state', prato, '--state', cremona, '--lang', 'en')).stderr).toContain('no report is about the state');
  });

  it('tells every problem of report and state, each with its place', async () => {
    edit('rotto.json', (report) => ({ ...report, asOf: '2023-02-30', lang: 'fr' as 'it' }));
    const { status, stdout, stderr } = await run('verify', 'rotto.json', '--state', 'manca.yml');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^rotto\.json:8:11 {2}errore {2}«asOf»/m);
    expect(stderr).toMatch(/^rotto\.json:11:11 {2}errore {2}«lang»/m);
    expect(stderr).toMatch(/^manca\.yml {2}errore {2}Il file non esiste\.$/m);
  });

  it('places a problem of NDJSON on its line', async () => {
    writeFileSync(join(folder, 'rotto.ndjson'), `${JSON.stringify(read('cremona.json'))}\n{"schemaVersion": 1,}\n`);
    expect((await run('verify', 'rotto.ndjson', '--state', cremona)).stderr).toMatch(/^rotto\.ndjson:2:/m);
  });

  it('knows a state from a report, and an empty list from both', async () => {
    writeFileSync(join(folder, 'vuoto.json'), '[]\n');
    expect((await run('verify', cremona, '--state', cremona)).stderr).toContain('è uno stato, non un rapporto');
    expect((await run('verify', 'vuoto.json', '--state', cremona)).stderr).toBe('errore: vuoto.json non contiene nessun rapporto\n');
  });
});
