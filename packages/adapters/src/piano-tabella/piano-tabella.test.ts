import { readFileSync } from 'node:fs';

import { editionsOf } from '@adempi/packs';
import type { Diagnostic } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import type { ReadContext, SourceFile } from '../index.ts';
import { bundle, describeAdapter, fixturesOf, readAllLater } from '../../test/contract.ts';
import { pianoTabella } from './piano-tabella.ts';

const map = { name: 'mappa.yml', bytes: new Uint8Array(readFileSync(new URL('../../../../fixtures/sources/piano-tabella/mappa.yml', import.meta.url))) };
const editions = editionsOf(bundle);
const context: ReadContext = { lang: 'it', map, editions };
const bare: ReadContext = { lang: 'it', editions };

describeAdapter(pianoTabella, context);

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const asCsv = (text: string): SourceFile => ({ name: 'a.csv', bytes: asBytes(text), date: '2026-01-31' });
const withMap = (text: string): ReadContext => ({ ...context, map: { name: 'm.yml', bytes: asBytes(text) } });
const placed = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code, file, line }) => [code, file, line]);
const fixture = (name: string): SourceFile => fixturesOf('piano-tabella', name)[0]!;
const whose = 'ente: { codiceIpa: c_x001 }';

describe('piano-tabella', () => {
  it('reads what the plan says of each line, and nothing from empty cells', async () => {
    const { state, patch } = await readAllLater(pianoTabella, fixture('ok.'), context);
    expect((state.fatti?.['piano'] as { linee: unknown }).linee).toEqual([
      { linea: '2021-2023/CAP1.PA.LA01', stato: 'in-attuazione', orizzonte: '2023-12-31', uffici: ['RTD', 'Servizio ICT'], finanziamenti: ['fondi propri', 'PNRR M1C1 1.4.1'], importo: 1250 },
      { linea: '2021-2023/CAP1.PA.LA02', stato: 'continuativa', uffici: ['Servizio ICT'], finanziamenti: [] },
      { linea: '2021-2023/CAP3.PA.LA07', stato: 'completata', precisazione: 'per il 2022', orizzonte: '2022-10-31', uffici: ['RTD'], cup: 'X00X00000000000' },
      { linea: '2021-2023/CAP6.PA.LA03', stato: 'non-applicabile' },
      { linea: '2021-2023/CAP8.PA.LA10' },
    ]);
    expect(patch.complete).toEqual(['piano.linee']);
    expect(state.fonti?.['piano-tabella']?.titolo).toBe('Piano triennale del Comune di Prova Alta');
  });

  it('reads the map of its page', async () => {
    const page = readFileSync(new URL('README.md', import.meta.url), 'utf8');
    const yaml = /```yaml\n(.*?)```/su.exec(page)?.[1] ?? '';
    const { patch, diagnostics } = await readAllLater(pianoTabella, asCsv('Scheda,Stato\nCAP1.PA.LA01,Completata\n'), withMap(yaml));
    expect(diagnostics).toEqual([]);
    expect(patch).toMatchObject({ claims: [{ valore: 'completata' }], complete: ['piano.linee'] });
  });

  it('finds the headings of a sheet below its title', async () => {
    const { patch } = await readAllLater(pianoTabella, fixture('ok-foglio'), context);
    expect(patch.claims.slice(0, 2)).toEqual([
      { fatto: 'piano.linee[2021-2023/CAP1.PA.LA01].stato', valore: 'da-avviare', rif: 'foglio «Linee», riga 4' },
      { fatto: 'piano.linee[2021-2023/CAP1.PA.LA01].orizzonte', valore: '2023-12-31', rif: 'foglio «Linee», riga 4' },
    ]);
  });

  it('repairs a code only where one line fits and the text agrees, and tells every repair', async () => {
    const { diagnostics, patch } = await readAllLater(pianoTabella, fixture('ng-codici'), context);
    expect(diagnostics.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['line.repaired', 'warning', 2],
      ['line.repaired', 'warning', 3],
      ['line.several', 'error', 4],
      ['line.other-text', 'error', 5],
      ['line.none', 'error', 6],
      ['source.cell', 'warning', 7],
      ['line.twice', 'error', 8],
      ['edition.unknown', 'error', 9],
    ]);
    expect(diagnostics[0]?.message).toContain('cella B2: il codice «CAP6.PA.LAO1» è stato letto CAP6.PA.LA01');
    expect(diagnostics[1]?.message).toContain('cella B3: il codice «CAP3.PA.LA O7» è stato letto CAP3.PA.LA07');
    expect(patch.claims.map(({ fatto }) => fatto)).toEqual([
      'piano.linee[2021-2023/CAP6.PA.LA01].stato',
      'piano.linee[2021-2023/CAP3.PA.LA07].stato',
      'piano.linee[2021-2023/CAP1.PA.LA02].linea',
    ]);
    // Lines that are lost may be any of those that the plan seems to lack.
    expect(patch.complete).toBeUndefined();
  });

  it('asks for the edition where its codes are in several', async () => {
    const { diagnostics } = await readAllLater(pianoTabella, fixture('ng-edizione'), context);
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('i codici stanno in 2024-2026, 2024-2026-agg-2025, 2024-2026-agg-2026')]);
  });

  it.each([
    ['the map', 'Linea,Stato\nCAP3.PA.07,In corso\n', `${whose}\nedizione: 2024-2026-agg-2025`],
    ['a column', 'Linea,Stato,Edizione\nCAP3.PA.07,In corso,Piano 2024-2026 agg. 2025\n', whose],
    ['the code', 'Linea,Stato\n2024-2026-agg-2025/CAP3.PA.07,In corso\n', whose],
  ])('takes the edition from %s', async (_, text, given) => {
    const { patch, diagnostics } = await readAllLater(pianoTabella, asCsv(text), withMap(given));
    expect(diagnostics).toEqual([]);
    expect(patch.claims.map(({ fatto }) => fatto)).toEqual(['piano.linee[2024-2026-agg-2025/CAP3.PA.07].stato']);
  });

  it('takes the ente of each row from its columns', async () => {
    const { records, diagnostics } = await pianoTabella.read(asCsv('Comune;Codice ISTAT;Linea;Stato\nProva Alta;999001;CAP1.PA.LA01;Completata\nProva Bassa;9002;CAP1.PA.LA01;Completata\n'), { lang: 'it', editions });
    expect(records.map(({ keys }) => keys)).toEqual([{ denominazione: 'Prova Alta', codiceIstat: '999001' }, { denominazione: 'Prova Bassa', codiceIstat: '009002' }]);
    expect(placed(diagnostics)).toEqual([['source.zeros', 'a.csv', 3]]);
  });

  it('reads the headings that the map names', async () => {
    const { patch, diagnostics } = await readAllLater(pianoTabella, asCsv('Scheda\tA che punto\nCAP1.PA.LA01 - Statistiche\tcontinuativa\n'), withMap(`${whose}\ncolonne: { linea: Scheda, stato: A che punto }`));
    expect(diagnostics).toEqual([]);
    expect(patch.claims.map(({ valore }) => valore)).toEqual(['continuativa']);
  });

  it.each([
    ['no ente', 'Linea,Stato\nCAP1.PA.LA01,Completata\n', bare, [['source.no-keys', 'a.csv', 1]]],
    ['no column of codes', 'Azione,Stato\nCAP1.PA.LA01,Completata\n', context, [['source.columns', 'a.csv', 1]]],
    ['nothing', '', context, [['source.empty', 'a.csv', 1]]],
    ['codes of no edition', 'Linea,Stato\nCAP1.PA.LA01,Completata\nCAP99,Completata\n', context, [['edition.unsure', 'a.csv', 1]]],
    ['a map that names an unknown edition', 'Linea,Stato\nCAP1.PA.LA01,Completata\n', withMap(`${whose}\nedizione: 2021-2032`), [['edition.unknown', 'm.yml', 2]]],
    ['a map that names an unknown column', 'Linea,Stato\nCAP1.PA.LA01,Completata\n', withMap(`${whose}\ncolonne: { uffici: Uficci }`), [['map.column', 'm.yml', 2]]],
    ['a map of the other source', 'Linea,Stato\nCAP1.PA.LA01,Completata\n', withMap(`${whose}\nfatti: [{ fatto: pdnd.aderente, costante: true }]`), [['map.only-for', 'm.yml', 2]]],
  ])('with %s is refused with its place', async (_, text, given, expected) => {
    const { records, diagnostics } = await pianoTabella.read(asCsv(text), given);
    expect(placed(diagnostics)).toEqual(expected);
    expect(records).toEqual([]);
  });
});
