import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { COUNTED_OUTCOMES, FORCES } from '@adempi/schema';
import type { Assessment, Finding, Outcome } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { sampleAssessment, sampleEvidence, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import { cleanText } from '../text/clean.ts';
import type { HtmlBundle } from './html-options.ts';
import { writeHtml } from './write-html.ts';

const numRuns = Math.min(Number(process.env['ADEMPI_CASES'] ?? 60), 500);

const vocabulary = [
  { path: 'fornitori', type: 'collection', key: 'id', label: { it: 'Fornitori' }, question: { it: 'Quali fornitori?' }, office: 'RAGIONERIA' },
  { path: 'fornitori.ragioneSociale', type: 'string', label: { it: 'Ragione sociale' }, question: { it: 'Come si chiama?' }, office: 'GARE E CONTRATTI' },
];

/** Areas a and b, a plan, and what is confidential; one line of the plan is proved by a confidential rule. */
const bundle = {
  packs: [
    { id: 'a', title: { it: 'Area prima' } },
    { id: 'b', title: { it: 'Area seconda' } },
    { id: 'piano', title: { it: 'Piano' }, edition: { name: '2024', from: '2024-01-01', confidence: 'verified' } },
    { id: 'segreta', title: { it: 'Area segreta' }, confidential: true },
  ],
  rules: [{ id: 'piano/r-provata', provedBy: ['segreta/r1'] }],
  vocabulary,
  profiles: [],
  acts: [{ id: 'cad', label: 'CAD', title: 'Codice', urn: 'urn:nir:stato:decreto.legislativo:2005-03-07;82' }],
  exposure: null,
} as unknown as HtmlBundle;

/** What someone may write in a state to break a document, or its reader. */
const hostile = fc.oneof(
  fc.constantFrom('<script>alert(1)</script>', '</style><script>x</script>', '"><img src=x onerror=alert(1)>', "'; alert(1)//", '<!-- a --!> b', '=cmd|calc', '\u202eesrever\u202c', '\u2066a\u2069', 'a\r\nb\u2028c', '👩‍🚀🇮🇹', 'שלום עולם', '&lt;b&gt; &amp;', '\u0000\u001b[31m', ']]>'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

interface Case {
  readonly pack: string;
  readonly number: number;
  readonly outcome: Outcome;
  readonly force: Finding['force'];
  readonly text: string;
  readonly key: string | null;
}

const anyCase: fc.Arbitrary<Case> = fc.record({
  pack: fc.constantFrom('a', 'b', 'piano', 'segreta'),
  number: fc.integer({ min: 0, max: 9 }),
  outcome: fc.constantFrom(...COUNTED_OUTCOMES),
  force: fc.constantFrom(...FORCES),
  text: hostile,
  key: fc.option(hostile),
});

function toFinding({ pack, number, outcome, force, text, key }: Case): Finding {
  return sampleFinding({
    // Outcome and force stand in the id: every rule has one of each, so that totals can be compared.
    ruleId: `${pack}/r-${force}-${outcome}-${number}`,
    packId: pack,
    outcome,
    force,
    title: text,
    reason: text,
    remedy: text,
    instance: key === null ? null : { collection: 'fornitori', key },
    timing: sampleTiming({ dueDate: '2022-12-31' }),
    exposure: outcome === 'fail' ? { class: 'fine', minEur: 10_000, maxEur: 100_000, basis: text, other: [{ kind: 'altro', basis: text }], stage: text } : null,
    missing: outcome === 'unknown' ? [{ fact: `fornitori[${String(number)}].ragioneSociale`, why: 'absent', label: text }] : [],
    evidence: [sampleEvidence({ label: text, value: text, ref: text })],
    proof: [text],
    legalBasis: [{ act: 'cad', article: text, label: text }],
  });
}

function toAssessment(cases: readonly Case[], text: string): Assessment {
  return sampleAssessment(cases.map(toFinding), {
    subject: { codiceIpa: text, codiceIstat: null, denominazione: text, tipo: text },
    sources: [{ id: 'pti', title: text, date: null, assurance: 'documented' }],
    conflicts: [{ fact: 'fornitori[x].ragioneSociale', values: [{ value: text, source: text, ref: text, knownOn: null }], chosen: 0 }],
    diagnostics: [{ code: 'state.stale', severity: 'warning', message: text }],
  });
}

const anyAssessment = fc.tuple(fc.array(anyCase, { maxLength: 15 }), hostile).map(([cases, text]) => toAssessment(cases, text));

const parse = (html: string): Root => fromHtml(html);
const all = (selector: string, tree: Root | Element): readonly Element[] => selectAll(selector, tree);

function totalsOf(tree: Root): number[][] {
  return [...COUNTED_OUTCOMES, 'rules'].map((name) => {
    const row = select(`#copertura tr[data-total="${name}"]`, tree);
    return row === undefined ? [] : all('td', row).map((cell) => Number(toString(cell)));
  });
}

const expectedTotals = ({ summary: { byForce } }: Assessment): number[][] => ([...COUNTED_OUTCOMES, 'rules'] as const).map((name) => FORCES.map((force) => byForce[force][name]));

describe('writeHtml, for any assessment', () => {
  it('shows the totals of the summary, and the area table adds up to them', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const tree = parse(writeHtml(assessment, { bundle }));
        expect(totalsOf(tree)).toEqual(expectedTotals(assessment));
        const rows = all('#aree tbody tr', tree).map((row) => all('td', row).map((cell) => Number(toString(cell).replace('·', '0'))));
        const sums = (rows.at(-1) ?? []).map((_, column) => rows.slice(0, -1).reduce((sum, row) => sum + (row[column] ?? 0), 0));
        expect(rows.at(-1)).toEqual(sums);
        expect(sums.at(-1)).toBe(assessment.rules.length);
      }),
      { numRuns },
    );
  });

  it('tells every finding once', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const told = all('[data-findings]', parse(writeHtml(assessment, { bundle })));
        const counts = (outcome: Outcome): number => told.filter(({ properties }) => properties['dataOutcome'] === outcome).reduce((sum, { properties }) => sum + Number(properties['dataFindings']), 0);
        for (const outcome of COUNTED_OUTCOMES) expect(counts(outcome)).toBe(assessment.findings.filter((finding) => finding.outcome === outcome).length);
      }),
      { numRuns },
    );
  });

  it('runs no script, loads nothing and has no element but its own, whatever the data hold', () => {
    const names = (html: string): Set<string> => new Set(all('*', parse(html)).map(({ tagName }) => tagName));
    const plain = { text: 'x', key: null, number: 0, force: 'statutory' } as const;
    const own = names(writeHtml(toAssessment(['a', 'piano'].flatMap((pack) => COUNTED_OUTCOMES.flatMap((outcome) => [{ ...plain, pack, outcome }, { ...plain, pack, outcome, text: 'y', key: 'k' }])), 'x'), { bundle }));
    fc.assert(
      fc.property(anyAssessment, fc.constantFrom('riservata' as const, 'da-pubblicare' as const), (assessment, version) => {
        const html = writeHtml(assessment, { bundle, version });
        const tree = parse(html);
        expect([...names(html)].filter((name) => !own.has(name))).toEqual([]);
        expect(all('script', tree)).toHaveLength(1);
        const properties = all('*', tree).flatMap((element) => Object.keys(element.properties));
        expect(properties.filter((name) => /^on/i.test(name) || name === 'src' || name === 'style')).toEqual([]);
        for (const link of all('a', tree)) expect(String(link.properties['href'])).toMatch(/^(#|https:\/\/www\.normattiva\.it\/uri-res\/N2Ls\?)/u);
      }),
      { numRuns },
    );
  });

  it('shows the texts as they are, without marks that turn the reading', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = writeHtml(toAssessment([{ pack: 'a', number: 0, outcome: 'fail', force: 'statutory', text, key: null }], text), { bundle });
        const heading = select('article h4', parse(html));
        // HTML knows no carriage return and no zero; cleaned text holds neither.
        expect(heading === undefined ? null : toString(heading)).toBe(cleanText(text));
        expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000]/u);
      }),
      { numRuns },
    );
  });

  it('has no id twice, and every link inside the document leads somewhere', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const tree = parse(writeHtml(assessment, { bundle }));
        const ids = all('[id]', tree).map(({ properties }) => String(properties['id']));
        expect(new Set(ids).size).toBe(ids.length);
        const links = all('a[href^="#"]', tree).map(({ properties }) => String(properties['href']).slice(1));
        expect(links.filter((id) => !ids.includes(id))).toEqual([]);
      }),
      { numRuns },
    );
  });
});

