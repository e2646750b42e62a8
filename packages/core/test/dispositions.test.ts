import type { Assessment, BaselineEnte, ExposureClass, Rinvio, RilievoNoto } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator, toBaseline } from '../src/index.ts';
import type { AssessOptions } from '../src/index.ts';
import { bareAssessment, bareScreening } from './helpers/bare.ts';
import { bundleOf, rule, stateOf, waiver } from './helpers/bundle.ts';

const fined = { exposure: { cad18bis: 'fine' as ExposureClass, basis: 'art. 1' } };
const rules = [
  rule({ id: 'prova/siti', forEach: 'siti', force: 'grant', require: { fact: 'siti.ok', operator: 'equal', value: true } }),
  rule({ id: 'prova/legge', ...fined }),
  rule({ id: 'prova/piano', force: 'plan', deadline: { on: '2030-01-01' } }),
  rule({ id: 'prova/fatta', force: 'plan', require: { fact: 'a.scelta', operator: 'equal', value: 'x' } }),
  rule({ id: 'prova/ignota', force: 'plan', require: { fact: 'a.testo', operator: 'equal', value: 'x' } }),
];
const evaluator = createEvaluator(bundleOf(rules));
const ente = { denominazione: 'C', tipo: 'comune', codiceIpa: 'C_X000', codiceIstat: '999001' };
const state = stateOf(
  { a: { si: false, scelta: 'x' }, siti: [{ id: 'uno', ok: false }, { id: 'due', ok: false }, { id: 'tre', ok: true }], procedimenti: [{ id: 'p', regola: 'prova/legge', contestazione: '2024-02-01' }] },
  { ente, aggiornatoIl: '2024-03-01', completi: ['siti'] },
);

const base = waiver();
const exempt: Rinvio = { ...base, regola: 'prova/legge', norma: { atto: 'legge', articolo: '1', comma: '2' } };

