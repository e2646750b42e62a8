import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fixturesFolder, rulesFolder, runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';
import { normalise, readings } from './scenario.ts';

const cortemaggiore = join(fixturesFolder, 'comuni/cortemaggiore.yml');

interface Told {
  readonly inputs: readonly { readonly name: string }[];
  readonly changes: readonly { readonly ruleId: string; readonly item: string | null; readonly causes: readonly string[]; readonly isCertain: boolean; readonly before: { readonly outcome: string } | null; readonly after: { readonly outcome: string } | null }[];
}

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-diff-'));
  const young = readFileSync(cortemaggiore, 'utf8').replace('aderente: false', 'aderente: true');
  writeFileSync(join(folder, 'dopo.yml'), young);
  await write('luglio.json', cortemaggiore, '2023-07-01');
  await write('ottobre.json', cortemaggiore, '2023-10-01');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...argv: readonly string[]): Promise<Outcome> {
  return runCli(argv, { cwd: folder });
}

async function write(name: string, state: string, asOf: string, ...flags: readonly string[]): Promise<void> {
  writeFileSync(join(folder, name), (await run('check', state, '--profile', 'minimo', '--as-of', asOf, '-f', 'json', '--exit-zero', ...flags)).stdout);
}

async function told(...argv: readonly string[]): Promise<Told> {
  return JSON.parse((await run('diff', ...argv, '-f', 'json')).stdout) as Told;
}

function expectLines(text: string, ...lines: readonly string[]): void {
  for (const line of lines) expect(readings(text)).toContain(normalise(line));
}

