import type { Condition, FactDefinition, Finding, Missing, Outcome, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { FACTS, bundleOf, findingOf, parameter, rule, stateOf, undatedStateOf } from './helpers/bundle.ts';

const ASOF = { asOf: '2023-10-01' };
const si: Condition = { fact: 'a.si', operator: 'equal', value: true };
const x: Condition = { fact: 'a.scelta', operator: 'equal', value: 'x' };
const later = parameter('prova/poi', 'integer', [{ value: 5 }]);
const changing = parameter('prova/cambia', 'integer', [{ from: '2020-01-01', value: 1 }, { from: '2022-01-01', value: 2 }, { from: '2023-09-01', value: 3, to: '2023-10-01' }]);

const judge = (require: Condition, state: State, more: Partial<Rule> = {}): Finding => findingOf(rule({ require, ...more }), state, ASOF, [later, changing]);
const missingOf = ({ missing }: Finding): [string, Missing['why']][] => missing.map(({ fact, why }) => [fact, why]);
const young = (fatti: Record<string, unknown>, more: Partial<State> = {}): State => stateOf(fatti, { aggiornatoIl: '2023-10-01', ...more });

describe('a negation', () => {
  const outcome = (condition: Condition, one: boolean, other: string): Outcome => judge(condition, young({ a: { si: one, scelta: other } })).outcome;
  const table = (condition: Condition): unknown => [outcome(condition, true, 'x'), outcome(condition, true, 'y'), outcome(condition, false, 'x'), outcome(condition, false, 'y')];

  it('of a group is the other group of negations; of a negation, what it negates', () => {
    expect(table({ not: { all: [si, x] } })).toEqual(['fail', 'pass', 'pass', 'pass']);
    expect(table({ not: { any: [si, x] } })).toEqual(['fail', 'fail', 'fail', 'pass']);
    expect(table({ not: { not: { all: [si, x] } } })).toEqual(['pass', 'fail', 'fail', 'fail']);
  });
});

describe('an operator', () => {
  it('within a period holds from the day itself to the last day of the period', () => {
    const within = (data: string): Outcome => judge({ fact: 'a.altraData', operator: 'withinLast', value: 'P6M' }, young({ a: { altraData: data } })).outcome;
    expect(['2023-10-02', '2023-10-01', '2023-04-01', '2023-03-31'].map(within)).toEqual(['fail', 'pass', 'pass', 'fail']);
  });

  it('that takes no value asks a fact of an item, too', () => {
    const temi: FactDefinition = { path: 'siti.temi', type: 'set', label: { it: 'temi' } };
    const one = rule({ forEach: 'siti', require: { fact: 'siti.temi', operator: 'nonEmpty' } });
    const { findings } = createEvaluator({ ...bundleOf([one]), vocabulary: [...FACTS, temi] }).assess(young({ siti: [{ id: 'a', temi: ['t'] }, { id: 'b', temi: [] }] }, { completi: ['siti'] }), ASOF);
    expect(findings.map(({ instance, outcome }) => [instance?.key, outcome])).toEqual([['b', 'fail'], ['a', 'pass']]);
  });

  it('of growth is not decided while its base is not known, however young the rest is', () => {
    const grows: Condition = { fact: 'a.numero', operator: 'growthAtLeast', value: { base: { fact: 'a.base' }, percent: 50 } };
    expect(judge(grows, young({ a: { numero: 150 } })).outcome).toBe('unknown');
  });
});

describe('a parameter', () => {
  it('has on a day the value that came last before it, until the last day of that', () => {
    const one = rule({ require: { fact: 'a.numero', operator: 'equal', value: { param: 'prova/cambia', at: 'asOf' } } });
    const on = (asOf: string, numero: number): Outcome => findingOf(one, young({ a: { numero } }), { asOf }, [changing]).outcome;
    expect([on('2023-10-01', 2), on('2023-10-01', 3), on('2023-10-02', 3), on('2023-08-31', 3)]).toEqual(['fail', 'pass', 'unknown', 'unknown']);
  });
});

describe('what a condition names', () => {
  it.each<[string, Condition]>([
    ['fact out of reach: b.no', { fact: 'b.no', operator: 'equal', value: 1 }],
    ['collection out of reach: b.no', { fact: 'b.no', operator: 'some', value: si }],
    ['parameter out of reach: prova/no', { fact: 'a.numero', operator: 'equal', value: { param: 'prova/no' } }],
  ])('must be there, also in a bundle that nobody checked: %s', (message, require) => {
    expect(() => createEvaluator(bundleOf([rule({ require })]), { isChecked: true })).toThrow(message);
  });
});

describe('what is missing', () => {
  const siti = [{ id: 'uno', ok: true }];
  const COMPLETE = { completi: ['siti'] };

  it('is what does not hold on old knowledge alone: what holds on it needs nothing newer', () => {
    const old = stateOf({ a: { si: false }, siti }, COMPLETE);
    expect(missingOf(judge({ all: [{ fact: 'siti', operator: 'countAtLeast', value: 1 }, si] }, old))).toEqual([['a.si', 'before_deadline']]);
    expect(missingOf(judge({ all: [{ fact: 'siti', operator: 'every', value: { fact: 'siti.ok', operator: 'equal', value: true } }, si] }, old))).toEqual([['a.si', 'before_deadline']]);
  });

  it('is a list that was complete before the term, also where its items are asked nothing', () => {
    expect(missingOf(judge({ fact: 'siti', operator: 'some', value: si }, stateOf({ a: { si: false } }, COMPLETE)))).toEqual([['a.si', 'before_deadline'], ['siti', 'before_deadline']]);
  });

  it('is never what the registry tells', () => {
    const require: Condition = { fact: 'a.numero', operator: 'greaterThan', value: { fact: 'ente.popolazione' } };
    const ente = { denominazione: 'C', tipo: 'comune', popolazione: 100 };
    expect(missingOf(judge(require, stateOf({ a: { numero: 1 } }, { ente })))).toEqual([['a.numero', 'before_deadline']]);
  });

  it.each<[string, Condition]>([
    ['the due date', { fact: 'a.data', operator: 'onOrBefore', value: { deadline: 'last' } }],
    ['a value at the due date', { fact: 'a.numero', operator: 'greaterThan', value: { param: 'prova/poi' } }],
  ])('is what %s is read from, where that is not known, and nothing else', (_, require) => {
    const deadline: Rule['deadline'] = { firstOf: [{ fact: 'a.altraData' }, { after: { fact: 'a.inizio', offset: 'P1D' } }] };
    const vocabulary = [...FACTS, { path: 'a.inizio', type: 'date' as const, label: { it: 'x' } }];
    const of = (a: Record<string, unknown>): unknown => {
      const { findings } = createEvaluator({ ...bundleOf([rule({ deadline, require })], [later]), vocabulary }).assess(young({ a: { data: '2023-01-01', numero: 1, ...a } }), ASOF);
      return findings.map(missingOf);
    };
    expect(of({ altraData: '2023-09-01' })).toEqual([[['a.inizio', 'absent']]]);
    expect(of({ altraData: '2030-01-01' })).toEqual([[['a.inizio', 'absent']]]);
    expect(of({})).toEqual([[['a.altraData', 'absent'], ['a.inizio', 'absent']]]);
  });

  it('is not what the due date is read from, where a value is read on the day itself', () => {
    const deadline: Rule['deadline'] = { firstOf: [{ on: '2023-09-30' }, { fact: 'a.altraData' }] };
    const finding = judge({ fact: 'a.numero', operator: 'greaterThan', value: { param: 'prova/poi', at: 'asOf' } }, young({ a: { numero: 1 } }), { deadline });
    expect([finding.outcome, finding.evidence.map(({ fact }) => fact)]).toEqual(['fail', ['a.numero']]);
  });

  it('is what the terms of a recurring duty count from', () => {
    const deadline: Rule['deadline'] = { every: 'P6M', from: { fact: 'a.altraData' }, metOn: 'a.data' };
    expect(missingOf(judge({ fact: 'a.numero', operator: 'equal', value: 1 }, young({ a: { numero: 1, data: '2023-05-05' } }), { deadline }))).toEqual([['a.altraData', 'absent']]);
  });
});

describe('what is shown of a condition', () => {
  const traceOf = (more: Partial<Rule>, state: State): unknown => createEvaluator(bundleOf([rule(more)])).explain(state, 'prova/regola', ASOF)[0]?.trace?.require;

  it('of a count says why only where it is not decided', () => {
    const require: Condition = { fact: 'siti', operator: 'countAtLeast', value: 1 };
    expect(traceOf({ require }, young({ siti: [{ id: 'x' }] }))).toMatchObject({ verdict: 'true', why: null, expected: 1 });
    expect(traceOf({ require }, young({}))).toMatchObject({ verdict: 'unknown', why: 'absent' });
  });

  it('of the item that a rule is about says whether it is listed', () => {
    const about: Partial<Rule> = { forItem: { collection: 'siti', key: 'uno', whenAbsent: 'unmet' }, require: { fact: 'siti.ok', operator: 'equal', value: true } };
    const listed = { kind: 'leaf', fact: 'siti', operator: 'contains', negated: false, expected: 'uno' };
    expect(traceOf(about, young({}, { completi: ['siti'] }))).toMatchObject({ children: [{ ...listed, verdict: 'false', why: null }, {}] });
    expect(traceOf(about, young({ siti: [] }))).toMatchObject({ children: [{ ...listed, verdict: 'unknown', why: 'open' }, {}] });
    const there = findingOf(rule(about), young({ siti: [{ id: 'uno', ok: true }] }, { completi: ['siti'] }), ASOF);
    expect([there.outcome, there.evidence.map(({ fact }) => fact)]).toEqual(['pass', ['siti[uno].ok']]);
  });

  it('of two facts rests on both', () => {
    const both = judge({ fact: 'a.data', operator: 'before', value: { fact: 'a.altraData' } }, young({ a: { data: '2023-01-01', altraData: '2023-02-02' } }));
    expect([both.outcome, both.evidence.map(({ fact }) => fact)]).toEqual(['pass', ['a.data', 'a.altraData']]);
  });

  it('of items counted is known by the days and the assurances that they have', () => {
    const provenienza: State['provenienza'] = { 'siti[uno]': { fonte: 'muta' }, 'siti[due].id': { rilevatoIl: '2023-02-02', garanzia: 'attestato' }, 'siti[due].nome': { rilevatoIl: '2023-01-01', garanzia: 'documentato' } };
    const undated = undatedStateOf({ siti: [{ id: 'uno' }, { id: 'due', nome: 'D' }] }, { provenienza, fonti: { muta: { titolo: 'M', garanzia: 'osservato' } } });
    expect(judge({ fact: 'siti', operator: 'countAtLeast', value: 2 }, undated)).toMatchObject({ outcome: 'pass', knownOn: '2023-02-02', assurance: 'documented' });
  });
});