/** What is done with each finding that has a disposition; a screening must say the same. */
function assess(options: Partial<AssessOptions>, of: typeof state = state): { readonly done: unknown; readonly notes: unknown; readonly assessment: Assessment } {
  const all = { asOf: '2024-03-10', ...options };
  const assessment = evaluator.assess(of, all);
  expect(bareScreening(evaluator.screen(of, all))).toEqual(bareAssessment(assessment));
  const done = assessment.findings.flatMap(({ ruleId, instance, disposition }) => (disposition === 'none' ? [] : [`${ruleId}${instance === null ? '' : `#${instance.key}`} ${disposition}`]));
  return { done, notes: assessment.diagnostics.map(({ code, message }) => `${code}: ${message}`), assessment };
}

describe('waivers', () => {
  it.each<[string, readonly Rinvio[], readonly string[]]>([
    ['by its codice IPA, in whatever letters', [{ ...base, ente: 'C_x000' }], ['prova/siti#due waived', 'prova/siti#uno waived']],
    ['by its codice ISTAT', [{ ...base, ente: '999001', istanza: 'uno' }], ['prova/siti#uno waived']],
    ['by neither', [{ ...base, ente: 'c_y111' }], []],
    ['an exemption of law', [exempt], ['prova/legge waived']],
    ['one that has ended', [{ ...base, istanza: 'uno', scade: '2024-03-09' }], ['prova/siti#uno waiver_expired']],
    ['a pending duty, not what is met or not known', ['piano', 'fatta', 'ignota'].map((name) => ({ ...base, regola: `prova/${name}` })), ['prova/piano waived']],
  ])('of an ente put off what they name: %s', (_, waivers, expected) => {
    expect(assess({ waivers }).done).toEqual(expected);
  });

  it('leave their digest where they are about the ente, however they are ordered, and none where they are not', () => {
    const other = { ...base, istanza: 'uno' };
    const digest = (...waivers: readonly Rinvio[]): string | undefined => assess({ waivers }).assessment.waiversDigest;
    expect(digest(base, other)).toBe(digest(other, base));
    expect(digest(base, other, { ...base, ente: 'c_y111' })).toBe(digest(base, other));
    expect(digest(base)).not.toBe(digest(other));
    expect([digest(), digest({ ...base, ente: 'c_y111' })]).toEqual([undefined, undefined]);
  });

  it('with a fault are not used, and the ente that they are about is told, in its language', () => {
    const faulty = { ...base, regola: 'prova/sitti' };
    const { done, notes } = assess({ waivers: [faulty, { ...base, istanza: 'uno' }] });
    expect(done).toEqual(['prova/siti#uno waived']);
    expect(notes).toMatchObject([expect.stringContaining('prova/sitti')]);
    expect(assess({ waivers: [faulty], lang: 'en' }).notes).not.toEqual(assess({ waivers: [faulty] }).notes);
    expect(assess({ waivers: [{ ...faulty, ente: 'c_y111' }] }).notes).toEqual([]);
    expect(assess({ waivers: [faulty] }).assessment.diagnostics.map(({ path }) => path)).toEqual([undefined]);
  });

  it('cite the norm of an exemption with the name of its act', () => {
    expect(assess({ waivers: [exempt] }).assessment.findings.find(({ ruleId }) => ruleId === 'prova/legge')?.waiver).toMatchObject({ kind: 'exemption', norm: { act: 'legge', article: '1', comma: '2', label: 'art. 1, c. 2, L. 1/2000' } });
  });
});

describe('a baseline', () => {
  const known = toBaseline(evaluator.assess(state, { asOf: '2024-03-10' }));
  const of = (rilievi: readonly RilievoNoto[], more: Partial<BaselineEnte> = {}): BaselineEnte => ({ ...known, rilievi, ...more });

  it('holds of each unmet finding what tells whether it gets worse', () => {
    expect(known).toEqual({
      ente: 'C_X000',
      data: '2024-03-10',
      rilievi: [
        { regola: 'prova/legge', esito: 'fail', gravita: 'high', esposizione: 'fine', fase: 'contestazione', termine: '2023-09-30' },
        { regola: 'prova/siti', istanza: 'due', esito: 'fail', gravita: 'high', termine: '2023-09-30' },
        { regola: 'prova/siti', istanza: 'uno', esito: 'fail', gravita: 'high', termine: '2023-09-30' },
        { regola: 'prova/piano', esito: 'pending', gravita: 'high', termine: '2030-01-01' },
      ],
    });
  });

  it('makes known what has not got worse; an empty one, or of another ente, nothing', () => {
    expect(assess({ baseline: [known] })).toMatchObject({ done: ['prova/legge baselined', 'prova/siti#due baselined', 'prova/siti#uno baselined', 'prova/piano baselined'], notes: [] });
    expect(assess({ baseline: [of([], { ente: 'c_y111' }), known] }).done).toHaveLength(4);
    expect([assess({ baseline: [of([])] }).done, assess({ baseline: [of(known.rilievi, { ente: 'c_y111' })] }).done]).toEqual([[], []]);
    const digest = (baseline: readonly BaselineEnte[]): string | undefined => assess({ baseline }).assessment.baselineDigest;
    expect([digest([]), digest([of([], { ente: 'c_y111' })])]).toEqual([undefined, undefined]);
    expect(digest([known])).not.toBe(digest([of([])]));
  });

  it('tells what has got worse, by name, and does not take it for known', () => {
    const milder = known.rilievi.map((one) => ({ ...one, gravita: 'low' as const }));
    const { done, notes } = assess({ baseline: [of(milder)] });
    expect(done).toEqual([]);
    expect(notes).toMatchObject([expect.stringContaining('prova/legge, prova/piano, prova/siti#due, prova/siti#uno')]);
    expect(assess({ baseline: [of(milder)], waivers: [base] }).notes).toMatchObject([expect.stringMatching(/prova\/legge, prova\/piano(?!, )/)]);
  });

  it('tells what is gone, and not what is not determined', () => {
    const gone: RilievoNoto = { regola: 'prova/fatta', esito: 'fail', gravita: 'high' };
    const { notes } = assess({ baseline: [of([...known.rilievi, gone, { ...gone, regola: 'prova/ignota' }, { ...gone, regola: 'prova/siti', istanza: 'altro' }])] });
    expect(notes).toMatchObject([expect.stringContaining('prova/fatta, prova/siti#altro')]);
  });

  it('leaves a waiver the last word', () => {
    expect(assess({ baseline: [known], waivers: [{ ...base, istanza: 'uno' }, { ...base, istanza: 'due', scade: '2024-03-01' }] }).done).toEqual(['prova/legge baselined', 'prova/siti#due waiver_expired', 'prova/siti#uno waived', 'prova/piano baselined']);
    expect(toBaseline(assess({ waivers: [base] }).assessment).rilievi.map(({ regola }) => regola)).toEqual(['prova/legge', 'prova/piano']);
  });
});