describe('adempi diff', () => {
  it('of a report with itself is empty', async () => {
    const { status, stdout, stderr } = await run('diff', 'luglio.json', 'luglio.json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expectLines(stdout, 'Comune di Cortemaggiore', 'Le due verifiche sono uguali.');
    expectLines((await run('diff', 'luglio.json', 'luglio.json', '--lang', 'en')).stdout, 'The two assessments are the same.');
  });

  it('blames time where the day alone differs', async () => {
    const { inputs, changes } = await told('luglio.json', 'ottobre.json');
    expect(inputs.map(({ name }) => name)).toEqual(['asOf']);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ causes, isCertain }) => isCertain && causes.join() === 'time')).toBe(true);
    const { status, stdout } = await run('diff', 'luglio.json', 'ottobre.json');
    expect(status).toBe(0);
    expectLines(stdout, 'Data della verifica 01/07/2023 → 01/10/2023', 'Causa: la data');
    expectLines((await run('diff', 'luglio.json', 'ottobre.json', '--lang', 'en')).stdout, 'Day of the assessment 01/07/2023 → 01/10/2023', 'Cause: the day');
  });

  it('turned round swaps before and after', async () => {
    const [there, back] = [await told('luglio.json', 'ottobre.json'), await told('ottobre.json', 'luglio.json')];
    expect(back.changes.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }))).toMatchObject(there.changes.map(({ ruleId, item, before, after, causes }) => ({ ruleId, item, before, after, causes })));
  });

  it('assesses states on the day, and blames their facts', async () => {
    const { changes, inputs } = await told(cortemaggiore, 'dopo.yml', '--as-of', '2023-10-01');
    expect(inputs.map(({ name }) => name)).toEqual(['state']);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ causes, isCertain }) => isCertain && causes.join() === 'facts')).toBe(true);
    expectLines((await run('diff', cortemaggiore, 'dopo.yml', '--as-of', '2023-10-01')).stdout, 'impronta diversa', 'Comune aderente alla PDND (pdnd.aderente): no (al 30/06/2023) → sì (al 30/06/2023)', 'Causa: le informazioni dello stato');
  });

  it('takes the profile of the report beside a state', async () => {
    const { inputs, changes } = await told('luglio.json', cortemaggiore, '--as-of', '2023-07-01');
    expect({ inputs, changes }).toEqual({ inputs: [], changes: [] });
  });

  it('says that facts or time may be the cause, and finds which with the states', async () => {
    await write('dopo.json', 'dopo.yml', '2023-10-01');
    const open = await told('luglio.json', 'dopo.json');
    expect(open.changes.length).toBeGreaterThan(0);
    expect(open.changes.every(({ causes, isCertain }) => !isCertain && causes.join() === 'facts,time')).toBe(true);
    expectLines((await run('diff', 'luglio.json', 'dopo.json')).stdout, 'Non si può dire quale causa; una o più tra: le informazioni dello stato, la data', 'Con gli stati da cui vengono i rapporti (--state-before, --state-after)');
    const found = await told('luglio.json', 'dopo.json', '--state-before', cortemaggiore, '--state-after', 'dopo.yml');
    expect(found.changes.every(({ isCertain }) => isCertain)).toBe(true);
    expect(new Set(found.changes.flatMap(({ causes }) => causes))).toEqual(new Set(['facts', 'time']));
    expect(found.changes.map(({ ruleId, item }) => [ruleId, item])).toEqual(open.changes.map(({ ruleId, item }) => [ruleId, item]));
  });

  it('blames the rules where they alone differ', async () => {
    cpSync(rulesFolder, join(folder, 'regole'), { recursive: true });
    const pack = join(folder, 'regole/pagamenti/pagopa.yml');
    writeFileSync(pack, readFileSync(pack, 'utf8').replace(/^severity: .*$/m, 'severity: info'));
    await write('altre.json', cortemaggiore, '2023-07-01', '--rules', 'regole');
    const { changes } = await told('luglio.json', 'altre.json');
    expect(new Set(changes.map(({ ruleId }) => ruleId))).toEqual(new Set(['pagamenti/pagopa']));
    expect(changes.every(({ causes, isCertain }) => isCertain && causes.join() === 'law')).toBe(true);
    expectLines((await run('diff', 'luglio.json', 'altre.json')).stdout, 'stessa versione, contenuto diverso', 'Causa: le regole');
  });

  it('cannot tell why the same input gave another verdict', async () => {
    const report = JSON.parse(readFileSync(join(folder, 'luglio.json'), 'utf8')) as { readonly findings: readonly object[] };
    const [first, ...others] = report.findings;
    writeFileSync(join(folder, 'ritoccato.json'), JSON.stringify({ ...report, findings: [{ ...first, outcome: 'error' }, ...others] }));
    const { stdout } = await run('diff', 'luglio.json', 'ritoccato.json', '--lang', 'en');
    expectLines(stdout, '1 finding changes.', 'Cause: cannot be told; state, rules, day and options are the same, perhaps one of the two reports was edited');
  });

  it('sees totals that alone were edited', async () => {
    const report = JSON.parse(readFileSync(join(folder, 'luglio.json'), 'utf8')) as { readonly summary: { readonly pass: number } };
    writeFileSync(join(folder, 'totali.json'), JSON.stringify({ ...report, summary: { ...report.summary, pass: report.summary.pass + 1 } }));
    expectLines((await run('diff', 'luglio.json', 'totali.json')).stdout, 'Nessun rilievo cambia esito, termine o esposizione.', 'Altre parti diverse: riepilogo.');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a state that is not that of the report', ['luglio.json', 'ottobre.json', '--state-before', 'dopo.yml'], /^errore: dopo\.yml non è lo stato da cui viene luglio\.json: l'impronta è diversa$/m],
    ['a state behind a state', [cortemaggiore, 'dopo.yml', '--state-after', 'dopo.yml'], /--state-after serve per un rapporto, e dopo\.yml è già uno stato/],
    ['a list of reports', ['lista.json', 'luglio.json'], /lista\.json contiene 2 rapporti/],
    ['files that are missing, both told', ['manca.json', 'manca.yml'], /manca\.json .*\nmanca\.yml .*\n2 errori/],
    ['what is neither', ['altro.json', 'luglio.json'], /^altro\.json:1:1 {2}errore {2}In questo documento manca la voce «schemaVersion»/m],
    ['standard input twice', ['-', '-'], /si può indicare una volta sola/],
  ])('refuses %s', async (_, argv, message) => {
    const text = readFileSync(join(folder, 'luglio.json'), 'utf8');
    writeFileSync(join(folder, 'lista.json'), `[${text},${text}]`);
    writeFileSync(join(folder, 'altro.json'), '{"a": 1}');
    const { status, stdout, stderr } = await run('diff', ...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
