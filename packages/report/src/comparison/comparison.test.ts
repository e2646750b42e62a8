import type { DiffCause, FindingChange, FindingFace, Outcome } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { textWidth } from '../text/layout.ts';
import { writeBatchDiff } from './write-batch-diff.ts';
import type { BatchDiff } from './write-batch-diff.ts';
import { writeComparison } from './write-comparison.ts';
import type { Comparison } from './comparison.ts';
import { createPage } from './page.ts';
import { verdictLines } from './tell-comparison.ts';
import { writeVerification } from './write-verification.ts';
import type { Verification } from './write-verification.ts';

const OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'pending', 'unknown', 'not_applicable', 'error'];
const digest = `sha256:${'a'.repeat(64)}`;

const face = (outcome: Outcome, more: Partial<FindingFace> = {}): FindingFace => ({
  outcome,
  force: 'statutory',
  severity: 'high',
  assurance: 'documented',
  disposition: 'none',
  assumed: false,
  timing: { state: 'overdue', dueDate: '2023-09-30', nextDueDate: null, nextState: null, since: null },
  exposure: null,
  stage: null,
  ...more,
});

const change = (more: Partial<FindingChange> = {}): FindingChange => ({
  ruleId: 'accessibilita/dichiarazione-annuale-con-un-nome-molto-lungo',
  packId: 'accessibilita',
  title: 'Dichiarazione di accessibilità di ogni sito e app, entro il 23 settembre di ogni anno',
  item: 'sito-istituzionale-del-comune',
  before: face('unknown'),
  after: face('fail', { exposure: 'fine', stage: 'none' }),
  fields: ['outcome', 'exposure', 'reason'],
  decides: true,
  facts: [{ fact: 'siti[a].data', label: 'Data', before: { knownOn: null, why: 'absent' }, after: { value: '2023-01-01', knownOn: '2023-10-01', why: null } }],
  ...more,
});

const totals = { pass: 1, fail: 0, pending: 0, unknown: 1, not_applicable: 0, error: 0, exposure: { fine: 0, fine_halved: 0, fine_unclear: 0, no_fine: 0, other: 0 } };

const comparison: Comparison = {
  before: { name: 'prima.json', ente: 'Comune di Prova', asOf: '2023-09-01' },
  after: { name: 'dopo.json', ente: 'Comune di Prova', asOf: '2023-10-01' },
  changes: [{ ...change(), causes: ['facts'], isCertain: true }],
  wordsOnly: 2,
  inputs: [{ name: 'state', before: digest, after: digest.replaceAll('a', 'b') }, { name: 'assumeUnchanged', before: false, after: true }],
  packs: [],
  parts: ['summary'],
  facts: change().facts,
  totals: { before: totals, after: { ...totals, fail: 1, unknown: 0, exposure: { ...totals.exposure, fine: 1 } } },
  openData: false,
};

const verification: Verification = {
  report: 'rapporto.json',
  version: '0.1.0',
  holds: false,
  sameBytes: null,
  replays: [{
    subject: { codiceIpa: null, codiceIstat: null, denominazione: 'Comune di Prova', tipo: 'comune' },
    holds: false,
    faults: ['content'],
    diff: { inputs: [], packs: [], findings: Array.from({ length: 60 }, (_, index) => change({ item: String(index) })), parts: ['summary'], facts: [] },
    asOf: '2023-10-01',
    stateDigest: digest,
    engine: 'compiled',
    findings: 70,
    packs: 1,
  }],
};

const ente = { codiceIstat: '001272', codiceIpa: 'c_l219', denominazione: 'Comune di un nome che è proprio lunghissimo, tanto da andare a capo' };
const batch: BatchDiff = {
  before: { name: 'prima', asOf: '2023-09-01', enti: 2 },
  after: { name: 'dopo', asOf: '2023-10-01', enti: 2 },
  inputs: [],
  packs: [],
  sources: [{ id: 'pdnd', before: null, after: digest }, { id: 'indicepa', before: digest, after: null }],
  note: 'Indizi da dati aperti, non accertamenti.',
  rules: OUTCOMES.flatMap((before) => [...OUTCOMES, null].map((after) => ({ ruleId: 'identita-digitale/spid-cie-esclusivi-piccoli-comuni', before, after, findings: 7896, enti: 7896 }))),
  moved: Array.from({ length: 40 }, () => ({ ...ente, moves: [{ ruleId: 'a/b', item: 'c', before: null, after: 'not_applicable' as const }] })),
  appeared: [ente],
  disappeared: Array.from({ length: 35 }, () => ente),
  repeated: [ente],
  uncoded: 1,
  untold: 2,
};

