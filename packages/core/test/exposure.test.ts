import type { Assessment, Bundle, Finding, Outcome, Rule } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { compareFindings, createEvaluator, worstOutcome } from '../src/index.ts';
import { DAY, STATE, everyReason } from './helpers/every-reason.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';

const ASOF = { asOf: '2024-03-01' };
const FINE: NonNullable<Rule['exposure']> = { cad18bis: 'fine', basis: 'art. 18-bis, c. 5' };
const no = stateOf({ a: { si: false } }, { aggiornatoIl: '2024-03-01' });

/** The exposure of a rule that is not met, unless told otherwise; of a bundle that nobody checked. */
function exposureOf(more: Partial<Rule>, { bundle = (one: Bundle) => one, state = no }: { readonly bundle?: (one: Bundle) => Bundle; readonly state?: typeof no } = {}): unknown {
  const { findings } = createEvaluator(bundle(bundleOf([rule({ exposure: FINE, ...more })])), { isChecked: true }).assess(state, ASOF);
  return findings.map(({ outcome, exposure }) => [outcome, exposure?.class ?? null, exposure?.maxEur ?? null]);
}

describe('exposure', () => {
  it.each<[Outcome, Partial<Rule>, unknown]>([
    ['fail', {}, 'fine'],
    ['unknown', { require: { fact: 'a.testo', operator: 'equal', value: 'x' } }, 'fine'],
    ['pending', { deadline: { on: '2024-12-31' } }, 'fine'],
    ['error', { require: { fact: 'a.si', operator: 'mai' as never, value: true } }, 'fine'],
    ['pass', { require: { fact: 'a.si', operator: 'equal', value: false } }, null],
    ['not_applicable', { appliesWhen: { fact: 'a.si', operator: 'equal', value: true } }, null],
    ['not_applicable', { forEach: 'gruppo.voci' }, null],
  ])('of a finding that is %s: %j', (outcome, more, name) => {
    const state = stateOf({ a: { si: false }, gruppo: { voci: [] } }, { aggiornatoIl: '2024-03-01', completi: ['gruppo.voci'] });
    expect(exposureOf(more, { state })).toEqual([[outcome, name, name === null ? null : 100_000]]);
  });

  it.each(['duty', 'date', 'exposure'] as const)('is no fine where the %s was not read in a source, whatever a rule says', (part) => {
    const confidence = { duty: 'verified', date: 'verified', exposure: 'verified', [part]: 'unverified' } as const;
    expect(exposureOf({ confidence })).toEqual([['fail', 'fine_unclear', null]]);
  });

  it('that is unclear shows no sum, whatever a bundle holds', () => {
    const withSum = (one: Bundle): Bundle => {
      const { fine } = one.exposure.classes;
      return { ...one, exposure: { ...one.exposure, classes: { ...one.exposure.classes, fine_unclear: fine } } };
    };
    expect(exposureOf({ exposure: { ...FINE, cad18bis: 'fine_unclear' } }, { bundle: withSum })).toEqual([['fail', 'fine_unclear', null]]);
  });

  // Found by an audit: the note names the sums.
  it.each([
    ['fine', 'Oggi nessuna sanzione è dovuta.'],
    ['fine_halved', 'Oggi nessuna sanzione è dovuta.'],
    ['fine_unclear', null],
    ['no_fine', null],
  ] as const)('of class %s alone comes with the note: %s', (cad18bis, note) => {
    const bundle = bundleOf([rule({ exposure: { ...FINE, cad18bis } })]);
    expect(createEvaluator(bundle).assess(stateOf({ a: { si: false } }, { aggiornatoIl: '2024-03-01' }), { asOf: '2024-03-01' }).exposureNote).toBe(note);
  });

  it('begins on its first day, that day included', () => {
    expect([exposureOf({ exposure: { ...FINE, from: '2024-03-01' } }), exposureOf({ exposure: { ...FINE, from: '2024-03-02' } })]).toEqual([[['fail', 'fine', 100_000]], [['fail', null, null]]]);
  });
});

describe('an assessment', () => {
  const proceedings = { procedimenti: [{ id: 'p', regola: 'prova/regola', contestazione: '2024-02-01' }] };

  it.each<[string, Assessment]>([
    ['of every reason', createEvaluator(everyReason()).assess(STATE, { asOf: DAY, trace: true })],
    ['with proceedings and documents', createEvaluator(bundleOf([rule({ exposure: { ...FINE, other: [{ kind: 'x', basis: 'y' }] } })])).assess(stateOf({ a: { si: false }, ...proceedings }, { prove: [{ fatto: 'a.si', documento: 'Atto' }] }), ASOF)],
    ['of nothing', createEvaluator(bundleOf([])).assess(stateOf({}), ASOF)],
  ])('%s is the same when it is written and read again: no entry is there without a value', (_, assessment) => {
    expect(JSON.parse(JSON.stringify(assessment))).toStrictEqual(assessment);
  });

  it('cites an act that its bundle lacks by its id', () => {
    const { findings } = createEvaluator({ ...bundleOf([rule()]), acts: [] }, { isChecked: true }).assess(no, ASOF);
    expect(findings[0]?.legalBasis).toMatchObject([{ act: 'legge', label: 'art. 1, c. 2, legge' }]);
  });
});

describe('the order of findings', () => {
  const finding = (id: string, more: Partial<Pick<Finding, 'outcome' | 'severity'>> & { readonly due?: string; readonly next?: string } = {}): Parameters<typeof compareFindings>[0] => {
    const { due = null, next = null, ...own } = more;
    const timing = due === null && next === null ? null : { state: 'upcoming' as const, dueDate: due, nextDueDate: next, daysLeft: null, nextState: null, since: null };
    return { id, outcome: 'fail', severity: 'high', timing, ...own };
  };

  it('is by outcome, then severity, then due date or the next one, then id; what has no date comes last', () => {
    const ordered = [
      finding('z', { severity: 'critical', due: '2030-01-01' }),
      finding('y', { due: '2023-01-01', next: '2022-01-01' }),
      finding('x', { next: '2023-01-02' }),
      finding('a'),
      finding('b'),
      finding('w', { severity: 'info', due: '2020-01-01' }),
      ...(['error', 'unknown', 'pending', 'pass', 'not_applicable'] as const).map((outcome) => finding('a', { outcome, severity: 'critical', due: '2020-01-01' })),
    ];
    expect(ordered.toReversed().sort(compareFindings)).toEqual(ordered);
  });

  it('gives the worst of several outcomes; of none, that nothing applies', () => {
    expect([worstOutcome(['pass', 'unknown', 'pending']), worstOutcome(['pending', 'pass']), worstOutcome([])]).toEqual(['unknown', 'pending', 'not_applicable']);
  });
});
