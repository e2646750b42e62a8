import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { adapters, mergePatches, readXlsx } from '@adempi/adapters';
import type { AnyAdapter, SourceFile } from '@adempi/adapters';
import { checkFacts } from '@adempi/core';
import { editionsOf } from '@adempi/packs';
import { readPlanLines, writePlanCsv, writePlanXlsx } from '@adempi/report/plan-table';
import { PLAN_COLUMNS, PLAN_MODEL } from '@adempi/schema';
import type { State } from '@adempi/schema';
import { readDocument } from '@adempi/schema/yaml';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fixturesFolder, realBundle, runCli } from './run-cli.ts';

const bundle = realBundle();
const editions = editionsOf(bundle);
const pianoTabella = adapters.find(({ id }) => id === 'piano-tabella') as AnyAdapter;
const comune = (name: string): string => join(fixturesFolder, 'comuni', `${name}.yml`);

type Line = Readonly<Record<string, unknown>>;

const linesOf = ({ fatti }: State): readonly Line[] => (fatti?.['piano'] as { readonly linee: readonly Line[] }).linee;

/** What an import makes of a table: its lines, and whatever it was told of them. */
async function readAgain(content: Uint8Array | string, name: string): Promise<readonly Line[]> {
  const file: SourceFile = { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, date: '2026-01-31' };
  const { records, diagnostics } = await pianoTabella.read(file, { lang: 'it', editions });
  expect(diagnostics).toEqual([]);
  const patch = pianoTabella.patch(records, { comune: {} as never, date: file.date });
  const base: State = { adempi: 1, ente: { denominazione: 'Comune di Prova Alta', tipo: 'comune' } };
  return linesOf(mergePatches(base, [{ source: 'tabella', fonte: { titolo: 'Piano', data: file.date, garanzia: 'documentato' }, patch }], bundle.vocabulary).state);
}