describe.each(['it', 'en'] as const)('what comparisons write in %s', (lang) => {
  it.each([60, 100, 160])('fits %i columns', (width) => {
    for (const text of [writeComparison(comparison, { width, lang }), writeVerification(verification, { width, lang }), writeBatchDiff(batch, { width, lang })]) {
      expect(text.split('\n').filter((line) => textWidth(line) > width)).toEqual([]);
      expect(text.endsWith('\n')).toBe(true);
    }
  });
});

const flat = (text: string): string => text.replace(/[\s│]+/gu, ' ');

// Found by an audit.
describe('a comparison', () => {
  it('calls its totals laws and guidelines, as other reports do', () => {
    expect(writeComparison(comparison)).toMatch(/Leggi e linee guida +│ non conforme: 0 → 1/u);
    expect(writeComparison(comparison, { lang: 'en' })).toContain('Laws and guidelines');
    expect(writeComparison(comparison)).not.toContain('Obblighi di legge');
  });

  const due = { dueDate: '2023-09-30', nextDueDate: null, nextState: null, since: null } as const;
  it.each([
    [{ ...due, state: 'met' }, 'termine 30/09/2023: requisito soddisfatto'],
    [{ ...due, state: 'met_late' }, 'termine 30/09/2023: adempiuto in ritardo'],
    [{ ...due, state: 'overdue' }, 'termine 30/09/2023: scaduto'],
    [{ ...due, state: 'met', nextDueDate: '2024-09-30' }, 'termine 30/09/2023: adempiuto; prossimo termine 30/09/2024'],
    [{ ...due, state: 'upcoming', dueDate: null, nextDueDate: '2024-09-30' }, 'in programma; prossimo termine 30/09/2024'],
    [{ ...due, state: 'upcoming', dueDate: null, since: '2024-01-01' }, 'in programma, 01/01/2024'],
    [{ ...due, state: 'undetermined', dueDate: null }, 'termine non determinabile'],
  ] as const)('tells the due day apart from how it stands: %j is «%s»', (timing, text) => {
    expect(verdictLines(face('pass', { timing }), face('pass', { timing: null }), { page: createPage({}), openData: false })).toEqual(['conforme', text]);
  });
});

describe('writeComparison', () => {
  it('tells what a breach exposes to, and not what might be one', () => {
    const text = writeComparison(comparison, { width: 160 });
    expect(text).toContain('non conforme (inadempimento)');
    // Once in the totals, once beside the breach.
    expect(text.match(/sanzione all'ente/g)).toHaveLength(2);
  });

  it('shows no exposure beside a name that open data alone speak of', () => {
    expect(writeComparison({ ...comparison, openData: true })).not.toMatch(/sanzion/);
  });

  it.each<[readonly DiffCause[], boolean, string]>([
    [['facts'], true, 'Causa: le informazioni dello stato (Data (siti[a].data): il dato manca →'],
    [['time'], true, 'Causa: la data'],
    [['law', 'time'], false, 'Non si può dire quale causa; una o più tra: le regole, la data'],
    [[], false, 'Causa: non si può dire; stato, regole, data e opzioni sono gli stessi'],
  ])('names the causes %j (certain: %s)', (causes, isCertain, expected) => {
    expect(flat(writeComparison({ ...comparison, changes: [{ ...change({ title: 'T', item: null }), causes, isCertain }] }, { width: 160 }))).toContain(expected);
  });
});

describe('writeVerification', () => {
  it('says of how many findings it does not tell', () => {
    expect(writeVerification(verification)).toContain('Altri 10: tutti con -f json.');
  });

  it('does not say that a report was edited where another version may have made it so', () => {
    const [replay] = verification.replays;
    const other = { ...verification, replays: [{ ...replay!, diff: { ...replay!.diff, inputs: [{ name: 'tool' as const, before: '0.0.1', after: '0.1.0' }] } }] };
    expect(flat(writeVerification(other))).toContain('non si può dire se il rapporto è stato modificato');
    expect(flat(writeVerification(verification))).toContain('il rapporto è stato modificato dopo');
  });
});
