import { readFileSync } from 'node:fs';

import type { Diagnostic } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import type { ReadContext, SourceFile } from '../index.ts';
import { bundle, describeAdapter, fixturesOf, readAllLater } from '../../test/contract.ts';
import { workbook } from '../../test/workbook.ts';
import { tabella } from './tabella.ts';

const map = { name: 'mappa.yml', bytes: new Uint8Array(readFileSync(new URL('../../../../fixtures/sources/tabella/mappa.yml', import.meta.url))) };
const context: ReadContext = { lang: 'it', map, vocabulary: bundle.vocabulary };

describeAdapter(tabella, context);

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const asCsv = (text: string): SourceFile => ({ name: 'a.csv', bytes: asBytes(text), date: '2026-01-31' });
const withMap = (text: string): ReadContext => ({ ...context, map: { name: 'm.yml', bytes: asBytes(text) } });
const placed = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code, file, line, column }) => [code, file, line, ...(column === undefined ? [] : [column])]);
const fixture = (name: string): SourceFile => fixturesOf('tabella', name)[0]!;

describe('tabella', () => {
  it('hands over the keys as they are written, and the facts of each row', async () => {
    const { records, info } = await tabella.read(fixture('ok.'), context);
    expect(records.map(({ keys }) => keys)).toEqual([
      { codiceIstat: '999001', denominazione: 'Prova Alta' },
      { codiceIstat: '999002', denominazione: 'Prova Bassa' },
      { codiceIstat: '999003', denominazione: 'Prova di Sopra' },
    ]);
    const told = { rif: 'riga 2', rilevatoIl: '2026-01-15' };
    expect(tabella.patch([records[0]!], { comune: {} as never, date: '2026-01-31' }).claims).toEqual([
      { fatto: 'governance.rtd.nominato', valore: true, ...told },
      { fatto: 'governance.rtd.dataNomina', valore: '2021-04-09', ...told, precisione: 'entro' },
      { fatto: 'dati.catalogoNazionale.dataset', valore: 1200, ...told },
      { fatto: 'siti[https://www.comune.provaalta.xx.it].url', valore: 'https://www.comune.provaalta.xx.it', ...told },
      { fatto: 'siti[https://www.comune.provaalta.xx.it].tipo', valore: 'sito', ...told },
    ]);
    expect(info).toMatchObject({ title: { it: 'Questionario sulla transizione digitale' }, publisher: 'Provincia di Prova', licence: 'CC-BY-4.0', assurance: 'attestato' });
  });

  const valuesOf = async (file: SourceFile, given = context): Promise<unknown[]> =>
    (await tabella.read(file, given)).records.map((record) => tabella.patch([record], { comune: {} as never, date: file.date }).claims.map(({ fatto, valore }) => [fatto, valore]));

  it('takes an empty cell and «non so» for not known, unless the map says what empty means', async () => {
    const [, second, third] = await valuesOf(fixture('ok.'));
    expect(second).toEqual([['governance.rtd.nominato', false], ['dati.catalogoNazionale.dataset', 0]]);
    expect(third).toEqual([['dati.catalogoNazionale.dataset', 7]]);
  });

  it('reads the same of a workbook, with its days and its numbers', async () => {
    const [first, second] = await valuesOf(fixture('ok-foglio'));
    expect(first).toEqual((await valuesOf(fixture('ok.')))[0]);
    expect(second).toEqual([['governance.rtd.nominato', false], ['dati.catalogoNazionale.dataset', 0]]);
  });

  it('lists every wrong cell by sheet and address, and uses the others', async () => {
    const { diagnostics, records } = await tabella.read(fixture('ng-celle.'), context);
    const messages = diagnostics.map(({ message }) => /cella (\w+)/u.exec(message)?.[1]);
    expect(messages).toEqual(['C2', 'D2', 'E2', 'A3', 'G4', 'G5']);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'warning', 'error', 'error']);
    // A row of which the day is not known, or lies after the file, tells nothing.
    expect(records.map(({ keys }) => keys.codiceIstat)).toEqual(['999001', '009002']);
  });

  it('says what a spreadsheet ate, and takes no number for a day', async () => {
    const { diagnostics } = await tabella.read(fixture('ng-foglio'), context);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['source.zeros', expect.stringContaining('Foglio «Risposte», cella A2: «9001» è un codice senza gli zeri iniziali, ed è stato letto 009001')],
      ['source.cell', expect.stringContaining('cella C2: c’è «boh», ed era atteso «si», «no», «non so»')],
      ['source.cell', expect.stringContaining('cella D2: c’è «44295», ed era atteso «gg/mm/aaaa»')],
      ['source.cell', expect.stringContaining('cella E2: c’è «12.5»')],
    ]);
  });

  it('counts what it does not list, and takes many warnings for no more than that', async () => {
    const rows = Array.from({ length: 150 }, (_, row) => `9${String(row).padStart(3, '0')},sì\n`).join('');
    const { diagnostics } = await tabella.read(asCsv(`ISTAT,Dato\n${rows}`), withMap('chiavi: { codiceIstat: ISTAT }\nfatti: [{ fatto: governance.rtd.nominato, colonna: Dato }]'));
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.at(-1)).toMatchObject({ code: 'source.more', severity: 'warning', message: expect.stringContaining('50') as string });
  });

  it('reads the example of its page', async () => {
    const page = readFileSync(new URL('README.md', import.meta.url), 'utf8');
    const [csv = '', yaml = ''] = [...page.matchAll(/```(?:csv|yaml)\n(.*?)```/gsu)].map(([, block]) => block);
    const { patch, diagnostics } = await readAllLater(tabella, asCsv(csv), { ...withMap(yaml), vocabulary: bundle.vocabulary });
    expect(diagnostics).toEqual([]);
    expect(patch.claims).toHaveLength(8);
  });

  it('without a map says so', async () => {
    expect(placed((await tabella.read(fixture('ok.'), { lang: 'it' })).diagnostics)).toEqual([['source.no-map', fixture('ok.').name, 1]]);
  });

  it('lists a collection as complete only where the map says so and no cell is wrong', async () => {
    const given = withMap('chiavi: { codiceIpa: IPA }\ncompleti: [siti]\nfatti: [{ fatto: "siti[{Sito}].tipo", colonna: Tipo }]');
    const complete = async (text: string) => (await readAllLater(tabella, asCsv(text), given)).patch.complete;
    expect(await complete('IPA,Sito,Tipo\nc_x001,a,sito\n')).toEqual(['siti']);
    expect(await complete('IPA,Sito,Tipo\nc_x001,a,sito\nc_x001,b,boh\n')).toBeUndefined();
    expect(await complete('IPA,Sito,Tipo\nc_x001,,sito\n')).toBeUndefined();
  });

  it.each([
    ['yes-or-no', 'governance.rtd.nominato', '', ['SI', true], ['Falso', false]],
    ['labels of values', 'siti[a].tipo', '', ['Sito', 'sito'], ['app', 'app']],
    ['English numbers', 'dati.catalogoNazionale.dataset', 'numeri: inglesi', ['1,234', 1234], ['"1,234"', 1234]],
    ['Italian numbers', 'dati.catalogoNazionale.dataset', '', ['1.234', 1234], ['12', 12]],
    ['American dates', 'governance.rtd.dataNomina', 'date: mm-dd-yyyy', ['04-09-2021', '2021-04-09'], ['2021-04-09', '2021-04-09']],
    ['days with an hour', 'governance.rtd.dataNomina', 'date: gg/mm/aaaa', ['09/04/2021 10:30', '2021-04-09'], ['9/4/2021', '2021-04-09']],
  ])('reads %s', async (_, fatto, more, ...cases) => {
    for (const [text, value] of cases) {
      const file = asCsv(`IPA;Dato\nc_x001;${text}\n`);
      const given = withMap(`chiavi: { codiceIpa: IPA }\n${more}\nfatti: [{ fatto: "${fatto}", colonna: Dato }]`);
      expect(await valuesOf(file, given)).toEqual([[[fatto, value]]]);
    }
  });

  it('finds the sheet and the row of headings that the map names', async () => {
    const file = workbook([['Titolo'], ['IPA', 'RTD'], ['c_x001', 'sì']]);
    const given = (more: string): ReadContext => withMap(`chiavi: { codiceIpa: IPA }\n${more}\nfatti: [{ fatto: governance.rtd.nominato, colonna: RTD }]`);
    expect(await valuesOf(file, given('intestazioni: 2\nfoglio: Foglio1'))).toEqual([[['governance.rtd.nominato', true]]]);
    expect(placed((await tabella.read(file, given('foglio: Foglio2'))).diagnostics)).toEqual([['source.sheet', file.name, 1]]);
    expect(placed((await tabella.read(file, given(''))).diagnostics)).toEqual([['map.column', 'm.yml', 1, 22], ['map.column', 'm.yml', 3, 52]]);
  });

  const entry = (text: string): string => `chiavi: { codiceIpa: IPA }\nfatti:\n  - { ${text} }\n`;
  it.each([
    ['an unknown fact', entry('fatto: governance.rtd.nominata, colonna: Dato'), [['fact.unknown', 'm.yml', 3, 7]]],
    ['what the registry tells', entry('fatto: ente.popolazione, colonna: Dato'), [['fact.unknown', 'm.yml', 3, 7]]],
    ['an item without its key', entry('fatto: siti.url, colonna: Dato'), [['map.item-key', 'm.yml', 3, 14]]],
    ['a key where there are no items', entry('fatto: "governance[a].rtd.nominato", colonna: Dato'), [['map.item-none', 'm.yml', 3, 14]]],
    ['no address', entry('fatto: "siti[", colonna: Dato'), [['address.invalid', 'm.yml', 3, 7]]],
    ['a value that the fact cannot have', entry('fatto: governance.rtd.nominato, colonna: Dato, valori: { a: 1, b: true }, vuoto: "no"'), [['map.value', 'm.yml', 3, 67], ['map.value', 'm.yml', 3, 88]]],
    ['no way to write dates', entry('fatto: governance.rtd.dataNomina, colonna: Dato, formato: gg/mm'), [['map.date-format', 'm.yml', 3, 65]]],
    ['a column that is not there', entry('fatto: governance.rtd.nominato, colonna: Datto'), [['map.column', 'm.yml', 3, 48]]],
    ['two ways to a value', entry('fatto: governance.rtd.nominato, colonna: Dato, costante: true'), [['map.both', 'm.yml', 3, 64]]],
    ['an entry of the other source', `edizione: 2021-2023\n${entry('fatto: governance.rtd.nominato, colonna: Dato')}`, [['map.only-for', 'm.yml', 1, 11]]],
    ['an unknown entry', `${entry('fatto: governance.rtd.nominato, colonna: Dato')}fogliio: A\n`, [['schema.unknown-key', 'm.yml', 4, 1]]],
    ['no ente', 'fatti: [{ fatto: governance.rtd.nominato, colonna: Dato }]', [['schema.missing-one-of', 'm.yml', 1, 1]]],
    ['no facts', 'ente: { codiceIpa: c_x001 }', [['schema.missing-key', 'm.yml', 1, 1]]],
    ['a day after that of the file', `rilevatoIl: { giorno: 2026-02-01 }\n${entry('fatto: governance.rtd.nominato, colonna: Dato')}`, [['map.value', 'm.yml', 1, 23]]],
    ['nothing in it', '{}', [['schema.empty-group', 'm.yml', 1, 1]]],
    ['an empty group', `${entry('fatto: governance.rtd.nominato, colonna: Dato')}ente: {}`, [['schema.empty-group', 'm.yml', 4, 1]]],
    ['no YAML', 'fatti: [', [['yaml.bracket', 'm.yml', 1, 9]]],
  ])('a map with %s is told with its line and column, and nothing is read', async (_, text, expected) => {
    const { records, diagnostics } = await tabella.read(asCsv('IPA,Dato\nc_x001,sì\n'), withMap(text));
    expect(placed(diagnostics)).toEqual(expected);
    expect(records).toEqual([]);
  });

  it('does not choose between two columns of one name', async () => {
    const { diagnostics } = await tabella.read(asCsv('IPA,Dato,Dato\nc_x001,sì,no\n'), withMap(entry('fatto: governance.rtd.nominato, colonna: Dato')));
    expect(placed(diagnostics)).toEqual([['source.column-twice', 'm.yml', 3, 48]]);
  });
});