/**
 * Texts that a cell, a list, CSV, a workbook or a terminal would take for something else. Without
 * U+FFFD, which stands for a character that was lost before: the writer of workbooks leaves it out.
 */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((one) => one.replaceAll('\uFFFD', '?')),
  fc.constantFrom('RTD', 'Servizio ICT', '=cmd|\' /C calc\'!A0', '+39 02 1234567', '- a', '"a"', 'a "b" c', ' a ', 'a;b', 'a\nb', 'a\tb', '_x000D_', '\u202Eoccult\u202C', '\u200Fא', '👩‍💻', '<script>alert(1)</script>', 'nessuno', 'ing. Prova', 'fondi propri dell\'ente', 'valueOf', '1,5', '31/12/2023'),
);
const day = fc.date({ min: new Date('1850-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const status = bundle.vocabulary.find(({ path }) => path === 'piano.linee.stato')?.values?.map(({ value }) => value) ?? [];
const names = editions.flatMap(({ name, lines }) => lines.map(({ code }) => `${name}/${code}`));

const line = fc.record(
  {
    linea: fc.constantFrom(...names),
    stato: fc.constantFrom(...status),
    precisazione: text,
    orizzonte: day,
    completataIl: day,
    uffici: fc.uniqueArray(text, { maxLength: 3 }),
    finanziamenti: fc.uniqueArray(text, { maxLength: 3 }),
    importo: fc.integer({ min: 0, max: 1_000_000_000_000 }).map((cents) => cents / 100),
    cup: text,
  },
  { requiredKeys: ['linea'] },
);

const state = fc.uniqueArray(line, { selector: ({ linea }) => linea, minLength: 1, maxLength: 6 }).map((linee): State => ({
  adempi: 1,
  ente: { denominazione: 'Comune di Prova Alta', tipo: 'comune', codiceIpa: 'c_x001', codiceIstat: '999001' },
  aggiornatoIl: '2026-01-31',
  fatti: { piano: { linee } },
}));

const tableOf = (one: State): ReturnType<typeof readPlanLines> => readPlanLines(one, { bundle, editions });

describe('the table of a plan', () => {
  it('of Cremona imports again unchanged, from a workbook and from CSV', async () => {
    const cremona = readDocument(readFileSync(comune('cremona'), 'utf8'), { file: 'cremona.yml', lang: 'it' }).value as State;
    const table = tableOf(cremona);
    expect(table.lines).toHaveLength(77);
    expect(await readAgain(await writePlanXlsx(table), 'linee.xlsx')).toEqual(linesOf(cremona));
    expect(await readAgain(writePlanCsv(table), 'linee.csv')).toEqual(linesOf(cremona));
  });

  it('imports again unchanged, whatever the lines hold', async () => {
    expect(status.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(state, async (one) => {
        fc.pre(checkFacts(one, bundle.vocabulary).every(({ severity }) => severity !== 'error'));
        const table = tableOf(one);
        expect(await readAgain(writePlanCsv(table), 'linee.csv')).toEqual(linesOf(one));
        expect(await readAgain(await writePlanXlsx(table), 'linee.xlsx')).toEqual(linesOf(one));
      }),
      { numRuns: 60 },
    );
  });

  it('runs no formula', () => {
    fc.assert(fc.property(state, (one) => {
      const cells = writePlanCsv(tableOf(one)).split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/u);
      expect(cells.filter((cell) => /^"?[=+\-@]/u.test(cell))).toEqual([]);
    }), { numRuns: 60 });
  });

  it('says that it is no format of AgID, above the columns of Cremona', async () => {
    const table = tableOf({ adempi: 1, ente: { denominazione: 'Comune di Prova Alta', tipo: 'comune' }, fatti: { piano: { linee: [{ linea: '2021-2023/CAP1.PA.LA16' }] } } });
    const { sheets } = await readXlsx({ name: 'a.xlsx', bytes: await writePlanXlsx(table), date: '2026-01-31' }, { lang: 'it' });
    const [note, head, first] = sheets[0]?.rows ?? [];
    expect(note?.[0]).toContain(`«${PLAN_MODEL}»`);
    expect(note?.[0]).toContain('non è un formato ufficiale di AgID');
    expect(head?.slice(0, 8)).toEqual(['Obiettivo', 'Linea d’azione', 'Descrizione linea d’azione (in sintesi)', 'Tempistiche di realizzazione/orizzonte temporale', 'Descrizione sintetica attività', 'Status', 'Strutture o Uffici responsabili', 'Fonti di finanziamento']);
    expect(head).toHaveLength(Object.keys(PLAN_COLUMNS).length);
    expect(first?.[1]).toBe('CAP1.PA.LA16');
    expect(first?.[9]).toBe('Entro il 31/03/2022');
  });
});

describe('adempi plan --piano-tabella', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'adempi-linee-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['linee.xlsx', 'linee.CSV'])('writes %s, the same bytes twice, and importing it gives back the lines', async (name) => {
    const file = join(folder, name);
    const { status: code, stdout, stderr } = await runCli(['plan', comune('cremona'), '--piano-tabella', file], { terminal: true });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^Scritte 77 linee in .*non è un formato ufficiale di AgID/u);
    const bytes = readFileSync(file);
    await runCli(['plan', comune('cremona'), '--piano-tabella', file], {});
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(await readAgain(new Uint8Array(bytes), name)).toHaveLength(77);
  });

  it('writes nothing where a text fits in no cell', async () => {
    const long = join(folder, 'lungo.yml');
    writeFileSync(long, `adempi: 1\naggiornatoIl: 2026-01-31\nente: { denominazione: Comune di Prova Alta, tipo: comune }\nfatti: { piano: { linee: [{ linea: 2021-2023/CAP1.PA.LA01, cup: ${'x'.repeat(32_768)} }] } }\n`);
    const { status: code, stderr } = await runCli(['plan', long, '--piano-tabella', join(folder, 'lungo.csv')], {});
    expect(code).toBe(2);
    expect(stderr).toContain('2021-2023/CAP1.PA.LA01 supera i 32767 caratteri');
    expect(existsSync(join(folder, 'lungo.csv'))).toBe(false);
  });
});
