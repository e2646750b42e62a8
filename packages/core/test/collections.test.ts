import type { Condition, Outcome } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { assessOne, bundleOf, findingOf, rule, stateOf } from './helpers/bundle.ts';

const OK: Condition = { fact: 'siti.ok', operator: 'equal', value: true };
const perSite = rule({ forEach: 'siti', require: OK });
const LATER = { aggiornatoIl: '2023-10-01' };
const ASOF = { asOf: '2023-10-01' };

function outcomes(...args: Parameters<typeof assessOne>): Record<string, Outcome> {
  return Object.fromEntries(assessOne(...args).map((finding) => [finding.instance?.key ?? '-', finding.outcome]));
}

describe('forEach', () => {
  it('gives a finding per item, and one for what an open collection may still hold', () => {
    const siti = [{ id: 'uno', ok: true }, { id: 'due', ok: false }];
    expect(outcomes(perSite, stateOf({ siti }, LATER), ASOF)).toEqual({ uno: 'pass', due: 'fail', '*': 'unknown' });
    expect(outcomes(perSite, stateOf({ siti }, { ...LATER, completi: ['siti'] }), ASOF)).toEqual({ uno: 'pass', due: 'fail' });
  });

  it('names an open collection as what is missing', () => {
    const [phantom] = assessOne(perSite, stateOf({ siti: [] }, LATER), ASOF);
    expect(phantom).toMatchObject({ id: 'prova/regola@-#*', outcome: 'unknown', missing: [{ fact: 'siti', why: 'open' }] });
    const [absent] = assessOne(perSite, stateOf({}, LATER), ASOF);
    expect(absent).toMatchObject({ outcome: 'unknown', missing: [{ fact: 'siti', why: 'absent' }] });
  });

  it('does not apply where the collection is complete and empty', () => {
    expect(findingOf(perSite, stateOf({}, { ...LATER, completi: ['siti'] }), ASOF)).toMatchObject({
      outcome: 'not_applicable',
      instance: null,
      reason: "Non applicabile: l'elenco «siti» è completo e non ha voci.",
    });
  });

  it('asks where of each item: false does not apply, unknown stays unknown', () => {
    const one = rule({ forEach: 'siti', where: { fact: 'siti.nome', operator: 'equal', value: 'a' }, require: OK });
    const siti = [{ id: 'uno', nome: 'b', ok: false }, { id: 'due', nome: 'a', ok: true }, { id: 'tre', ok: false }];
    expect(outcomes(one, stateOf({ siti }, { ...LATER, completi: ['siti'] }), ASOF)).toEqual({ uno: 'not_applicable', due: 'pass', tre: 'unknown' });
  });

  it('passes of an item that may not exist what does not turn on it', () => {
    const one = rule({ forEach: 'siti', require: { fact: 'a.si', operator: 'equal', value: true } });
    expect(outcomes(one, stateOf({ a: { si: true }, siti: [{ id: 's' }] }, LATER), ASOF)).toEqual({ s: 'pass', '*': 'pass' });
  });

  it('asks of each item whether it is meant, also where it is not known whether the rule applies', () => {
    const one = rule({ forEach: 'siti', appliesWhen: { fact: 'a.si', operator: 'equal', value: true }, where: { fact: 'siti.nome', operator: 'equal', value: 'a' }, require: OK });
    const siti = [{ id: 'uno', nome: 'b' }, { id: 'due', nome: 'a', ok: false }, { id: 'tre' }];
    const findings = assessOne(one, stateOf({ siti }, { ...LATER, completi: ['siti'] }), ASOF);
    const told = findings.map(({ instance, outcome, evidence, missing }) => [instance?.key, outcome, evidence.map(({ fact }) => fact), missing.map(({ fact }) => fact)]);
    expect(told).toEqual([
      ['due', 'unknown', ['siti[due].ok'], ['a.si']],
      ['tre', 'unknown', [], ['a.si', 'siti[tre].nome']],
      ['uno', 'not_applicable', ['siti[uno].nome'], []],
    ]);
  });

  it('goes on with the next item where the rule breaks on one', () => {
    const broken = rule({ id: 'prova/rotta', forEach: 'siti', require: { fact: 'siti.dal', operator: 'withinLast', value: 'mai' } });
    const state = stateOf({ siti: [{ id: 'uno', dal: '2023-01-01' }, { id: 'due' }] }, { ...LATER, completi: ['siti'] });
    const { findings } = createEvaluator(bundleOf([broken]), { isChecked: true }).assess(state, ASOF);
    expect(findings.map(({ id, instance, outcome }) => [id, instance?.key, outcome])).toEqual([
      ['prova/rotta@-#uno', 'uno', 'error'],
      ['prova/rotta@-#due', 'due', 'unknown'],
    ]);
  });

  it('leaves no item at hand for the next rule', () => {
    const rules = [rule({ ...perSite, id: 'prova/a' }), rule({ id: 'prova/b', require: OK })];
    const { findings } = createEvaluator(bundleOf(rules), { isChecked: true }).assess(stateOf({ siti: [{ id: 'uno', ok: true }] }, { ...LATER, completi: ['siti'] }), ASOF);
    expect(findings.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([['prova/b', 'error'], ['prova/a', 'pass']]);
    expect(findings[0]?.reason).toContain('fact out of scope: siti.ok');
  });

  it('never breaches on an item that may not exist', () => {
    const one = rule({ forEach: 'siti', require: { fact: 'a.si', operator: 'equal', value: true } });
    expect(outcomes(one, stateOf({ a: { si: false }, siti: [] }, LATER), ASOF)).toEqual({ '*': 'unknown' });
    expect(outcomes(one, stateOf({ a: { si: false }, siti: [{ id: 's' }] }, LATER), ASOF)).toEqual({ s: 'fail', '*': 'unknown' });
  });
});

describe('gestioniAssociate', () => {
  const byOthers = rule({ require: { fact: 'gestioniAssociate', operator: 'some', value: { fact: 'gestioniAssociate.funzione', operator: 'equal', value: 'rtd' } } });
  const gestioniAssociate = [{ funzione: 'rtd', ente: 'Unione' }];

  it('is a collection of facts that stands beside fatti in a state', () => {
    expect(findingOf(byOthers, stateOf({}, { ...LATER, gestioniAssociate }), ASOF)).toMatchObject({ outcome: 'pass', evidence: [{ fact: 'gestioniAssociate[rtd].funzione' }] });
    expect(findingOf(byOthers, stateOf({}, LATER), ASOF)).toMatchObject({ outcome: 'unknown', missing: [{ fact: 'gestioniAssociate' }] });
  });

  it('is refused inside fatti, and each function is named once', () => {
    const twice = { ...LATER, gestioniAssociate: [...gestioniAssociate, ...gestioniAssociate] };
    expect(createEvaluator(bundleOf([byOthers])).assess(stateOf({ gestioniAssociate }, twice), ASOF).diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['item.key.duplicate', ['gestioniAssociate', 1, 'funzione']],
      ['fact.outside', ['fatti', 'gestioniAssociate']],
    ]);
  });
});

