import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fixturesFolder, runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';
import { normalise, readings } from './scenario.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-diff-batches-'));
  await run('batch', join(fixturesFolder, 'comuni'), '--as-of', '2023-07-01', '--profile', 'minimo', '--jobs', '1', '-o', 'luglio');
  await run('batch', join(fixturesFolder, 'comuni'), '--as-of', '2023-10-01', '--profile', 'minimo', '--all', '--jobs', '1', '-o', 'ottobre');
  write('a', { asOf: '2026-01-01' }, ['"001272","c_l219",Torino', '"015146",,Milano', '"058091",,Roma'], [
    finding('001272', 'pdnd/adesione', null, 'fail'),
    finding('001272', 'app-io/servizi', 'tari', 'pass'),
    finding('015146', 'pdnd/adesione', null, 'pass'),
    finding('058091', 'pdnd/adesione', null, 'pass'),
    '{"codiceIstat":null,"codiceIpa":null,"ruleId":"pdnd/adesione","outcome":"pass"}',
  ]);
  write('b', { asOf: '2026-06-01', note: 'Indizi da dati aperti, non accertamenti.', packs: [{ id: 'pdnd', version: '1.1.0', digest: 'sha256:b', horizon: '2026-01-01' }] }, ['"015146",,Milano', '"001272","c_l219",Torino', '"063049",,Napoli'], [
    finding('015146', 'pdnd/adesione', null, 'pass'),
    finding('063049', 'pdnd/adesione', null, 'fail'),
    finding('001272', 'pdnd/adesione', null, 'pass'),
  ], '{"sources":[{"id":"pdnd","digest":"sha256:nuovo"}]}');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...argv: readonly string[]): Promise<Outcome> {
  return runCli(argv, { cwd: folder });
}

function finding(codiceIstat: string, ruleId: string, instance: string | null, outcome: string): string {
  return JSON.stringify({ codiceIstat, codiceIpa: null, ruleId, ...(instance === null ? {} : { instance }), outcome });
}

/** A folder as a batch writes it, as far as a comparison reads it. */
function write(name: string, summary: object, enti: readonly string[], findings: readonly string[], sources = '{"sources":[{"id":"pdnd","digest":"sha256:vecchio"}]}'): void {
  const usual = {
    adempiBatch: 1,
    tool: { name: 'adempi', version: '0.1.0' },
    knownAt: null,
    assumeUnchanged: false,
    profile: null,
    show: ['fail', 'error', 'pending', 'pass'],
    packs: [{ id: 'pdnd', version: '1.0.0', digest: 'sha256:a', horizon: '2026-01-01' }],
    judged: enti.length,
    note: null,
  };
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'summary.json'), JSON.stringify({ ...usual, ...summary }));
  writeFileSync(join(folder, name, 'enti.csv'), ['codiceIstat,codiceIpa,denominazione', ...enti, ''].join('\r\n'));
  writeFileSync(join(folder, name, 'findings.ndjson'), findings.map((line) => `${line}\n`).join(''));
  writeFileSync(join(folder, name, 'fonti.json'), sources);
}

function expectLines(text: string, ...lines: readonly string[]): void {
  for (const line of lines) expect(readings(text)).toContain(normalise(line));
}

