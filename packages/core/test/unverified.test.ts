import { addPeriod, isCivilDate } from '@adempi/schema';
import type { Exposure, Finding, Parameter, Rule } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { optionsOf, world } from './generators/world.ts';
import { assessOne, bundleOf, findingOf, parameter, rule, stateOf } from './helpers/bundle.ts';

const { numRuns, timeout } = casesOf(500);
const FINE: NonNullable<Rule['exposure']> = { cad18bis: 'fine', basis: 'art. 18-bis, c. 5' };
const ASOF = { asOf: '2024-01-01' };

/** Verified until the end of 2023, then not. */
const threshold = parameter('prova/soglia', 'integer', [
  { from: '2000-01-01', to: '2023-12-31', value: 5 },
  { from: '2024-01-01', value: 5, confidence: 'unverified' },
]);

const tooFew = { fact: 'a.numero', operator: 'greaterThan', value: { param: 'prova/soglia', at: 'asOf' } } as const;
const state = stateOf({ a: { numero: 1, si: false, scelta: 'x' } }, { aggiornatoIl: '2024-01-01' });

function judged(one: Partial<Rule>, asOf = ASOF.asOf): Pick<Finding, 'outcome' | 'confidence'> & { exposure: Partial<Exposure> | null } {
  const { outcome, confidence, exposure } = findingOf(rule({ exposure: FINE, ...one }), state, { asOf, assumeUnchanged: true }, [threshold]);
  return { outcome, confidence, exposure };
}

describe('a breach that rests on a value that nobody verified', () => {
  it('shows no fine, and says that the duty is not verified', () => {
    expect(judged({ require: tooFew })).toMatchObject({
      outcome: 'fail',
      confidence: { duty: 'unverified', date: 'verified', exposure: 'verified' },
      exposure: { class: 'fine_unclear', minEur: null, maxEur: null },
    });
  });

  it('shows the fine while the value was verified', () => {
    const sure = stateOf({ a: { numero: 1 } }, { aggiornatoIl: '2023-12-31' });
    const finding = findingOf(rule({ exposure: FINE, require: tooFew }), sure, { asOf: '2023-12-31' }, [threshold]);
    expect(finding).toMatchObject({ outcome: 'fail', confidence: { duty: 'verified' }, exposure: { class: 'fine', minEur: 10_000 } });
  });

  it('shows the fine where the breach stands without that value', () => {
    const require = { all: [{ fact: 'a.si', operator: 'equal', value: true }, tooFew] } as const;
    expect(judged({ require })).toMatchObject({ outcome: 'fail', confidence: { duty: 'verified' }, exposure: { class: 'fine' } });
  });

  it('shows no fine where only that value makes the duty bind', () => {
    const appliesWhen = { not: tooFew } as const;
    expect(judged({ appliesWhen })).toMatchObject({ outcome: 'fail', confidence: { duty: 'unverified' }, exposure: { class: 'fine_unclear' } });
  });

  it('shows no fine where the due date is such a value, and says that the date is not verified', () => {
    const due = parameter('prova/termine', 'date', [{ value: '2023-09-30', confidence: 'unverified' }]);
    const one = rule({ exposure: FINE, deadline: { on: { param: 'prova/termine' } } });
    expect(findingOf(one, state, ASOF, [due])).toMatchObject({
      outcome: 'fail',
      confidence: { duty: 'verified', date: 'unverified' },
      exposure: { class: 'fine_unclear', minEur: null },
    });
  });

  it('shows no fine where such a value is one of the dates, or the day from which they count', () => {
    const due = parameter('prova/termine', 'date', [{ value: '2023-03-31', confidence: 'unverified' }]);
    const judgedOn = (deadline: Rule['deadline']): unknown => {
      const { outcome, confidence } = findingOf(rule({ exposure: FINE, deadline }), stateOf({ a: { si: false, altraData: '2020-01-01' } }, { aggiornatoIl: '2024-01-01' }), ASOF, [due]);
      return [outcome, confidence.date];
    };
    expect(judgedOn({ firstOf: [{ on: '2023-09-30' }, { on: { param: 'prova/termine' } }] })).toEqual(['fail', 'unverified']);
    expect(judgedOn({ firstOf: [{ on: '2023-09-30' }, { on: '2023-03-31' }] })).toEqual(['fail', 'verified']);
    expect(judgedOn({ every: 'P3M', from: { param: 'prova/termine' }, metOn: 'a.altraData' })).toEqual(['fail', 'unverified']);
    expect(judgedOn({ every: 'P3M', from: '2023-03-31', metOn: 'a.altraData' })).toEqual(['fail', 'verified']);
  });

  it('is counted apart from fines', () => {
    const { summary } = createEvaluator(bundleOf([rule({ exposure: FINE, require: tooFew })], [threshold])).assess(state, ASOF);
    expect(summary.exposure).toMatchObject({ fine: 0, fine_unclear: 1 });
  });
});

