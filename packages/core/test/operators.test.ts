import type { ComparisonLeaf, Outcome } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { findingOf, parameter, rule, stateOf } from './helpers/bundle.ts';

const ASOF = { asOf: '2024-05-31' };

/** The outcome of one leaf, its negation included: pass, fail or unknown. */
function judge(leaf: ComparisonLeaf, facts: Record<string, unknown>): Outcome {
  const outcome = (require: object): Outcome =>
    findingOf(rule({ require: require as never }), stateOf({ a: facts }, { aggiornatoIl: '2024-05-01' }), ASOF).outcome;
  const own = outcome(leaf);
  const contrary = { pass: 'fail', fail: 'pass' } as Partial<Record<Outcome, Outcome>>;
  expect(outcome({ not: leaf })).toBe(contrary[own] ?? own);
  return own;
}

describe('an operator', () => {
  it.each([
    ['equal', 'a.scelta', 'x', { scelta: 'x' }, { scelta: 'y' }],
    ['notEqual', 'a.scelta', 'x', { scelta: 'y' }, { scelta: 'x' }],
    ['in', 'a.scelta', ['x'], { scelta: 'x' }, { scelta: 'y' }],
    ['notIn', 'a.scelta', ['x'], { scelta: 'y' }, { scelta: 'x' }],
    ['contains', 'a.insieme', 'cittadini', { insieme: ['imprese', 'cittadini'] }, { insieme: [] }],
    ['doesNotContain', 'a.insieme', 'cittadini', { insieme: ['imprese'] }, { insieme: ['cittadini'] }],
    ['lessThan', 'a.numero', 5, { numero: 4 }, { numero: 5 }],
    ['lessThanInclusive', 'a.numero', 5, { numero: 5 }, { numero: 6 }],
    ['greaterThan', 'a.numero', 5, { numero: 6 }, { numero: 5 }],
    ['greaterThanInclusive', 'a.numero', 5, { numero: 5 }, { numero: 4 }],
    ['before', 'a.data', '2024-02-29', { data: '2024-02-28' }, { data: '2024-02-29' }],
    ['onOrBefore', 'a.data', '2024-02-29', { data: '2024-02-29' }, { data: '2024-03-01' }],
    ['after', 'a.data', '2024-02-29', { data: '2024-03-01' }, { data: '2024-02-29' }],
    ['onOrAfter', 'a.data', '2024-02-29', { data: '2024-02-29' }, { data: '2024-02-28' }],
    ['withinLast', 'a.data', 'P6M', { data: '2023-12-01' }, { data: '2023-11-30' }],
    ['nonEmpty', 'a.insieme', undefined, { insieme: ['imprese'] }, { insieme: [] }],
    ['countAtLeast', 'a.insieme', 2, { insieme: ['imprese', 'cittadini'] }, { insieme: ['imprese', 'imprese'] }],
    ['growthAtLeast', 'a.numero', { base: { fact: 'a.base' }, percent: 250 }, { numero: 3500, base: 1000 }, { numero: 3499, base: 1000 }],
  ] as const)('%s on %s with %j', (operator, fact, value, holds, doesNot) => {
    const leaf = { fact, operator, ...(value === undefined ? {} : { value }) } as ComparisonLeaf;
    expect([judge(leaf, holds), judge(leaf, doesNot), judge(leaf, {})]).toEqual(['pass', 'fail', 'unknown']);
  });

  it('withinLast does not hold on a day still to come', () => {
    expect(judge({ fact: 'a.data', operator: 'withinLast', value: 'P6M' }, { data: '2024-06-01' })).toBe('fail');
  });

  it.each([[0], [-5]])('growthAtLeast from %d is unknown: nothing grows from nothing', (base) => {
    const leaf: ComparisonLeaf = { fact: 'a.numero', operator: 'growthAtLeast', value: { base: { fact: 'a.base' }, percent: 10 } };
    expect(judge(leaf, { numero: 100, base })).toBe('unknown');
  });
});

describe('a value', () => {
  it('may be another fact', () => {
    const leaf: ComparisonLeaf = { fact: 'a.data', operator: 'before', value: { fact: 'a.altraData' } };
    expect([judge(leaf, { data: '2024-01-01', altraData: '2024-01-02' }), judge(leaf, { data: '2024-01-01' })]).toEqual(['pass', 'unknown']);
  });

  it('may be the day of the assessment', () => {
    const leaf: ComparisonLeaf = { fact: 'a.data', operator: 'onOrBefore', value: { asOf: true } };
    expect([judge(leaf, { data: '2024-05-31' }), judge(leaf, { data: '2024-06-01' })]).toEqual(['pass', 'fail']);
  });

  it('may be the due date', () => {
    const leaf: ComparisonLeaf = { fact: 'a.data', operator: 'onOrBefore', value: { deadline: 'last' } };
    expect([judge(leaf, { data: '2023-09-30' }), judge(leaf, { data: '2023-10-01' })]).toEqual(['pass', 'fail']);
  });
});

describe('a parameter', () => {
  const threshold = parameter('prova/soglia', 'integer', [
    { from: '2023-01-01', to: '2023-12-31', value: 10 },
    { from: '2024-01-01', to: '2024-12-31', value: 20 },
  ]);
  const outcome = (numero: number, due: string, at?: 'asOf'): Outcome => {
    const value = at === undefined ? { param: 'prova/soglia' } : { param: 'prova/soglia', at };
    const one = rule({ deadline: { on: due }, require: { fact: 'a.numero', operator: 'greaterThanInclusive', value } });
    return findingOf(one, stateOf({ a: { numero } }, { aggiornatoIl: '2025-02-01' }), { asOf: '2025-02-01' }, [threshold]).outcome;
  };

  it('is read at the due date that is judged', () => {
    expect([outcome(10, '2023-12-31'), outcome(9, '2023-12-31'), outcome(10, '2024-01-01'), outcome(20, '2024-01-01')]).toEqual(['pass', 'fail', 'fail', 'pass']);
  });

  it('outside its versions is unknown', () => {
    expect([outcome(50, '2022-12-31'), outcome(50, '2025-01-01')]).toEqual(['unknown', 'unknown']);
  });

  it('may be asked for at asOf', () => {
    expect(outcome(50, '2023-12-31', 'asOf')).toBe('unknown');
  });
});