describe('adempi diff of two batch folders', () => {
  it('tells who moved, the totals by rule, who came and went, and what it was made from', async () => {
    const { status, stdout, stderr } = await run('diff', 'a', 'b', '-f', 'json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      before: { name: 'a', asOf: '2026-01-01', enti: 3 },
      after: { name: 'b', asOf: '2026-06-01', enti: 3 },
      inputs: [{ name: 'asOf', before: '2026-01-01', after: '2026-06-01' }],
      packs: [{ id: 'pdnd', before: { version: '1.0.0' }, after: { version: '1.1.0' } }],
      sources: [{ id: 'pdnd', before: 'sha256:vecchio', after: 'sha256:nuovo' }],
      note: 'Indizi da dati aperti, non accertamenti.',
      rules: [
        { ruleId: 'app-io/servizi', before: 'pass', after: null, findings: 1, enti: 1 },
        { ruleId: 'pdnd/adesione', before: 'fail', after: 'pass', findings: 1, enti: 1 },
      ],
      moved: [{
        codiceIstat: '001272',
        denominazione: 'Torino',
        moves: [{ ruleId: 'app-io/servizi', item: 'tari', before: 'pass', after: null }, { ruleId: 'pdnd/adesione', item: null, before: 'fail', after: 'pass' }],
      }],
      appeared: [{ denominazione: 'Napoli' }],
      disappeared: [{ denominazione: 'Roma' }],
      repeated: [],
      uncoded: 1,
      untold: 0,
    });
  });

  it('says so in Italian', async () => {
    const { status, stdout } = await run('diff', 'a', 'b');
    expect(status).toBe(0);
    expectLines(
      stdout,
      'Confronto tra a e b',
      'Data della verifica 01/01/2026 → 01/06/2026',
      'Regole pdnd: 1.0.0 → 1.1.0',
      'Fonti pdnd: impronta diversa',
      'Indizi da dati aperti, non accertamenti.',
      'pdnd/adesione: non conforme → conforme 1 1',
      'Torino (001272, c_l219)',
      'app-io/servizi#tari: conforme → non elencato',
      '1 Comune c\'è solo dopo: Napoli (063049).',
      '1 Comune c\'è solo prima: Roma (058091).',
      '1 Comune cambia: 2 esiti.',
      '1 riga di enti senza codice ISTAT né IPA: non confrontate.',
    );
  });

  it('says so in English', async () => {
    expectLines((await run('diff', 'a', 'b', '--lang', 'en')).stdout, 'Comparison of a and b', 'app-io/servizi#tari: compliant → not listed', '1 Comune changes: 2 outcomes.');
  });

  it('of a folder with itself is empty', async () => {
    const { stdout } = await run('diff', 'luglio', 'luglio');
    expectLines(stdout, 'Confronto tra luglio e luglio', '5 Comuni', 'Nessun Comune cambia esito.');
  });

  it('reads what batch writes, and does not take what a folder leaves out for a change', async () => {
    const there = JSON.parse((await run('diff', 'luglio', 'ottobre', '-f', 'json')).stdout) as { untold: number; moved: { denominazione: string; moves: object[] }[] };
    expect(there.untold).toBeGreaterThan(0);
    expect(there.moved.find(({ denominazione }) => denominazione === 'Comune di Cremona')?.moves).toContainEqual({ ruleId: 'pdnd/adesione', item: null, before: 'pending', after: 'unknown' });
    const back = JSON.parse((await run('diff', 'ottobre', 'luglio', '-f', 'json')).stdout) as typeof there;
    expect(back.untold).toBe(there.untold);
    expect(back.moved.map(({ denominazione }) => denominazione).sort()).toEqual(there.moved.map(({ denominazione }) => denominazione).sort());
  });

  it('does not compare an ente that a folder holds twice', async () => {
    write('doppia', { asOf: '2026-01-01' }, ['"001272",,Torino', '"001272",,Torino'], [finding('001272', 'pdnd/adesione', null, 'fail'), finding('001272', 'pdnd/adesione', null, 'pass')]);
    const { stdout } = await run('diff', 'doppia', 'doppia');
    expectLines(stdout, '1 Comune compare più volte nella stessa cartella, e non è confrontato: Torino (001272).', 'Nessun Comune cambia esito.');
  });

  it.each<[string, () => readonly string[], string]>([
    ['a folder and a file', () => ['a', 'a/summary.json'], 'errore: a è una cartella di batch e a/summary.json no: si confrontano due cartelle, oppure due tra rapporti e stati\n'],
    ['options of an assessment', () => ['a', 'b', '--as-of', '2026-01-01'], 'errore: --as-of non serve per confrontare due cartelle di batch\n'],
    ['a folder of something else', () => ['a', join(fixturesFolder, 'comuni')], 'non è una cartella scritta da batch: manca summary.json, enti.csv o findings.ndjson\n'],
  ])('refuses %s', async (_, argv, message) => {
    const { status, stdout, stderr } = await run('diff', ...argv());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('names the lines that are no findings', async () => {
    write('rotta', { asOf: '2026-01-01' }, ['"001272",,Torino'], [finding('001272', 'pdnd/adesione', null, 'fail'), '{"ruleId":', finding('001272', 'pdnd/adesione', null, 'forse')]);
    const { status, stderr } = await run('diff', 'rotta', 'b');
    expect(status).toBe(2);
    expect(stderr).toBe('rotta/findings.ndjson:2:1  errore  Questa riga non è quella di un esito: il file non è quello che scrive batch.\nrotta/findings.ndjson:3:1  errore  Questa riga non è quella di un esito: il file non è quello che scrive batch.\n2 errori: nessuna verifica eseguita.\n');
  });
});