describe('a rule that breaks', () => {
  it('would have been as sure as what it reads', () => {
    const confidenceOf = (more: Partial<Rule>): Finding['confidence'] | undefined => {
      const broken = rule({ require: { all: [{ fact: 'a.data', operator: 'withinLast', value: 'mai' }, tooFew] }, ...more });
      const dates = [parameter('prova/termine', 'date', [{ value: '2023-09-30', confidence: 'unverified' }]), parameter('prova/certo', 'date', [{ value: '2023-09-30' }])];
      const { findings } = createEvaluator(bundleOf([broken], [threshold, ...dates]), { isChecked: true }).assess(stateOf({ a: { data: '2023-01-01', numero: 9 } }), ASOF);
      expect(findings).toMatchObject([{ outcome: 'error' }]);
      return findings[0]?.confidence;
    };
    expect(confidenceOf({})).toEqual({ duty: 'unverified', date: 'verified', exposure: 'verified' });
    expect(confidenceOf({ deadline: { on: { param: 'prova/termine' } } })).toMatchObject({ date: 'unverified' });
    expect(confidenceOf({ deadline: { on: { param: 'prova/certo' } } })).toMatchObject({ date: 'verified' });
    expect(confidenceOf({ require: { fact: 'a.data', operator: 'withinLast', value: 'mai' } })).toMatchObject({ duty: 'verified' });
  });
});

describe('an undecided duty', () => {
  const unknown = (require: Rule['require']): Finding =>
    findingOf(rule({ exposure: FINE, ...(require === undefined ? {} : { require }) }), stateOf({ a: { si: false } }, { aggiornatoIl: '2024-01-01' }), ASOF, [threshold]);

  it('shows no fine where such a value may come to decide', () => {
    expect(unknown(tooFew)).toMatchObject({ outcome: 'unknown', confidence: { duty: 'unverified' }, exposure: { class: 'fine_unclear' } });
  });

  it('shows the fine where such a value cannot decide any more', () => {
    const dead = { all: [{ fact: 'a.si', operator: 'equal', value: true }, tooFew] } as const;
    const open = { fact: 'a.numero', operator: 'greaterThan', value: 3 } as const;
    expect(unknown({ any: [open, dead] })).toMatchObject({ outcome: 'unknown', confidence: { duty: 'verified' }, exposure: { class: 'fine' } });
  });
});

describe('a rule over items', () => {
  it('surely does not concern an item that it does not mean, whomever it concerns', () => {
    const one = rule({ forEach: 'siti', appliesWhen: { not: tooFew }, where: { fact: 'a.si', operator: 'equal', value: true } });
    const found = (value: number): unknown => {
      const of = parameter('prova/soglia', 'integer', [{ value, confidence: 'unverified' }]);
      return assessOne(one, stateOf({ a: { numero: 1, si: false } }), ASOF, [of]).map(({ instance, outcome, confidence }) => [instance?.key ?? null, outcome, confidence.duty]);
    };
    expect(found(5)).toEqual([['*', 'not_applicable', 'verified']]);
    expect(found(0)).toEqual([[null, 'not_applicable', 'unverified']]);
  });

  it('counts with the gravest class of its items', () => {
    const one = rule({
      forEach: 'siti',
      exposure: FINE,
      require: { any: [{ fact: 'siti.ok', operator: 'equal', value: true }, { all: [{ fact: 'siti.genere', operator: 'equal', value: 'piccolo' }, tooFew] }] },
    });
    const items = stateOf({ a: { numero: 1 }, siti: [{ id: 'a', ok: false, genere: 'grande' }, { id: 'b', ok: false, genere: 'piccolo' }] }, { aggiornatoIl: '2024-01-01', completi: ['siti'] });
    expect(assessOne(one, items, ASOF, [threshold]).map(({ exposure }) => exposure?.class)).toEqual(['fine', 'fine_unclear']);
    const { summary } = createEvaluator(bundleOf([one], [threshold])).assess(items, ASOF);
    expect(summary.exposure).toMatchObject({ fine: 1, fine_unclear: 0 });
  });
});