describe('an aggregate', () => {
  it('is the worst of a rule’s findings, and the score counts rules', () => {
    const siti = [{ id: 'uno', ok: true }, { id: 'due', ok: false }];
    const { rules, summary } = createEvaluator(bundleOf([perSite])).assess(stateOf({ siti }, LATER), ASOF);
    expect(rules).toMatchObject([{ ruleId: 'prova/regola', outcome: 'fail' }]);
    expect(summary).toMatchObject({ rules: 1, fail: 1, score: 0, coverage: 1 });
  });
});

describe('a quantifier', () => {
  const ask = (operator: 'every' | 'some' | 'none', values: readonly (boolean | undefined)[], isComplete: boolean): Outcome => {
    const siti = values.map((ok, position) => ({ id: `s${position}`, ...(ok === undefined ? {} : { ok }) }));
    const state = stateOf({ siti }, { ...LATER, completi: isComplete ? ['siti'] : [] });
    return findingOf(rule({ require: { fact: 'siti', operator, value: OK } }), state, ASOF).outcome;
  };
  const T = true;
  const F = false;
  const U = undefined;

  it.each([
    ['every', [], 'pass', 'unknown'],
    ['every', [T, T], 'pass', 'unknown'],
    ['every', [T, U], 'unknown', 'unknown'],
    ['every', [U, F], 'fail', 'fail'],
    ['some', [], 'fail', 'unknown'],
    ['some', [F, F], 'fail', 'unknown'],
    ['some', [F, U], 'unknown', 'unknown'],
    ['some', [U, T], 'pass', 'pass'],
    ['none', [], 'pass', 'unknown'],
    ['none', [F, F], 'pass', 'unknown'],
    ['none', [F, U], 'unknown', 'unknown'],
    ['none', [U, T], 'fail', 'fail'],
  ] as const)('%s over %j is %s when the list is complete, %s when it is open', (operator, values, complete, open) => {
    expect([ask(operator, values, true), ask(operator, values, false)]).toEqual([complete, open]);
  });

  it.each(['every', 'some', 'none'] as const)('%s is not decided by a condition that reads no fact of the item', (operator) => {
    const value: Condition = { fact: 'a.si', operator: 'equal', value: true };
    const one = rule({ require: { fact: 'siti', operator, value } });
    const state = stateOf({ a: { si: operator !== 'every' }, siti: [] }, LATER);
    expect(findingOf(one, state, ASOF).outcome).toBe('unknown');
  });

  it('may stand inside another over the same collection, which it shadows', () => {
    const inner: Condition = { fact: 'siti', operator: 'some', value: { fact: 'siti.nome', operator: 'equal', value: 'a' } };
    const one = rule({ require: { fact: 'siti', operator: 'every', value: { all: [inner, OK] } } });
    const state = stateOf({ siti: [{ id: '1', nome: 'a', ok: true }, { id: '2', nome: 'b', ok: true }] }, { ...LATER, completi: ['siti'] });
    expect(findingOf(one, state, ASOF).outcome).toBe('pass');
  });
});

