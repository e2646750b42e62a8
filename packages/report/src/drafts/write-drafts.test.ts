import type { Assessment, Draft, FactDefinition, Finding, Proceeding, State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hasWriter, readInLibreOffice } from '../../test/libreoffice.ts';
import { paragraphsOf } from '../../test/read-docx.ts';
import { chooseDrafts } from './choose-drafts.ts';
import { writeDrafts } from './write-drafts.ts';

const label = { it: 'Fornitore' };
const vocabulary: readonly FactDefinition[] = [
  { path: 'ente.denominazione', type: 'string', label: { it: 'Denominazione' } },
  { path: 'fornitori', type: 'collection', key: 'id', label },
  { path: 'fornitori.id', type: 'string', label },
  { path: 'fornitori.ragioneSociale', type: 'string', label },
  { path: 'a.data', type: 'date', label: { it: 'Data dell’atto' } },
];
const acts = [{ id: 'cad', label: 'CAD', title: 'Codice' }];

const draft = (more: Partial<Draft> = {}): Draft => ({
  id: 'nomina', title: { it: 'Decreto di nomina' }, kind: 'atto', legalBasis: [{ act: 'cad', article: '17', comma: '1', checkedOn: '2026-01-01', source: 'S1' }], calledBy: { rules: ['p/r'] },
  subject: 'Nomina, atto del {a.data}', body: [{ heading: 'Rilevato che' }, { findings: 'gaps' }, { numbered: ['primo;', 'secondo.'] }], signature: 'Il Sindaco', checks: ['Controllare.'], ...more,
});

const finding = (more: Partial<Finding> = {}): Finding => ({
  id: 'p/r@x', ruleId: 'p/r', packId: 'p', title: 'Titolo', force: 'statutory', instance: null, outcome: 'fail', reason: 'Manca la nomina.', disposition: 'none', severity: 'high', assurance: 'declared', knownOn: '2026-08-21', assumed: false,
  timing: null, exposure: { class: 'fine', minEur: 10_000, maxEur: 100_000, basis: 'art. 18-bis', other: [], stage: 'none' }, legalBasis: [{ act: 'cad', article: '17', label: 'art. 17, CAD' }], missing: [], evidence: [], remedy: 'Nominare.', proof: ['decreto'], actor: 'rtd',
  confidence: { duty: 'verified', date: 'verified', exposure: 'verified' }, trace: null, ...more,
});

const assessment = (...findings: readonly Finding[]): Assessment =>
  ({ asOf: '2026-11-21', tool: { name: 'adempi', version: '1.0.0' }, sources: [], findings, disclaimer: 'È un aiuto.' }) as unknown as Assessment;

const state = (denominazione = 'Comune di Prova', fatti: Record<string, unknown> = {}): State => ({ adempi: 1, ente: { denominazione, tipo: 'comune' }, fatti });

async function only(drafts: readonly Draft[], findings: readonly Finding[], of = state()): Promise<readonly string[]> {
  const [written, ...others] = await writeDrafts(assessment(...findings), of, { drafts, vocabulary, acts });
  expect(others).toEqual([]);
  return written === undefined ? [] : paragraphsOf(written.bytes);
}