/** A name that stands in no other text. */
const secretName = fc.integer({ min: 0, max: 999_999 }).map((number) => `Zqx${number}Srl`);

function withSecret(cases: readonly Case[], secret: string): Assessment {
  const findings = cases.map((one) => ({
    ...toFinding({ ...one, text: 'Testo della regola', key: one.key === null ? null : secret }),
    reason: `Il fornitore ${secret} non risponde.`,
    evidence: [sampleEvidence({ fact: `fornitori[${secret}].ragioneSociale`, value: secret, source: secret, ref: secret })],
    missing: one.outcome === 'unknown' ? [{ fact: `fornitori[${secret}].ragioneSociale`, why: 'absent' as const, label: 'Ragione sociale' }] : [],
    // What a later version may add.
    justification: secret,
  }));
  return {
    ...sampleAssessment(findings, {
      sources: [{ id: secret, title: `Contratto con ${secret}`, date: '2022-01-01', assurance: 'documented' }],
      conflicts: [{ fact: `fornitori[${secret}].ragioneSociale`, values: [{ value: secret, source: secret, ref: secret, knownOn: null }], chosen: null }],
      diagnostics: [{ code: 'state.stale', severity: 'warning', message: secret }],
      exposureNote: `Oggi nessuna sanzione è dovuta. ${secret}`,
    }),
    ...{ waivers: [secret] },
  };
}

