import { LIST_COLUMNS, LIST_HEADER, OFFICE_COLUMNS, OFFICE_HEADER } from '@adempi/schema';
import type { Diagnostic } from '@adempi/schema';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import type { ReadContext, SourceFile } from '../index.ts';
import { bundle, describeAdapter, fixturesOf, readAllLater } from '../../test/contract.ts';
import { asFile, sheetXml, workbookParts } from '../../test/workbook.ts';
import type { CellXml } from '../../test/workbook.ts';
import { readOfficeSheet } from './read-office-sheet.ts';
import type { OfficeReply } from './read-office-sheet.ts';
import { schedaUfficio } from './scheda-ufficio.ts';

const context: ReadContext = { lang: 'it', vocabulary: bundle.vocabulary };

describeAdapter(schedaUfficio, context);

const fixture = (name: string): SourceFile => fixturesOf('scheda-ufficio', name)[0]!;
const cellsOf = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ message }) => /«([^»]+)», cella (\w+)/u.exec(message)?.slice(1).join(' ') ?? message);
const readOf = async (file: SourceFile): Promise<OfficeReply> => {
  const { reply, diagnostics } = await readOfficeSheet(file, { ...context, received: null });
  expect(diagnostics).toEqual([]);
  return reply!;
};

const HEADER: readonly (readonly CellXml[])[] = [
  [OFFICE_HEADER.denominazione, 'Comune di Prova Alta'],
  [OFFICE_HEADER.codiceIstat, '999001'],
  [OFFICE_HEADER.office, 'ANAGRAFE'],
  [OFFICE_HEADER.role, 'ufficiale d\'anagrafe'],
  [OFFICE_HEADER.day, '5/1/2026'],
];
const question = (path: string): string => {
  const definition = bundle.vocabulary.find((one) => one.path === path);
  return (definition?.question ?? definition?.label)?.it ?? 'domanda';
};

/** A worksheet of which each row is: address, answer, day, note; and a list, whose rows are: name, answers, address. */
const sheet = (rows: readonly (readonly [string, CellXml, CellXml?, CellXml?])[], list?: { readonly paths: readonly string[]; readonly whole?: string; readonly rows: readonly (readonly CellXml[])[] }): SourceFile => {
  const questions = [...HEADER, Object.values(OFFICE_COLUMNS), ...rows.map(([address, answer, since = '', note = '']) => [question(address), '', '', answer, since, '', '', note, '', address])];
  const { paths = [], whole = '', rows: items = [] } = list ?? {};
  const [document, note, address] = [LIST_COLUMNS.document, LIST_COLUMNS.note, LIST_COLUMNS.address];
  const asList = [[LIST_HEADER.address, 'servizi'], [LIST_HEADER.isWhole, whole], [LIST_HEADER.question, ...paths.map(question)], [LIST_COLUMNS.name, ...paths, document, note, address], ...items];
  return asFile(zipSync(workbookParts({ Domande: sheetXml(questions), ...(list === undefined ? {} : { Servizi: sheetXml(asList) }) })), 'r.2026-01-31.xlsx');
};
const claimsOf = async (file: SourceFile): Promise<unknown[]> => (await readOf(file)).patch.claims.map(({ fatto, valore }) => [fatto, valore]);