describe('chooseDrafts', () => {
  const idsOf = (findings: readonly Finding[], drafts: readonly Draft[], choice?: Parameters<typeof chooseDrafts>[2]): string[] =>
    chooseDrafts({ findings }, drafts, choice).map((one) => `${one.draft.id}/${one.item?.key ?? '-'}/${one.findings.length}`);

  it('asks for what is breached or due, not for what is met, put off or not known', () => {
    const outcomes = (['fail', 'pending', 'pass', 'unknown', 'not_applicable', 'error'] as const).map((outcome) => idsOf([finding({ outcome })], [draft()]).length);
    expect(outcomes).toEqual([1, 1, 0, 0, 0, 0]);
    expect(idsOf([finding({ disposition: 'waived' })], [draft()])).toEqual([]);
    expect(idsOf([finding({ ruleId: 'p/altra' })], [draft()])).toEqual([]);
  });

  it('writes the one that is asked for also for what is not known', () => {
    expect(idsOf([finding({ outcome: 'unknown' })], [draft(), draft({ id: 'altro' })], { only: ['altro'] })).toEqual(['altro/-/1']);
  });

  it('answers each proceeding that waits for the ente, whatever the outcome, and no other', () => {
    const defence = draft({ forEach: 'procedimenti', calledBy: { stages: ['contestazione'] } });
    const proceeding = (id: string, more: Partial<Proceeding> = {}): Proceeding => ({ id, stage: 'contestazione', acts: [], term: null, class: null, next: [], closed: false, ...more });
    const contested = (proceedings: readonly Proceeding[], more: Partial<Finding> = {}): Finding => finding({ proceedings, ...more });
    expect(idsOf([contested([])], [defence])).toEqual([]);
    expect(idsOf((['pass', 'fail', 'unknown'] as const).map((outcome) => contested([proceeding('p1')], { outcome, exposure: null })), [defence])).toEqual(['nomina/p1/3']);
    expect(idsOf([contested([proceeding('p2'), proceeding('p1')])], [defence])).toEqual(['nomina/p1/1', 'nomina/p2/1']);
    expect(idsOf([contested([proceeding('p1', { closed: true })]), contested([proceeding('p2', { stage: 'sanzione' })])], [defence])).toEqual([]);
    expect(idsOf([contested([proceeding('p1', { term: { date: '2026-12-02', daysLeft: 5, metOn: '2026-11-20' } })])], [defence])).toEqual([]);
    expect(idsOf([contested([proceeding('p1')], { instance: { collection: 'siti', key: '*' } })], [defence])).toEqual([]);
  });

  it('writes one for each item, and one for what is about none', () => {
    const of = (key: string | null): Finding => finding({ instance: key === null ? null : { collection: 'fornitori', key } });
    expect(idsOf([of('b'), of('a'), of(null), of('b'), of('*')], [draft({ forEach: 'fornitori' })])).toEqual(['nomina/-/2', 'nomina/a/1', 'nomina/b/2']);
  });
});