describe('an item that is not meant', () => {
  it('is so only as surely as the due date on which that turns (seed 1818812786)', () => {
    const due = parameter('prova/termine', 'date', [{ value: '2023-09-30', confidence: 'unverified' }]);
    const deadline = { on: { param: 'prova/termine' } } as const;
    const dateOf = (where: Rule['where']): unknown => {
      const one = rule({ forEach: 'siti', deadline, ...(where === undefined ? {} : { where }) });
      const items = stateOf({ siti: [{ id: 'x', dal: '2024-01-01', genere: 'piccolo' }] }, { aggiornatoIl: '2024-01-01', completi: ['siti'] });
      return assessOne(one, items, ASOF, [due]).map(({ outcome, confidence }) => [outcome, confidence.date]);
    };
    expect(dateOf({ fact: 'siti.dal', operator: 'before', value: { deadline: 'last' } })).toEqual([['not_applicable', 'unverified']]);
    expect(dateOf({ fact: 'siti.genere', operator: 'equal', value: 'grande' })).toEqual([['not_applicable', 'verified']]);
  });
});

describe('a rule that others prove', () => {
  it('is no surer than a proof that only such a value keeps from concerning it (seed -211495512)', () => {
    const met = rule({ id: 'prova/adempiuta' });
    const spared = rule({ id: 'prova/esclusa', appliesWhen: tooFew });
    const whole = rule({ id: 'prova/tutta', provedBy: [met.id, spared.id] });
    const { findings } = createEvaluator(bundleOf([met, spared, whole], [threshold])).assess(stateOf({ a: { numero: 1, si: true } }, { aggiornatoIl: '2024-01-01' }), ASOF);
    expect(findings.find(({ ruleId }) => ruleId === whole.id)).toMatchObject({ outcome: 'pass', confidence: { duty: 'unverified' } });
  });
});

describe('in every generated world', () => {
  it('a fine is shown only where duty, date and exposure are verified, and no sum without a fine', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        for (const { exposure, confidence } of createEvaluator(one.bundle).assess(one.state, optionsOf(one)).findings) {
          if (exposure === null) continue;
          const isFine = exposure.class === 'fine' || exposure.class === 'fine_halved';
          expect(isFine && Object.values(confidence).includes('unverified')).toBe(false);
          expect(exposure.minEur !== null).toBe(isFine);
        }
      }),
      { numRuns },
    );
  });

  it('what calls itself verified does not change with the values that were not', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const parameters = one.bundle.parameters.map(withOtherValues);
        const others = createEvaluator({ ...one.bundle, parameters }).assess(one.state, optionsOf(one)).findings;
        for (const { id, ruleId, outcome, confidence } of createEvaluator(one.bundle).assess(one.state, optionsOf(one)).findings) {
          if (outcome === 'unknown' || confidence.duty === 'unverified' || confidence.date === 'unverified') continue;
          // Seed 489782923. What did not concern an item may come to concern nobody: one finding of the whole rule says so.
          const other = others.find((finding) => finding.id === id) ?? others.find((finding) => finding.ruleId === ruleId && finding.instance === null);
          expect([id, other?.outcome]).toEqual([id, outcome]);
        }
      }),
      { numRuns },
    );
  });
});

/** Every value that was not verified becomes another one. */
function withOtherValues(one: Parameter): Parameter {
  return { ...one, versions: one.versions.map((version) => (version.confidence === 'unverified' ? { ...version, value: otherValue(version.value) } : version)) };
}

/** Another value of the same type. */
function otherValue<T>(value: T): T {
  if (typeof value === 'boolean') return !value as T;
  if (typeof value === 'number') return (value + 1) as T;
  if (isCivilDate(value)) return addPeriod(value, 'P1Y') as T;
  return value;
}