describe('scheda-ufficio', () => {
  it('reads what an office answered, in its questions and lists, with the document and who says so', async () => {
    const { office, role, day, keys, patch, unknown, notOurs, changed, listed } = await readOf(fixture('ok'));
    expect({ office, role, day, keys }).toEqual({ office: 'SERVIZI INFORMATICI', role: 'responsabile dei servizi informatici', day: '2026-12-01', keys: { denominazione: 'Comune di Prova Alta', codiceIstat: '999001', codiceIpa: 'c_x001' } });
    const inApp = 'foglio «Siti web e app del Comune», riga 11; responsabile dei servizi informatici';
    const inSite = 'foglio «Siti web e app del Comune», riga 10; scansione del 28/11/2026; responsabile dei servizi informatici';
    expect(patch).toEqual({
      claims: [
        { fatto: 'sicurezza.pianoContinuita.predisposto', valore: true, rif: 'foglio «Domande», riga 8; delibera n. 12/2025; responsabile dei servizi informatici' },
        { fatto: 'sicurezza.pianoContinuita.dataPiano', valore: '2025-03-10', rif: 'foglio «Domande», riga 8; delibera n. 12/2025; responsabile dei servizi informatici' },
        { fatto: 'sicurezza.misureMinime.attuate', valore: false, rif: 'foglio «Domande», riga 9; amministratore di sistema', nota: 'mancano le copie' },
        { fatto: 'siti[istituzionale].id', valore: 'istituzionale', rif: inSite },
        { fatto: 'siti[istituzionale].soloHttps', valore: true, rif: inSite },
        { fatto: 'siti[istituzionale].protocolloTlsMinimo', valore: 'tls-1-0', rif: inSite },
        { fatto: 'siti[app-prova].id', valore: 'app-prova', rif: inApp },
        { fatto: 'siti[app-prova].nome', valore: 'App «Prova»', rif: inApp },
        { fatto: 'siti[app-prova].url', valore: 'https://app.example/prova', rif: inApp },
        { fatto: 'siti[app-prova].tipo', valore: 'app', rif: inApp },
        { fatto: 'siti[app-prova].pubblicatoDal', valore: '2021-05-04', rif: inApp },
      ],
      complete: ['sicurezza.incidenti', 'siti'],
    });
    expect({ unknown, notOurs, changed, listed }).toEqual({ unknown: ['sicurezza.certAgid.flussoIoc'], notOurs: [{ fact: 'siti[app-prova].cmsAggiornato', reason: 'non usa un CMS' }], changed: [], listed: ['siti[istituzionale]'] });
  });

  it('is declared on the day of the answer, which is before that of the file', async () => {
    expect(schedaUfficio.info).toMatchObject({ assurance: 'dichiarato', isPublic: false });
    const { patch } = await readAllLater(schedaUfficio, fixture('ok'), context);
    expect(new Set(patch.claims.map(({ rilevatoIl }) => rilevatoIl))).toEqual(new Set(['2026-12-01']));
  });

  it('tells every wrong cell of every sheet, and calls no list whole', async () => {
    const { reply, diagnostics } = await readOfficeSheet(fixture('ng-celle'), { ...context, received: null });
    const list = 'Siti web e app del Comune';
    expect(cellsOf(diagnostics)).toEqual(['Domande D8', 'Domande J9', 'Domande H10', 'Incidenti informatici B4', `${list} M10`, `${list} A11`, `${list} A13`]);
    expect(reply?.patch.complete).toBeUndefined();
  });

  it.each([
    ['ng-intestazione', ['Domande B1', 'Domande B2', 'Domande B4', 'Domande B5', 'Domande B6']],
    ['ng-ruolo', ['Domande B5']],
  ])('uses nothing of %s', async (name, cells) => {
    const { reply, diagnostics } = await readOfficeSheet(fixture(name), { ...context, received: null });
    expect([reply, cellsOf(diagnostics)]).toEqual([null, cells]);
  });

  it.each([
    ['ng-colonne', ['source.sheet-columns', 'source.sheet-columns']],
    ['ng-elenco', ['source.cell']],
    ['ng-foglio', ['source.sheet']],
  ])('says what %s lacks', async (name, codes) => {
    const { diagnostics } = await readOfficeSheet(fixture(name), { ...context, received: null });
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it('wants the day, unless the file was given one', async () => {
    const undated = asFile(zipSync(workbookParts({ Domande: sheetXml([...HEADER.slice(0, 4), Object.values(OFFICE_COLUMNS)]) })));
    expect(cellsOf((await readOfficeSheet(undated, { ...context, received: null })).diagnostics)).toEqual(['Domande B1']);
    expect((await readOfficeSheet(undated, { ...context, received: '2026-01-02' })).reply?.day).toBe('2026-01-02');
  });

  it('takes a worksheet that nobody filled in for what it is', async () => {
    const blank = asFile(zipSync(workbookParts({ Domande: sheetXml([...HEADER.slice(0, 3), Object.values(OFFICE_COLUMNS)]) })));
    expect((await readOf(blank)).patch).toEqual({ claims: [] });
    expect(await schedaUfficio.read(blank, context)).toEqual({ records: [], diagnostics: [] });
  });

  it('takes words, days and numbers as people write them', async () => {
    expect(await claimsOf(sheet([['pdnd.aderente', ' SI ', '1/9/2023'], ['suap.dataAdeguamento', '05/03/2024'], ['pdnd.dataAdesione', 'NON SO']]))).toEqual([
      ['pdnd.aderente', true],
      ['pdnd.dataAdesione', '2023-09-01'],
      ['suap.dataAdeguamento', '2024-03-05'],
    ]);
  });

  it('leaves out what a list only tells, and takes what is written over it', async () => {
    const paths = ['servizi.accessoSpid', 'servizi.destinatari'];
    const file = sheet([], { paths, rows: [['Certificati', 'risulta: sì (31/01/2024)', 'risulta: cittadini', '', '', 'servizi[certificati]'], ['Mense', 'no', 'Cittadini; imprese', '', '', 'servizi[mense]']] });
    expect(await claimsOf(file)).toEqual([['servizi[mense].id', 'mense'], ['servizi[mense].accessoSpid', false], ['servizi[mense].destinatari', ['cittadini', 'imprese']]]);
  });

  it('counts on the rows of a list where it is whole, and on none where it is not', async () => {
    const rows = [['Certificati', '', '', '', 'servizi[certificati]']] as const;
    const whole = await readOf(sheet([], { paths: ['servizi.accessoSpid'], whole: 'Sì', rows }));
    expect(whole.patch).toEqual({ claims: [{ fatto: 'servizi[certificati].id', valore: 'certificati', rif: expect.any(String) as string }], complete: ['servizi'] });
    expect((await readOf(sheet([], { paths: ['servizi.accessoSpid'], whole: 'no', rows }))).patch).toEqual({ claims: [] });
    expect((await readOf(sheet([], { paths: ['servizi.accessoSpid'], whole: 'non so', rows }))).unknown).toEqual(['servizi']);
  });

  it('does not use an answer to a question that reads otherwise today', async () => {
    const rows = [...HEADER, Object.values(OFFICE_COLUMNS), ['Siete nella PDND?', '', '', 'sì', '', '', '', '', '', 'pdnd.aderente']];
    const { patch, changed } = await readOf(asFile(zipSync(workbookParts({ Domande: sheetXml(rows) })), 'r.2026-01-31.xlsx'));
    expect([patch.claims, changed]).toEqual([[], [{ fact: 'pdnd.aderente', asked: 'Siete nella PDND?', today: question('pdnd.aderente') }]]);
  });

  it('lets no row be about another list, and no column about a fact that nobody asked', async () => {
    const file = sheet([], { paths: ['servizi.accessoSpid', 'siti.url', 'servizi.id'], rows: [['A', 'sì', '', '', '', '', 'siti[a]'], ['B', '', 'x', 'y', '', '', ''], ['', 'sì', '', '', '', '', ''], ['***', 'sì', '', '', '', '', '']] });
    expect(cellsOf((await readOfficeSheet(file, { ...context, received: null })).diagnostics)).toEqual(['Servizi G5', 'Servizi C6', 'Servizi D6', 'Servizi A7', 'Servizi A8']);
  });

  it('says in English what was expected, too', async () => {
    const { diagnostics } = await readOfficeSheet(fixture('ng-ruolo'), { ...context, lang: 'en', received: null });
    expect(diagnostics.map(({ message }) => message)).toEqual(['Sheet «Domande», cell B5: it holds «», where the role of who answers, such as “responsabile dei servizi demografici” (not the name) was expected.']);
  });
});