describe('a document', () => {
  it('says that it is a draft, what it cites, why it is needed, and what to check', async () => {
    const texts = await only([draft()], [finding()]);
    expect(texts[0]).toContain('BOZZA DA ADATTARE');
    expect(texts.slice(1)).toEqual([
      'Comune di Prova', 'Decreto di nomina n. [numero] del [data]', 'Oggetto: Nomina, atto del [da completare: data dell’atto]', 'Visti', 'art. 17, c. 1, CAD', 'Rilevato che', 'Manca la nomina. (art. 17, CAD)',
      'primo;', 'secondo.', 'Il Sindaco', 'Prima di usarla (da togliere)', 'Controllare.', 'Completare o togliere tutto ciò che è tra parentesi quadre.', 'Preparata con Adempi 1.0.0 dai dati del Comune al 21/11/2026. È un aiuto.',
    ]);
  });

  // Found by an audit: a defence said «nel termine assegnato» of a term that had passed.
  it('says what is true on the day of the assessment: before a term, on its day, after it, or without one', async () => {
    const dated = draft({
      body: [{ paragraph: 'Nel termine, il {a.data}.', until: 'a.data' }, { paragraph: '[Oltre il termine] del {a.data}.', after: 'a.data' }],
      checks: ['Controllare {ente.denominazione}.', { text: 'Il termine è passato il {a.data}.', after: 'a.data' }],
    });
    const told = async (data?: string): Promise<readonly string[]> =>
      (await only([dated], [finding()], state('Prova', data === undefined ? {} : { a: { data } }))).filter((text) => /termine|Controllare/u.test(text));
    const inTime = (day: string): string[] => [`Nel termine, il ${day}.`, 'Controllare Prova.'];
    expect([await told('2026-11-22'), await told('2026-11-21'), await told()]).toEqual([inTime('22/11/2026'), inTime('21/11/2026'), inTime('[da completare: data dell’atto]')]);
    expect(await told('2026-11-20')).toEqual(['[Oltre il termine] del 20/11/2026.', 'Controllare Prova.', 'Il termine è passato il 20/11/2026.']);
  });

  it('takes names and days from the state, of the item that it is about', async () => {
    const letter = draft({ kind: 'lettera', forEach: 'fornitori', addressee: '{fornitori.ragioneSociale}', body: [{ findings: 'requests' }] });
    const of = state('Comune di Prova', { a: { data: '2026-02-01' }, fornitori: [{ id: 'a', ragioneSociale: 'Alfa' }, { id: 'b', ragioneSociale: 'Beta' }] });
    const texts = await only([letter], [finding({ instance: { collection: 'fornitori', key: 'b' } })], of);
    expect(texts).toEqual(expect.arrayContaining(['A: Beta', 'Oggetto: Nomina, atto del 01/02/2026', 'Titolo (b)', 'Norma: art. 17, CAD']));
    expect(texts.join()).not.toContain('Alfa');
    // What the Comune has to do is not asked of a supplier.
    expect(texts.join()).not.toContain('Nominare.');
  });

  it('cites the norms of the findings that a letter tells, after its own, each once; an act its own alone', async () => {
    const norm = (article: string): Finding['legalBasis'][number] => ({ act: 'cad', article, label: `art. ${article}, CAD` });
    const findings = [finding({ legalBasis: [norm('44'), norm('17')] }), finding({ id: 'p/r@y', legalBasis: [norm('44')] })];
    const cited = async (more: Partial<Draft>): Promise<readonly string[]> => {
      const texts = await only([draft(more)], findings);
      const from = texts.findIndex((text) => text === 'Norme' || text === 'Visti');
      return from < 0 ? [] : texts.slice(from + 1, from + 4);
    };
    expect(await cited({ kind: 'lettera', body: [{ findings: 'requests' }] })).toEqual(['art. 17, c. 1, CAD', 'art. 44, CAD', 'art. 17, CAD']);
    const { legalBasis: _, ...bare } = draft({ kind: 'lettera', body: [{ findings: 'requests' }] });
    const [written] = await writeDrafts(assessment(...findings), state(), { drafts: [bare], vocabulary, acts });
    expect(paragraphsOf(written!.bytes).slice(-7, -4)).toEqual(['art. 44, CAD', 'art. 17, CAD', 'Il Sindaco']);
    expect(await cited({ kind: 'lettera', body: [{ paragraph: 'x' }] })).toEqual(['art. 17, c. 1, CAD', 'Il Sindaco', 'Prima di usarla (da togliere)']);
    expect(await cited({})).toEqual(['art. 17, c. 1, CAD', 'Rilevato che', 'Manca la nomina. (art. 44, CAD; art. 17, CAD)']);
  });

  it('holds no sum', async () => {
    expect((await only([draft({ body: [{ findings: 'defence' }] })], [finding()])).join()).not.toMatch(/10.?000|100.?000|euro/u);
  });

  it('gives the same bytes twice', async () => {
    const write = async (): Promise<string> => Buffer.from((await writeDrafts(assessment(finding()), state(), { drafts: [draft()], vocabulary, acts }))[0]!.bytes).toString('base64');
    expect(await write()).toBe(await write());
  });

  it('has a name that every system takes, and no other has', async () => {
    const findings = ['../a', 'A?', 'à', '漢字'].map((key) => finding({ instance: { collection: 'fornitori', key } }));
    const written = await writeDrafts(assessment(...findings), state(), { drafts: [draft({ forEach: 'fornitori' })], vocabulary, acts });
    expect(written.map(({ name }) => name)).toEqual(['nomina-a.docx', 'nomina-a-2.docx', 'nomina-a-3.docx', 'nomina.docx']);
    expect(written.map(({ item, isOfItem }) => [item?.collection ?? null, isOfItem])).toEqual(written.map(() => ['fornitori', true]));
  });

  it('has a name that no other has, where an item is called as another one is numbered', async () => {
    const findings = ['ALFA', 'alfa', 'alfa-2'].map((key) => finding({ instance: { collection: 'fornitori', key } }));
    const written = await writeDrafts(assessment(...findings), state(), { drafts: [draft({ forEach: 'fornitori' })], vocabulary, acts });
    expect(written.map(({ name }) => name)).toEqual(['nomina-alfa.docx', 'nomina-alfa-2.docx', 'nomina-alfa-2-2.docx']);
  });

  it('shows names as they are, whatever is in them', async () => {
    const name = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('<script>', '=cmd', '"a" & \'b\'', 'a\nb', '\u202Eba', '😀', '\uD800', '{a.data}', '\u0000'));
    await fc.assert(
      fc.asyncProperty(name, async (denominazione) => {
        const texts = await only([draft()], [finding()], state(`x${denominazione}x`));
        expect(texts).toHaveLength(15);
        expect(texts[1]).toMatch(/^x.*x$/su);
        expect(texts.join('')).not.toMatch(/[\u0000-\u0008\u202A-\u202E\uD800-\uDFFF](?![\uDC00-\uDFFF])/u);
      }),
      { numRuns: Math.min(30, Number(process.env['ADEMPI_CASES'] ?? 30)) },
    );
  });

  it.skipIf(!hasWriter)('opens in LibreOffice with its accents and lists', { timeout: 120_000 }, async () => {
    const [written] = await writeDrafts(assessment(finding()), state('Comune di Forlì'), { drafts: [draft()], vocabulary, acts });
    const text = readInLibreOffice(written!.bytes);
    expect(text).toContain('Comune di Forlì');
    expect(text).toMatch(/1\.\s*primo;[\s\S]*2\.\s*secondo\./u);
  });
});
