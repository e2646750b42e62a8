import type { Condition, Confidence, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { assessOne, findingOf, parameter, rule, stateOf } from './helpers/bundle.ts';

const ASOF = { asOf: '2024-01-01' };
/** Verified until the end of 2023, then not. */
const threshold = parameter('prova/soglia', 'integer', [{ to: '2023-12-31', value: 5 }, { from: '2024-01-01', value: 5, confidence: 'unverified' }]);

const si: Condition = { fact: 'a.si', operator: 'equal', value: true };
const many: Condition = { fact: 'a.numero', operator: 'greaterThan', value: { param: 'prova/soglia', at: 'asOf' } };
const state = (more: Partial<State> = {}): State => stateOf({ a: { si: false, numero: 1, scelta: 'x' } }, { aggiornatoIl: '2024-01-01', ...more });

/** Whether the duty of a finding is verified. */
function dutyOf(more: Partial<Rule>, of: State = state(), assumeUnchanged = false): [string, Confidence['duty']] {
  const { outcome, confidence } = findingOf(rule(more), of, { ...ASOF, assumeUnchanged }, [threshold]);
  return [outcome, confidence.duty];
}

describe('a value that nobody verified', () => {
  const both: Condition = { all: [si, many] };
  const old = state({ aggiornatoIl: '2023-01-01' });

  it('does not matter to what is not met without it, be it due or not', () => {
    expect(dutyOf({ require: both })).toEqual(['fail', 'verified']);
    expect(dutyOf({ require: both, deadline: { on: '2024-06-30' } })).toEqual(['pending', 'verified']);
    expect(dutyOf({ require: both, deadline: { on: '2024-06-30' } }, old)).toEqual(['pending', 'verified']);
  });

  it('may come to decide where what is known is older than the term, unless that is carried forward', () => {
    expect(dutyOf({ require: both }, old)).toEqual(['unknown', 'unverified']);
    expect(dutyOf({ require: both }, old, true)).toEqual(['fail', 'verified']);
    expect(dutyOf({ require: many }, old, true)).toEqual(['fail', 'unverified']);
  });

  it('matters in whichever part of a condition it stands', () => {
    const of = stateOf({ a: { numero: 9, base: 1 }, siti: [{ id: 'uno', dal: '2020-01-01' }] }, { aggiornatoIl: '2024-01-01', completi: ['siti'] });
    const growth = { base: { fact: 'a.base' }, percent: { param: 'prova/soglia', at: 'asOf' } } as const;
    for (const require of [
      { fact: 'siti', operator: 'every', value: many },
      { not: { fact: 'siti', operator: 'countAtLeast', value: { param: 'prova/soglia', at: 'asOf' } } },
      { fact: 'a.numero', operator: 'growthAtLeast', value: growth },
      { not: { not: { any: [many] } } },
    ] as const) expect(dutyOf({ require }, of)).toEqual(['pass', 'unverified']);
  });

  it('is read on the day itself where it is asked whether the duty binds, and at the term where it is asked whether it is met', () => {
    const atTerm: Condition = { fact: 'a.numero', operator: 'lessThan', value: { param: 'prova/soglia' } };
    expect(dutyOf({ appliesWhen: atTerm })).toEqual(['fail', 'unverified']);
    expect(dutyOf({ require: { not: atTerm } })).toEqual(['fail', 'verified']);
  });

  it('matters to an item that is left out by it, and to no other', () => {
    const one = rule({ forEach: 'siti', where: { any: [{ fact: 'siti.genere', operator: 'equal', value: 'sito' }, many] }, require: { fact: 'siti.ok', operator: 'equal', value: true } });
    const items = stateOf({ a: { numero: 1 }, siti: [{ id: 'uno', genere: 'app', ok: false }, { id: 'due', genere: 'sito', ok: true }] }, { aggiornatoIl: '2024-01-01', completi: ['siti'] });
    const told = assessOne(one, items, ASOF, [threshold]).map(({ instance, outcome, confidence }) => [instance?.key, outcome, confidence.duty]);
    expect(told).toEqual([['due', 'pass', 'verified'], ['uno', 'not_applicable', 'unverified']]);
    const sure = rule({ ...one, where: { all: [{ fact: 'siti.genere', operator: 'equal', value: 'sito' }, many] } });
    expect(assessOne(sure, items, ASOF, [threshold]).map(({ instance, confidence }) => [instance?.key, confidence.duty])).toEqual([['due', 'unverified'], ['uno', 'verified']]);
  });
});
