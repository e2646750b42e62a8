import type { ComparisonLeaf, Condition, Finding, Missing, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { bundleOf, findingOf, parameter, rule, stateOf } from './helpers/bundle.ts';

const ASOF = { asOf: '2023-10-01' };
const percent = parameter('prova/percento', 'integer', [{ value: 50 }]);
const unsure = parameter('prova/incerto', 'integer', [{ value: 50, confidence: 'unverified' }]);
const later = parameter('prova/poi', 'integer', [{ from: '2030-01-01', value: 1 }]);

/** The finding of a condition, on the day after the due date. */
function judge(require: Condition, state: State, more: Partial<Rule> = {}): Finding {
  return findingOf(rule({ require, ...more }), state, ASOF, [percent, unsure, later]);
}

function missingOf({ missing }: Finding): [string, Missing['why']][] {
  return missing.map(({ fact, why }) => [fact, why]);
}

/** A state in which each fact has a day and an assurance of its own. */
function stateKnown(fatti: Record<string, unknown>, provenienza: State['provenienza'], more: Partial<State> = {}): State {
  return stateOf(fatti, { provenienza, ...more } as Partial<State>);
}

describe('a growth', () => {
  const grows = (by: unknown): ComparisonLeaf => ({ fact: 'a.numero', operator: 'growthAtLeast', value: { base: { fact: 'a.base' }, percent: by } as never });

  it('rests on both its numbers, and waits for the one that is absent', () => {
    const both = judge(grows(50), stateOf({ a: { numero: 150, base: 100 } }));
    expect([both.outcome, both.evidence.map(({ fact, value }) => [fact, value])]).toEqual(['pass', [['a.numero', 150], ['a.base', 100]]]);
    expect(missingOf(judge(grows(50), stateOf({ a: { numero: 150 } })))).toEqual([['a.base', 'absent']]);
    expect(missingOf(judge(grows(50), stateOf({ a: { base: 100 } })))).toEqual([['a.numero', 'absent']]);
    expect(missingOf(judge(grows(50), stateOf({})))).toEqual([['a.base', 'absent'], ['a.numero', 'absent']]);
  });

  it('from nothing waits for no other number', () => {
    const finding = judge(grows(50), stateOf({ a: { numero: 150, base: 0 } }));
    expect([finding.outcome, missingOf(finding)]).toEqual(['unknown', []]);
  });

  it('proves a breach if either number was known after the due date', () => {
    const on = (numero: string, base: string): Finding =>
      judge(grows(50), stateKnown({ a: { numero: 149, base: 100 } }, { 'a.numero': { rilevatoIl: numero }, 'a.base': { rilevatoIl: base } }));
    expect([on('2023-10-01', '2023-01-01'), on('2023-01-01', '2023-10-01')].map(({ outcome }) => outcome)).toEqual(['fail', 'fail']);
    const old = on('2023-09-30', '2023-09-30');
    expect([old.outcome, missingOf(old)]).toEqual(['unknown', [['a.base', 'before_deadline'], ['a.numero', 'before_deadline']]]);
  });

  it('is as sure as its percentage, and unknown where that has no value', () => {
    const state = stateOf({ a: { numero: 150, base: 100 } });
    expect(judge(grows({ param: 'prova/percento' }), state)).toMatchObject({ outcome: 'pass', confidence: { duty: 'verified' } });
    expect(judge(grows({ param: 'prova/incerto' }), state)).toMatchObject({ outcome: 'pass', confidence: { duty: 'unverified' } });
    expect(judge(grows({ param: 'prova/poi' }), state)).toMatchObject({ outcome: 'unknown', missing: [] });
  });
});

describe('a count', () => {
  const two: ComparisonLeaf = { fact: 'siti', operator: 'countAtLeast', value: 2 };
  const siti = [{ id: 'uno', nome: 'a', ok: true }, { id: 'due', ok: true }];

  it('is known since the newest day, and as well as the item that is known worst', () => {
    const known = {
      'siti[uno].nome': { rilevatoIl: '2023-01-01', garanzia: 'dichiarato' },
      'siti[uno].ok': { rilevatoIl: '2023-02-01', garanzia: 'osservato' },
      'siti[due].ok': { rilevatoIl: '2023-03-01', garanzia: 'documentato' },
    } as const;
    const told = { outcome: 'pass', knownOn: '2023-03-01', assurance: 'documented', evidence: [{ fact: 'siti', knownOn: '2023-03-01' }] };
    expect(judge(two, stateKnown({ siti }, known, { aggiornatoIl: '2022-01-01' }))).toMatchObject(told);
    expect(judge(two, stateKnown({ siti: siti.toReversed() }, known, { aggiornatoIl: '2022-01-01' }))).toMatchObject(told);
    const worse = { ...known, 'siti[due].ok': { rilevatoIl: '2023-01-15', garanzia: 'attestato' } } as const;
    expect(judge(two, stateKnown({ siti }, worse, { aggiornatoIl: '2022-01-01' }))).toMatchObject({ knownOn: '2023-02-01', assurance: 'attested' });
  });

  // What is known only later does not show that the items were there after the due date, however young all the rest is.
  it.each<[string, Condition]>([
    ['alone', { not: { fact: 'siti', operator: 'nonEmpty' } }],
    ['in a group', { any: [{ fact: 'a.si', operator: 'equal', value: true }, { not: { fact: 'siti', operator: 'nonEmpty' } }] }],
    ['of each item of a list', { fact: 'gruppo.voci', operator: 'every', value: { not: { fact: 'siti', operator: 'nonEmpty' } } }],
  ])('of items of which all is known later proves no breach, %s', (_, require) => {
    const on = (rilevatoIl: string): Finding =>
      judge(require, stateKnown({ a: { si: false }, siti: [{ id: 'uno' }], gruppo: { voci: [{ id: 'v' }] } }, { siti: { rilevatoIl } }, { aggiornatoIl: '2023-10-01' }));
    expect([on('2023-10-01').outcome, on('2023-10-02').outcome]).toEqual(['fail', 'unknown']);
  });

  it('that is too high was too high by the due date, if nothing newer is known of an item', () => {
    const no: Condition = { not: two };
    expect(judge(no, stateOf({ siti }, { aggiornatoIl: '2023-10-01' })).outcome).toBe('fail');
    const old = judge(no, stateOf({ siti }, { aggiornatoIl: '2023-09-30' }));
    expect([old.outcome, missingOf(old)]).toEqual(['unknown', [['siti', 'before_deadline']]]);
  });

  it('that is not reached waits for "these are all"', () => {
    const one = [{ id: 'uno', ok: true }];
    const open = judge(two, stateOf({ siti: one }, { aggiornatoIl: '2023-10-01' }));
    expect([open.outcome, missingOf(open)]).toEqual(['unknown', [['siti', 'open']]]);
    const all = judge(two, stateOf({ siti: one }, { aggiornatoIl: '2023-10-01', completi: ['siti'] }));
    expect([all.outcome, all.evidence.map(({ fact, knownOn }) => [fact, knownOn])]).toEqual(['fail', [['siti', '2023-10-01']]]);
  });

  it('compared with a number that has no value waits for no fact', () => {
    const leaf: ComparisonLeaf = { fact: 'siti', operator: 'countAtLeast', value: { param: 'prova/poi' } };
    expect(judge(leaf, stateOf({ siti }, { aggiornatoIl: '2023-10-01', completi: ['siti'] }))).toMatchObject({ outcome: 'unknown', missing: [] });
  });
});

describe('a value that depends on a due date that is not determined', () => {
  const undetermined: Partial<Rule> = { deadline: { firstOf: [{ fact: 'a.data' }, { fact: 'a.altraData' }] } };
  const state = stateOf({ a: { numero: 1, altraData: '2024-01-01' } });

  it('waits for the dates that are absent, not for those that are known', () => {
    const leaf: ComparisonLeaf = { fact: 'a.numero', operator: 'greaterThan', value: { param: 'prova/percento' } };
    expect(missingOf(judge(leaf, state, undetermined))).toEqual([['a.data', 'absent']]);
    const last: ComparisonLeaf = { fact: 'a.altraData', operator: 'onOrBefore', value: { deadline: 'last' } };
    expect(missingOf(judge(last, state, undetermined))).toEqual([['a.data', 'absent']]);
  });

  it('does not wait where it is read on the day of the assessment', () => {
    const leaf: ComparisonLeaf = { fact: 'a.numero', operator: 'lessThan', value: { param: 'prova/percento', at: 'asOf' } };
    expect(judge(leaf, state, undetermined)).toMatchObject({ outcome: 'pass', missing: [] });
  });
});

describe('what a verdict rests on', () => {
  const yes: Condition = { fact: 'a.si', operator: 'equal', value: true };
  const x: Condition = { fact: 'a.scelta', operator: 'equal', value: 'x' };
  const people: Condition = { fact: 'ente.popolazione', operator: 'greaterThan', value: 0 };
  const known = { 'a.si': { rilevatoIl: '2023-02-01', garanzia: 'documentato' }, 'a.scelta': { rilevatoIl: '2023-01-01', garanzia: 'dichiarato' } } as const;
  const state = stateKnown({ a: { si: true, scelta: 'x' } }, known, { ente: { denominazione: 'Comune', tipo: 'comune', popolazione: 100 } });

  it.each([[[yes, x]], [[x, yes]]] as const)('is the weakest of what is needed together, the strongest of what decides alone: %j', (members) => {
    expect(judge({ all: members }, state)).toMatchObject({ assurance: 'declared', knownOn: '2023-01-01' });
    expect(judge({ any: members }, state)).toMatchObject({ assurance: 'documented', knownOn: '2023-02-01' });
  });

  it('is nothing that could be wrong, where the registry alone decides', () => {
    expect(judge({ any: [yes, people] }, state)).toMatchObject({ outcome: 'pass', assurance: null, knownOn: null });
    expect(judge({ all: [yes, people] }, state)).toMatchObject({ outcome: 'pass', assurance: 'documented', knownOn: '2023-02-01' });
  });

  it('holds "these are all" where every item is needed, and not where one decides', () => {
    const ok: Condition = { fact: 'siti.ok', operator: 'equal', value: true };
    const listed = stateKnown(
      { siti: [{ id: 'uno', ok: true }] },
      { siti: { rilevatoIl: '2023-01-01', garanzia: 'dichiarato' }, 'siti[uno].ok': { rilevatoIl: '2023-02-01', garanzia: 'osservato' } },
      { completi: ['siti'] },
    );
    const factsOf = ({ evidence }: Finding): string[] => evidence.map(({ fact }) => fact);
    const every = judge({ fact: 'siti', operator: 'every', value: ok }, listed);
    expect([every.assurance, every.knownOn, factsOf(every)]).toEqual(['declared', '2023-01-01', ['siti[uno].ok', 'siti']]);
    const some = judge({ fact: 'siti', operator: 'some', value: ok }, listed);
    expect([some.assurance, some.knownOn, factsOf(some)]).toEqual(['observed', '2023-02-01', ['siti[uno].ok']]);
  });
});

describe('a parameter', () => {
  const steps = parameter('prova/gradini', 'integer', [
    { from: '2020-01-01', to: '2021-12-31', value: 1 },
    { from: '2022-01-01', to: '2022-05-31', value: 2 },
  ]);
  const valueOn = (asOf: string): unknown => {
    const leaf: ComparisonLeaf = { fact: 'a.numero', operator: 'greaterThanInclusive', value: { param: 'prova/gradini', at: 'asOf' } };
    const one = rule({ require: leaf, deadline: { continuous: true } as never });
    const [finding] = createEvaluator(bundleOf([one], [steps])).explain(stateOf({ a: { numero: 5 } }, { aggiornatoIl: '2019-01-01' }), one.id, { asOf });
    const require = finding?.trace?.require;
    return require?.kind === 'leaf' ? require.expected : undefined;
  };

  it('has the value of its period, both days included, and none before or after', () => {
    expect(['2019-12-31', '2020-01-01', '2021-12-31', '2022-01-01', '2022-05-31', '2022-06-01'].map(valueOn)).toEqual([null, 1, 1, 2, 2, null]);
  });
});

describe('a breach', () => {
  it('rests on what was known after the due date alone, however well the rest is known', () => {
    const known = { 'a.si': { rilevatoIl: '2023-09-30', garanzia: 'osservato' }, 'a.scelta': { rilevatoIl: '2023-10-01', garanzia: 'dichiarato' } } as const;
    const require: Condition = { all: [{ fact: 'a.si', operator: 'equal', value: true }, { fact: 'a.scelta', operator: 'equal', value: 'x' }] };
    const told = (more: Partial<Rule>): unknown => {
      const { outcome, assurance, evidence } = judge(require, stateKnown({ a: { si: false, scelta: 'y' } }, known), more);
      return [outcome, assurance, evidence.map(({ fact }) => fact)];
    };
    expect(told({})).toEqual(['fail', 'declared', ['a.scelta']]);
    expect(told({ deadline: { on: '2023-09-29' } })).toEqual(['fail', 'observed', ['a.si', 'a.scelta']]);
    expect(told({ deadline: { on: '2023-10-31' } })).toEqual(['pending', 'observed', ['a.si', 'a.scelta']]);
  });
});