describe('the version for publication', () => {
  const anySecret = fc.tuple(fc.array(anyCase, { minLength: 1, maxLength: 12 }), secretName);

  it('says nothing of what the ente wrote in its state', () => {
    fc.assert(
      fc.property(anySecret, ([cases, secret]) => {
        const assessment = withSecret(cases, secret);
        expect(writeHtml(assessment, { bundle })).toContain(secret);
        expect(writeHtml(assessment, { bundle, version: 'da-pubblicare' })).not.toContain(secret);
      }),
      { numRuns },
    );
  });

  it('says nothing of fines, offices, and of how confidential duties came out', () => {
    fc.assert(
      fc.property(anySecret, ([cases, secret]) => {
        const proved = sampleFinding({ ruleId: 'piano/r-provata', packId: 'piano', force: 'plan', outcome: 'fail', title: 'Linea provata' });
        const given = withSecret(cases, secret);
        const assessment = sampleAssessment([...given.findings, proved]);
        const html = writeHtml(assessment, { bundle, version: 'da-pubblicare' });
        expect(html).not.toMatch(/10\.000|100\.000|RAGIONERIA|GARE E CONTRATTI|Area segreta|segreta\/|Linea provata|r-provata/u);
        const open = assessment.rules.filter(({ packId, ruleId }) => packId !== 'segreta' && ruleId !== 'piano/r-provata');
        expect(totalsOf(parse(html))).toEqual([...COUNTED_OUTCOMES, 'rules'].map((name) => FORCES.map((force) => open.filter((rule) => rule.force === force && (name === 'rules' || rule.outcome === name)).length)));
      }),
      { numRuns },
    );
  });

  it('tells no score where duties are held back: that of the rest would be another one', () => {
    const held = toAssessment([{ pack: 'segreta', number: 0, outcome: 'fail', force: 'statutory', text: 'x', key: null }, { pack: 'a', number: 0, outcome: 'pass', force: 'statutory', text: 'x', key: null }], 'x');
    const html = writeHtml(held, { bundle, version: 'da-pubblicare' });
    expect(html).not.toContain('100 %');
    expect(html).toContain('1 obbligo sulla sicurezza non è pubblicato');
    expect(writeHtml(held, { bundle })).toContain('Punteggio: 50 % (1 obbligo conforme su 2 decisi). Copertura: 100 %');
  });
});
