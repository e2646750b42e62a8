import { strFromU8, unzipSync } from 'fflate';
import { officeFile, officeName } from '@adempi/schema';
import type { Assessment, Bundle, Conflict, FactDefinition, Finding, Question, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { isOnSheets } from './office-request.ts';
import { writeOfficeSheet } from './write-office-sheet.ts';

const label = (it: string): FactDefinition['label'] => ({ it });
const vocabulary: readonly FactDefinition[] = [
  { path: 'pdnd.aderente', type: 'boolean', label: label('Aderente'), question: label('Il Comune ha aderito?'), help: label('Sì anche con un’Unione.'), evidence: ['accordo di adesione'], office: 'ANAGRAFE' },
  { path: 'pdnd.spesa', type: 'integer', label: label('Spesa'), unit: 'euro', office: 'ANAGRAFE' },
  { path: 'siti', type: 'collection', key: 'id', identifiedBy: 'siti.url', label: label('Siti: tutti [anche/app]* del Comune che rispondono'), office: 'ANAGRAFE' },
  { path: 'siti.id', type: 'string', label: label('Id') },
  { path: 'siti.nome', type: 'string', label: label('Nome') },
  { path: 'siti.url', type: 'url', label: label('Indirizzo') },
  { path: 'siti.stato', type: 'enum', label: label('Stato'), office: 'ANAGRAFE', values: [{ value: 'a', label: label('Conforme') }, { value: 'b', label: label('Non conforme') }] },
  { path: 'siti.altrui', type: 'boolean', label: label('Di un altro ufficio'), office: 'RTD' },
  { path: 'linee', type: 'collection', key: 'linea', label: label('Linee') },
  { path: 'linee.linea', type: 'string', label: label('Linea') },
];
const rule = { id: 'p/r', deadline: { continuous: true }, messages: {}, require: { all: [{ fact: 'siti.stato', operator: 'equal', value: 'a' }, { fact: 'siti.altrui', operator: 'equal', value: true }] }, forEach: 'siti' } as unknown as Rule;
const bundle = { vocabulary, rules: [rule] } as unknown as Bundle;

const ask = (fact: string, more: Partial<Question> = {}): Question => {
  const [, collection, key, rest] = /^(\w+)\[([^\]]+)\](.*)$/u.exec(fact) ?? [];
  const path = collection === undefined ? fact : `${collection}${rest ?? ''}`;
  const definition = vocabulary.find((one) => one.path === path) as FactDefinition;
  return {
    fact, path, type: definition.type, item: collection === undefined ? null : { collection, key: key ?? '' }, why: ['absent'], label: definition.label.it, question: (definition.question ?? definition.label).it, help: null,
    evidence: [], office: definition.office ?? null, unit: null, minimum: null, maximum: null, values: [], datedBy: null, registry: false, rules: ['p/r'], score: 1, ...more,
  };
};

const finding = { ruleId: 'p/r', title: 'Adesione alla PDND', legalBasis: [{ label: 'art. 50-ter, CAD' }] } as unknown as Finding;
const assessmentOf = (conflicts: readonly Conflict[] = []): Assessment => ({ asOf: '2026-11-21', subject: { codiceIpa: null, codiceIstat: '999001', denominazione: 'Comune di Prova', tipo: 'comune' }, findings: [finding], conflicts }) as unknown as Assessment;
const state: State = {
  adempi: 1,
  ente: { denominazione: 'Comune di Prova', tipo: 'comune' },
  fonti: { f: { titolo: '=1+1', data: '2024-01-31' } },
  fatti: { pdnd: { aderente: false }, siti: [{ id: 'a', nome: '=HYPERLINK("https://a.example")', url: 'https://a.example', stato: 'b' }] },
  provenienza: { pdnd: { fonte: 'f', rif: 'p. 7' }, siti: { fonte: 'f' } },
};

interface Parts {
  readonly texts: readonly string[];
  readonly sheet: (number: number) => string;
  readonly names: readonly string[];
  readonly all: string;
}