describe('"these are all"', () => {
  const some = rule({ require: { fact: 'siti', operator: 'some', value: OK } });
  const closedOn = (rilevatoIl: string): ReturnType<typeof stateOf> =>
    stateOf({ siti: [] }, { aggiornatoIl: '2023-06-01', completi: ['siti'], provenienza: { siti: { rilevatoIl } } });

  it('proves a breach only if it was said after the due date', () => {
    expect(findingOf(some, closedOn('2023-09-30'), ASOF)).toMatchObject({ outcome: 'unknown', missing: [{ fact: 'siti', why: 'before_deadline' }] });
    expect(findingOf(some, closedOn('2023-10-01'), ASOF).outcome).toBe('fail');
  });

  // Found by the reference interpreter: the provenance of a group covers its collections too.
  it('is vouched for by the source of the group that holds the collection', () => {
    const state = stateOf({}, { completi: ['gruppo.voci'], provenienza: { gruppo: { garanzia: 'osservato', rilevatoIl: '2023-05-05' } } });
    const one = rule({ forEach: 'gruppo.voci', require: { fact: 'a.si', operator: 'equal', value: true } });
    expect(findingOf(one, state, { asOf: '2023-06-01' })).toMatchObject({ outcome: 'not_applicable', assurance: 'observed', knownOn: '2023-05-05' });
  });

  it('said after the day of the assessment does not count on it', () => {
    expect(findingOf(some, closedOn('2023-10-02'), ASOF)).toMatchObject({ outcome: 'unknown', missing: [{ fact: 'siti', why: 'open' }] });
  });
});

describe('counting', () => {
  const atLeastTwo = rule({ require: { fact: 'siti', operator: 'countAtLeast', value: 2 } });
  const count = (n: number, isComplete: boolean): Outcome =>
    findingOf(atLeastTwo, stateOf({ siti: Array.from({ length: n }, (_, i) => ({ id: `${i}`, ok: true })) }, { ...LATER, completi: isComplete ? ['siti'] : [] }), ASOF).outcome;

  it('takes the items listed as a lower bound while the list is open', () => {
    expect([count(1, false), count(2, false), count(1, true), count(2, true)]).toEqual(['unknown', 'pass', 'fail', 'pass']);
  });

  it('under nonEmpty asks for one', () => {
    const one = rule({ require: { not: { fact: 'siti', operator: 'nonEmpty' } } });
    expect(findingOf(one, stateOf({ siti: [] }, { ...LATER, completi: ['siti'] }), ASOF).outcome).toBe('pass');
    expect(findingOf(one, stateOf({ siti: [{ id: 'x', ok: true }] }, LATER), ASOF).outcome).toBe('fail');
    expect(findingOf(one, stateOf({ siti: [] }, LATER), ASOF).outcome).toBe('unknown');
  });
});
