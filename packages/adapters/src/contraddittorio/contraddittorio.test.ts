import { REPLY_COLUMNS } from '@adempi/schema';
import type { Diagnostic } from '@adempi/schema';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import type { ReadContext, SourceFile } from '../index.ts';
import { bundle, describeAdapter, fixturesOf, readAllLater } from '../../test/contract.ts';
import { asFile, sheetXml, workbookParts } from '../../test/workbook.ts';
import type { CellXml } from '../../test/workbook.ts';
import { contraddittorio } from './contraddittorio.ts';

const context: ReadContext = { lang: 'it', vocabulary: bundle.vocabulary };

describeAdapter(contraddittorio, context);

const fixture = (name: string): SourceFile => fixturesOf('contraddittorio', name)[0]!;
const HEAD = [REPLY_COLUMNS.fact, REPLY_COLUMNS.right, REPLY_COLUMNS.since, REPLY_COLUMNS.document, REPLY_COLUMNS.role, REPLY_COLUMNS.address];

/** A worksheet of which each row is: right value, day, address. */
const reply = (...rows: readonly (readonly [CellXml, CellXml, string])[]): SourceFile => {
  const answers = rows.map(([right, since, address]) => ['fatto', right, since, '', '', address]);
  return asFile(zipSync(workbookParts({ Risposte: sheetXml([['Ente', 'Comune di Prova Alta'], ['Codice ISTAT', '999001'], HEAD, ...answers]) })), 'r.2026-01-31.xlsx');
};
const claimsOf = async (file: SourceFile): Promise<unknown[]> => (await readAllLater(contraddittorio, file, context)).patch.claims.map(({ fatto, valore, nota }) => [fatto, valore, ...(nota === undefined ? [] : [nota])]);
const cellsOf = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ message }) => /cella (\w+)/u.exec(message)?.[1] ?? message);

describe('contraddittorio', () => {
  it('reads what an ente answered, with the day since when and who says so, and nothing of empty rows', async () => {
    const { records } = await contraddittorio.read(fixture('ok'), context);
    expect(records.map(({ keys, place }) => [keys, place])).toEqual([[{ denominazione: 'Comune di Prova Alta', codiceIstat: '999001' }, { line: 2, sheet: 'Risposte' }]]);
    expect((await readAllLater(contraddittorio, fixture('ok'), context)).patch.claims).toEqual([
      { fatto: 'servizi[certificati].credenzialiProprietarie', valore: false, rif: 'foglio «Risposte», riga 6; avviso sul sito; responsabile dei servizi demografici', nota: 'dal 2026-10-01' },
      { fatto: 'servizi[certificati].accessoSpid', valore: true, rif: 'foglio «Risposte», riga 7; responsabile dei servizi demografici' },
      { fatto: 'pdnd.aderente', valore: true, rif: 'foglio «Risposte», riga 8; prot. 12/2023; segretario comunale' },
      { fatto: 'pdnd.dataAdesione', valore: '2023-09-01', rif: 'foglio «Risposte», riga 8; prot. 12/2023; segretario comunale' },
    ]);
  });

  it('is attested by the ente, and no open data', () => {
    expect(contraddittorio.info).toMatchObject({ assurance: 'attestato', isPublic: false });
    expect(contraddittorio.absent).toBeUndefined();
  });

  it('tells every wrong cell, and uses the others', async () => {
    const { records, diagnostics } = await contraddittorio.read(fixture('ng-celle'), context);
    expect(cellsOf(diagnostics)).toEqual(['F4', 'F5', 'J6', 'G7', 'G8']);
    expect(records).toEqual([]);
    const some = await contraddittorio.read(reply(['sì', '', 'pdnd.aderente'], ['boh', '', 'governance.rtd.nominato']), context);
    expect([cellsOf(some.diagnostics), some.records.length]).toEqual([['B5'], 1]);
  });

  it.each([
    ['ng-ente', ['source.cell', 'source.cell']],
    ['ng-colonne', ['source.sheet-columns']],
    ['ng-foglio', ['source.sheet']],
  ])('uses nothing of %s', async (name, codes) => {
    const { records, diagnostics } = await contraddittorio.read(fixture(name), context);
    expect([records, diagnostics.map(({ code }) => code)]).toEqual([[], codes]);
  });

  it('takes words, days and numbers as people write them', async () => {
    expect(await claimsOf(reply(['SI', '1/9/2023', 'pdnd.aderente'], ['05/03/2024', '', 'suap.dataAdeguamento'], ['Cittadini; imprese', '', 'servizi[a].destinatari']))).toEqual([
      ['pdnd.aderente', true],
      ['pdnd.dataAdesione', '2023-09-01'],
      ['suap.dataAdeguamento', '2024-03-05'],
      ['servizi[a].destinatari', ['cittadini', 'imprese']],
    ]);
    expect(await claimsOf(reply(['no', '2023-09-01', 'pdnd.aderente']))).toEqual([['pdnd.aderente', false, 'dal 2023-09-01']]);
  });

  it('lets nobody answer who the ente is, what an item is called, or what no one asked', async () => {
    const { diagnostics } = await contraddittorio.read(
      reply(['900', '', 'ente.popolazione'], ['x', '', 'siti[a].id'], ['x', '', 'siti'], ['x', '', 'siti.url'], ['sì', '', 'servizi[*].accessoSpid'], ['x', '', 'ignoto'], ['sì', '', 'pdnd.aderente'], ['no', '', 'pdnd.aderente']),
      context,
    );
    expect(cellsOf(diagnostics)).toEqual(['F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F11']);
  });

  it('wants a value where a day or a document is given, and none where only the role is', async () => {
    expect(cellsOf((await contraddittorio.read(reply(['', '2023-09-01', 'pdnd.aderente']), context)).diagnostics)).toEqual(['B4']);
    const roles = sheetXml([['Ente', 'Comune di Prova Alta'], ['Codice ISTAT', '999001'], HEAD, ['fatto', '', '', '', 'segretario', 'pdnd.aderente']]);
    expect(await contraddittorio.read(asFile(zipSync(workbookParts({ Risposte: roles }))), context)).toEqual({ records: [], diagnostics: [] });
  });

  it('says in English what was expected, too', async () => {
    const { diagnostics } = await contraddittorio.read(fixture('ng-ente'), { ...context, lang: 'en' });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Sheet «Risposte», cell B1: it holds «», where the name of the ente as it was sent was expected.',
      'Sheet «Risposte», cell B2: it holds «1272», where an ISTAT code of six digits written as text was expected.',
    ]);
  });
});