async function partsOf(questions: readonly Question[], conflicts: readonly Conflict[] = []): Promise<Parts> {
  const parts = unzipSync(await writeOfficeSheet({ office: 'ANAGRAFE', questions, assessment: assessmentOf(conflicts), state, bundle, replyBy: '2026-12-06', replyTo: 'al RTD' }));
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  return {
    texts: [...read('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(([, text = '']) => text),
    sheet: (number) => read(`xl/worksheets/sheet${number}.xml`),
    names: [...read('xl/workbook.xml').matchAll(/<sheet [^>]*?\bname="([^"]*)"/gu)].map(([, name = '']) => name),
    all: Object.keys(parts).map(read).join('\n'),
  };
}

describe('writeOfficeSheet', () => {
  it('says what is asked, how to answer, what is known, and for which duty', async () => {
    const { texts, names } = await partsOf([ask('pdnd.aderente', { why: ['before_deadline'] })]);
    expect(names).toEqual(['Leggimi', 'Domande']);
    expect(texts).toEqual(expect.arrayContaining(['Domande all’ufficio Anagrafe', 'Rimandate questo file, in formato XLSX, al RTD, entro il 06/12/2026.', 'L’obbligo per cui si chiede', 'Adesione alla PDND – art. 50-ter, CAD', 'Il Comune ha aderito?', 'Sì anche con un’Unione.\nDa guardare: accordo di adesione.', 'no (=1+1, p. 7, noto al 31/01/2024)\nÈ di prima del termine di un obbligo: si chiede com’è adesso.', 'Adesione alla PDND', 'pdnd.aderente']));
  });

  it('tells both values where sources contradict each other, and that nothing is known where nothing is', async () => {
    const values = [{ value: true, source: 'f', ref: null, knownOn: '2024-01-31' }, { value: false, source: null, ref: null, knownOn: null }];
    const { texts } = await partsOf([ask('pdnd.aderente', { why: ['conflict'] }), ask('pdnd.spesa')], [{ fact: 'pdnd.aderente', values, chosen: null }]);
    expect(texts).toContain('sì (=1+1, noto al 31/01/2024)\nno\nLe fonti non concordano: si chiede quale valore è giusto.');
    expect(texts).toContain('non risulta');
    expect(texts).toContain('Un numero (euro).');
  });

  it('offers the words that can be chosen, that nothing is known among them', async () => {
    const { sheet } = await partsOf([ask('pdnd.spesa'), ask('pdnd.aderente'), ask('siti[a].stato')]);
    const choices = (number: number): unknown[] => [...sheet(number).matchAll(/sqref="(\w+:\w+)"><formula1>"([^"]*)"/gu)].map(([, range, list]) => [range, list]);
    expect(choices(2)).toEqual([['D9:D9', 'sì,no,non so,non ci riguarda']]);
    expect(choices(3)).toEqual([['B9:B9', 'Conforme,Non conforme,non so,non ci riguarda']]);
  });

  it('asks of known items what is asked, and for new ones only where the list is asked for', async () => {
    const known = await partsOf([ask('siti[a].stato', { why: ['stale'] })]);
    expect(known.texts).toEqual(expect.arrayContaining(['siti[a]', 'risulta: Non conforme (31/01/2024)']));
    expect(known.texts).not.toContain('Ci sono tutti?');
    expect(known.sheet(3)).not.toContain('r="A10"');
    const whole = await partsOf([ask('siti', { why: ['open'] })]);
    expect(whole.texts).toEqual(expect.arrayContaining(['Ci sono tutti?', 'siti.url', 'siti.stato', 'risulta: https://a.example (31/01/2024)']));
    expect(whole.texts).not.toContain('siti.altrui');
    expect(whole.sheet(3)).toContain('r="A22"');
  });

  it('names a sheet as a sheet may be named', async () => {
    const { names } = await partsOf([ask('siti')]);
    expect(names[2]).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
    expect(names[2]).toContain('Siti');
  });

  it('writes no formula, whatever names and sources say', async () => {
    const { all, texts } = await partsOf([ask('pdnd.aderente'), ask('siti')]);
    expect(texts.map((text) => text.replaceAll('&quot;', '"'))).toContain('=HYPERLINK("https://a.example")');
    expect(all).not.toContain('<f>');
    expect(all).not.toContain('t="str"');
  });

  it('gives the same bytes twice', async () => {
    const request = { office: 'ANAGRAFE', questions: [ask('pdnd.aderente'), ask('siti')], assessment: assessmentOf(), state, bundle, replyBy: '2026-12-06', replyTo: 'al RTD' };
    expect(await writeOfficeSheet(request)).toEqual(await writeOfficeSheet(request));
  });
});

describe('isOnSheets', () => {
  const index = { facts: new Map(vocabulary.map((one) => [one.path, one])), collections: ['siti', 'linee'], keys: new Map([['siti', 'siti.id'], ['linee', 'linee.linea']]), names: new Map(), askedAfter: new Map(), items: new Map([['siti', []], ['linee', []]]) };

  it.each([
    [ask('pdnd.aderente'), true],
    [ask('siti'), true],
    [ask('siti[a].stato'), true],
    [ask('linee'), false],
    [ask('pdnd.spesa', { registry: true }), false],
  ])('leaves out what the registry knows and lists of codes: $fact', (question, isAsked) => {
    expect(isOnSheets(question, index)).toBe(isAsked);
  });
});

describe('officeName, officeFile', () => {
  it.each([
    ['GARE E CONTRATTI', 'Gare e contratti', 'gare-e-contratti.xlsx'],
    ['SUAP', 'SUAP', 'suap.xlsx'],
    ['../../ETC/PASSWD', '../../etc/passwd', 'etc-passwd.xlsx'],
    ['***', '***', 'ufficio.xlsx'],
  ])('names %s', (office, name, file) => {
    expect([officeName(office), officeFile(office)]).toEqual([name, file]);
  });
});
