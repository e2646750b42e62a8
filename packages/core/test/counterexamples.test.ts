import type { FactDefinition, Finding, Parameter, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import type { AssessOptions } from '../src/index.ts';
import { bundleOf, findingOf, parameter, rule, stateOf } from './helpers/bundle.ts';

/**
 * The smallest cases on which the engine and the naive reference once said different things, with
 * the seed that found them and the sentence that settled it.
 */

const ASOF = { asOf: '2023-10-01' } as const;
const SI = { fact: 'a.si', operator: 'equal', value: true } as const;
const NUMERO = { fact: 'a.numero', operator: 'equal', value: 5 } as const;

/** The findings of one rule over the small vocabulary, with something more said of some facts. */
function assess(one: Rule, state: State, { facts = {}, ...options }: AssessOptions & { readonly facts?: Readonly<Record<string, Partial<FactDefinition>>> }, parameters: readonly Parameter[] = []): readonly Finding[] {
  const bundle = bundleOf([one], parameters);
  const vocabulary = bundle.vocabulary.map((definition) => ({ ...definition, ...facts[definition.path] }));
  return createEvaluator({ ...bundle, vocabulary }).assess(state, options).findings;
}

function missingOf({ missing }: Pick<Finding, 'missing'>): readonly string[] {
  return missing.map(({ fact, why }) => `${fact} ${why}`);
}

describe('what is known', () => {
  // Seed 1, case 275. "The closure has the provenance of the collection's own address, or of its parent groups."
  it('of a closure comes from the group that holds its collection', () => {
    const one = rule({ forEach: 'gruppo.voci' });
    const state = stateOf({}, { aggiornatoIl: '2023-10-02', completi: ['gruppo.voci'], provenienza: { gruppo: { rilevatoIl: '2023-10-01' } } });
    expect(findingOf(one, state, ASOF).outcome).toBe('not_applicable');
    expect(findingOf(one, state, { asOf: '2023-09-30' }).outcome).toBe('unknown');
  });

  // Seed 4321, case 669. "An item with no fact left is dropped": one that only `altri` speaks of has one left.
  it('of an item may be a value in altri alone', () => {
    const state = stateOf({ siti: [{ id: 'x' }] }, { aggiornatoIl: '2023-09-02', altri: [{ fatto: 'siti[x].ok', valore: true, rilevatoIl: '2023-09-01' }] });
    const one = rule({ forEach: 'siti', require: { fact: 'siti.ok', operator: 'equal', value: true } });
    const keys = assess(one, state, { ...ASOF, knownAt: '2023-09-01' }).map(({ instance, outcome }) => [instance?.key, outcome]);
    expect(keys).toContainEqual(['x', 'pass']);
  });
});

describe('the support of a verdict', () => {
  const observed = { 'a.si': { garanzia: 'osservato', rilevatoIl: '2023-01-01' } } as const;

  // Seed 1, case 350. "For a false all the strongest deciding one", also where it makes a rule not applicable.
  it('that a rule does not apply is that of the strongest member', () => {
    const state = stateOf({ a: { si: false, numero: 1 } }, { aggiornatoIl: '2023-02-02', provenienza: observed });
    expect(findingOf(rule({ appliesWhen: { all: [SI, NUMERO] } }), state, ASOF)).toMatchObject({
      outcome: 'not_applicable', assurance: 'observed', knownOn: '2023-02-02',
    });
  });

  // Seed 1, case 442. "None (null, ordered before every day)": no day is older than any, and never newer.
  it.each([
    ['all', null],
    ['any', '2023-01-01'],
  ] as const)('with one day missing, under %s is known on %s', (kind, knownOn) => {
    const { aggiornatoIl: _, ...state } = stateOf({ a: { si: true, numero: 5 } }, { provenienza: observed });
    const one = rule({ require: { [kind]: [SI, NUMERO] } as unknown as NonNullable<Rule['require']> });
    expect(findingOf(one, state, ASOF)).toMatchObject({ outcome: 'pass', knownOn });
  });

  const registry = { fact: 'ente.popolazione', operator: 'equal', value: 1 } as const;
  const enteOf = (popolazione: number): State => stateOf({}, { completi: ['siti'], ente: { denominazione: 'C', tipo: 'comune', popolazione } });
  const stale = { facts: { siti: { validFor: 'P1M' } } } as const;

  // Seed 4321, case 7054. "These are all", said too long ago, is not known: a verdict does not rest on it.
  it('leaves out a closure that is too old', () => {
    const one = rule({ require: { fact: 'siti', operator: 'every', value: registry } });
    expect(assess(one, enteOf(1), { ...ASOF, ...stale })).toMatchObject([{ outcome: 'pass', assurance: null, knownOn: null }]);
  });

  // Seed 1, case 35. "Assumed only under --assume-unchanged."
  it('is never an assumption that nobody asked for', () => {
    const one = rule({ appliesWhen: { fact: 'siti', operator: 'some', value: registry } });
    expect(assess(one, enteOf(0), { ...ASOF, ...stale })).toMatchObject([{ outcome: 'not_applicable', assumed: false }]);
  });

  // Seed 4321, case 4095. An item that counts by its facts counts by the assurance of the same ones that give the day.
  it('that items are there takes its assurance and its day from the same facts', () => {
    const provenienza = { 'siti[x].ok': { garanzia: 'osservato', rilevatoIl: '2023-05-05' } } as const;
    const state = stateOf({ siti: [{ id: 'x', ok: true }] }, { aggiornatoIl: '2023-01-01', provenienza });
    const [finding] = assess(rule({ require: { fact: 'siti', operator: 'nonEmpty' } }), state, { ...ASOF, facts: { 'siti.ok': { validFor: 'P1M' } } });
    expect([['declared', '2023-01-01'], ['observed', '2023-05-05']]).toContainEqual([finding?.assurance, finding?.knownOn]);
  });
});

describe('what is missing', () => {
  const later = parameter('prova/soglia', 'integer', [{ from: '2030-01-01', value: 5 }]);

  // Seed 935677115. "If its operand waits for an undetermined due date": one read at asOf waits for none.
  it('is not the date of a duty where a parameter has no version', () => {
    const where = { fact: 'a.numero', operator: 'lessThan', value: { param: 'prova/soglia' } } as const;
    const one = rule({ forEach: 'siti', deadline: { continuous: true, since: 'siti.dal' }, where });
    const [finding] = assess(one, stateOf({ siti: [{ id: 'x' }] }, { completi: ['siti'] }), ASOF, [later]);
    expect(missingOf(finding!)).toEqual(['a.numero absent']);
  });

  // Seed 1, case 42388. What a known fact is compared with does not make it absent.
  it('is no fact where only a parameter has no version', () => {
    const one = rule({ require: { fact: 'a.numero', operator: 'lessThan', value: { param: 'prova/soglia' } } });
    expect(missingOf(findingOf(one, stateOf({ a: { numero: 1 } }), ASOF, [later]))).toEqual([]);
  });

  // Seed 7, case 2. An item that may not exist cannot decide, so nothing under it would.
  it('is the list, not what an item that may not exist would be decided by', () => {
    const value = { all: [SI, { fact: 'siti.ok', operator: 'equal', value: true }] } as const;
    const one = rule({ require: { fact: 'siti', operator: 'every', value } });
    expect(missingOf(findingOf(one, stateOf({ a: { si: false }, siti: [] }), ASOF))).toEqual(['siti open']);
  });

  // Seed 1, case 1. "Absent: not listed at all": a list said to be complete, though too late, is there.
  it('is an open list where it is said to be complete on a later day', () => {
    const state = stateOf({ a: { si: false } }, { aggiornatoIl: '2023-10-02', completi: ['siti'] });
    expect(missingOf(findingOf(rule({ forEach: 'siti', deadline: { continuous: true } }), state, ASOF))).toEqual(['a.si after_as_of', 'siti open']);
  });

  // Seed 99, case 984. A list closed by the due date is too old, and not open as well.
  it('is a list closed before the deadline, for one reason only', () => {
    const one = rule({ require: { fact: 'siti', operator: 'some', value: { fact: 'siti.ok', operator: 'equal', value: true } } });
    expect(missingOf(findingOf(one, stateOf({ siti: [] }, { completi: ['siti'] }), ASOF))).toEqual(['siti before_deadline']);
  });
});

describe('a breach', () => {
  // Seed 1234, case 42388. "For an unreached count: the closure"; the number that was asked for proves nothing.
  it('by a short list is proven by the list alone', () => {
    const one = rule({ require: { fact: 'siti', operator: 'countAtLeast', value: { fact: 'a.numero' } } });
    const state = (list: string, number: string): State =>
      stateOf({ a: { numero: 1 }, siti: [] }, { completi: ['siti'], provenienza: { siti: { rilevatoIl: list }, a: { rilevatoIl: number } } });
    expect(findingOf(one, state('2023-09-30', '2023-10-01'), ASOF).outcome).toBe('unknown');
    expect(findingOf(one, state('2023-10-01', '2023-09-30'), ASOF).outcome).toBe('fail');
  });
});

describe('a first cycle still to come', () => {
  // By hand. "A decided finding never changes when an absent fact becomes known": here the day on
  // which the duty arose moves the due date, and with it the parameter that is read on that date.
  it('is not decided by a parameter of its due date while it is not known since when the duty binds', () => {
    const require = { fact: 'a.numero', operator: 'lessThan', value: { param: 'prova/soglia' } } as const;
    const one = rule({ deadline: { every: 'P1Y', from: '2023-06-01', metOn: 'a.data', since: 'a.altraData' }, require });
    const threshold = parameter('prova/soglia', 'integer', [{ from: '2000-01-01', value: 5 }, { from: '2025-01-01', value: 1 }]);
    const outcome = (more: object): string => findingOf(one, stateOf({ a: { data: '2023-09-01', numero: 3, ...more } }), ASOF, [threshold]).outcome;
    expect(['unknown', outcome({ altraData: '2024-12-01' })]).toContain(outcome({}));
  });
});

describe('the next cycle', () => {
  // Seed 1, case 302. The last due date of the calendar counts, where none can be judged yet.
  it('is met by a day after the last due date, also while it is not known since when the duty binds', () => {
    const one = rule({ deadline: { yearly: '09-23', metOn: 'a.data', since: 'a.altraData' }, require: NUMERO });
    const timingWith = (numero: object): unknown => findingOf(one, stateOf({ a: { data: '2023-09-24', ...numero } }), ASOF).timing;
    expect(timingWith({ numero: 5 })).toMatchObject({ state: 'met', dueDate: null, nextDueDate: '2024-09-23', nextState: 'met' });
    // Nor is it met while it is not known what else the rule asks.
    expect(timingWith({})).toMatchObject({ state: 'undetermined', nextDueDate: '2024-09-23', nextState: 'upcoming' });
  });
});

describe('a rule that others prove', () => {
  // Seed 1238356609. "A decided finding never changes when an absent fact becomes known": the list
  // of the rule that proves it may turn out to be empty, and then it proves nothing.
  it('is not proved by an item that may not exist', () => {
    const ofEnte = { fact: 'a.numero', operator: 'greaterThan', value: 0 } as const;
    const prover = rule({ id: 'prova/siti', forEach: 'siti', require: ofEnte });
    const proved = rule({ id: 'prova/linea', provedBy: ['prova/siti'] });
    const found = (siti: readonly object[], completi: readonly string[]): unknown => {
      const { findings } = createEvaluator(bundleOf([prover, proved])).assess(stateOf({ a: { numero: 1 }, siti }, { completi }), ASOF);
      const { outcome, missing } = findings.find(({ ruleId }) => ruleId === 'prova/linea') ?? {};
      return [outcome, missing?.map(({ fact, why }) => [fact, why])];
    };
    expect(found([], [])).toEqual(['unknown', [['siti', 'open']]]);
    expect(found([], ['siti'])).toEqual(['not_applicable', []]);
    expect(found([{ id: 'x' }], ['siti'])).toEqual(['pass', []]);
  });
});

describe('the bytes of an assessment', () => {
  // Seed 204105804. "Same input, same bytes": the order of the keys of a rule is no part of it.
  it('do not follow the order in which a rule writes its confidence and its exposure', () => {
    const other = { kind: 'dirigenziale', basis: 'art. 1', confidence: 'unverified' } as const;
    const exposure = { cad18bis: 'no_fine', basis: 'art. 18-bis' } as const;
    const one = rule({ confidence: { duty: 'verified', date: 'unverified', exposure: 'verified' }, exposure: { ...exposure, other: [other] } });
    const two = rule({ confidence: { exposure: 'verified', date: 'unverified', duty: 'verified' }, exposure: { ...exposure, other: [{ confidence: other.confidence, basis: other.basis, kind: other.kind }] } });
    const [left, right] = [one, two].map((each) => JSON.stringify(assess(each, stateOf({ a: { si: false } }), ASOF)));
    expect(left).toBe(right);
  });
});

describe('a due date that rests on an assumption', () => {
  // Seed -154223979. A parameter is read at the due date: what the due date rests on, a pass rests on too.
  it('makes what is read at it rest on the assumption', () => {
    const one = rule({ deadline: { after: { fact: 'a.altraData', offset: 'P1M' } }, require: { fact: 'a.scelta', operator: 'notIn', value: { param: 'prova/parole' } } });
    const state = stateOf({ a: { altraData: '2023-08-31', scelta: 'y' } }, { aggiornatoIl: '2023-09-15', provenienza: { 'a.altraData': { rilevatoIl: '2023-01-01' } } });
    const parameters = [parameter('prova/parole', 'list', [{ value: ['x'] }])];
    const facts = { 'a.altraData': { validFor: 'P1M' } };
    expect(assess(one, state, { ...ASOF, facts }, parameters)).toMatchObject([{ outcome: 'unknown' }]);
    expect(assess(one, state, { ...ASOF, facts, assumeUnchanged: true }, parameters)).toMatchObject([{ outcome: 'pass', assumed: true }]);
  });
});

describe('a rule that others prove', () => {
  // "Nothing rests on an assumption unless it says so": that nothing worse was found rests on every proof.
  it('says that it rests on an assumption when only one of its proofs does', () => {
    const fresh = rule({ id: 'prova/fresco', deadline: { on: '2030-01-01' }, require: { fact: 'a.fresco', operator: 'equal', value: true } });
    const awaited = rule({ id: 'prova/attesa', deadline: { on: '2030-01-01' }, require: SI });
    const proved = rule({ id: 'prova/provata', provedBy: ['prova/fresco', 'prova/attesa'] });
    const state = stateOf({ a: { fresco: true, si: false } }, { aggiornatoIl: '2023-01-01', provenienza: { 'a.si': { rilevatoIl: '2023-09-30' } } });
    const findingsOn = (assumeUnchanged: boolean): unknown => {
      const { findings } = createEvaluator(bundleOf([fresh, awaited, proved])).assess(state, { ...ASOF, assumeUnchanged });
      return findings.filter(({ ruleId }) => ruleId === 'prova/provata').map(({ outcome, assumed, knownOn }) => [outcome, assumed, knownOn]);
    };
    expect(findingsOn(false)).toEqual([['unknown', false, null]]);
    expect(findingsOn(true)).toEqual([['pending', true, '2023-01-01']]);
  });
});
