import type { Condition, Finding, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { FACTS, assessOne, bundleOf, findingOf, parameter, rule, stateOf, undatedStateOf } from './helpers/bundle.ts';

const ON = { asOf: '2023-10-02' };
const si: Condition = { fact: 'a.si', operator: 'equal', value: true };
const reasonOf = (more: Partial<Rule>, state: State, asOf = ON.asOf): string => findingOf(rule(more), state, { asOf }).reason;

describe('a rule that does not concern the ente', () => {
  const no = stateOf({ a: { si: false, numero: 3 } });

  // Fourteen rules had a sentence for it that nobody ever read.
  it('says so in its own words, with the facts in them', () => {
    expect(reasonOf({ appliesWhen: si, messages: { fail: 'Manca.', not_applicable: 'Con {a.numero} e {a.testo} non serve.' } }, no)).toBe('Con 3 e non noto non serve.');
  });

  it('says so by its facts where it has none, or where its own are about an item', () => {
    expect(reasonOf({ appliesWhen: si }, no)).toBe('Non applicabile: «a.si»: no.');
    const perSite = { forEach: 'siti', messages: { fail: 'Manca.', not_applicable: 'Il sito {siti.nome} no.' } };
    expect(reasonOf({ ...perSite, appliesWhen: si }, no)).toBe('Non applicabile: «a.si»: no.');
    const [finding] = assessOne(rule({ ...perSite, where: { fact: 'siti.ok', operator: 'equal', value: true } }), stateOf({ siti: [{ id: 'x', ok: false }] }, { completi: ['siti'] }), ON);
    expect(finding?.reason).toBe('Il sito x no.');
  });

  it('about one item names it, where it is listed', () => {
    const one = { appliesWhen: si, forItem: { collection: 'siti', key: 'uno', whenAbsent: 'unmet' } as const, require: { fact: 'siti.ok', operator: 'equal', value: true } as const, messages: { fail: 'Manca.', not_applicable: '{siti.nome} no.' } };
    expect(reasonOf(one, stateOf({ a: { si: false }, siti: [{ id: 'uno', nome: 'Il primo' }] }))).toBe('Il primo no.');
  });
});

describe('the item that a rule is about', () => {
  const about: Partial<Rule> = { forItem: { collection: 'siti', key: 'uno', whenAbsent: 'unmet' }, require: { all: [{ fact: 'siti.ok', operator: 'equal', value: true }, si] } };
  const messages = { fail: 'No.', pending: 'Non ancora.', absent: 'Non c’è.' };
  const sites = (items: readonly object[], more: Partial<State> = {}): State => stateOf({ a: { si: false }, siti: items }, { aggiornatoIl: '2023-10-01', ...more });
  const COMPLETE = { completi: ['siti'] };

  it.each<[string, State, Partial<Rule>, string]>([
    ['is absent of a complete list', sites([], COMPLETE), {}, 'Non c’è.'],
    ['is listed', sites([{ id: 'uno', ok: false }], COMPLETE), {}, 'No.'],
    ['may be in an open list, and something else fails', sites([]), {}, 'No.'],
    ['is absent, and the term is to come', sites([], COMPLETE), { deadline: { on: '2024-01-01' } }, 'Non c’è.'],
    ['is listed, and the term is to come', sites([{ id: 'uno', ok: false }], COMPLETE), { deadline: { on: '2024-01-01' } }, 'Non ancora.'],
    ['is absent, and no words are for that', sites([], COMPLETE), { messages: { fail: 'No.' } }, 'No.'],
    ['is absent, no words are for that, and the term is to come', sites([], COMPLETE), { messages: { fail: 'No.', pending: 'Non ancora.' }, deadline: { on: '2024-01-01' } }, 'Non ancora.'],
  ])('has its own words where it %s', (_, state, more, reason) => {
    expect(reasonOf({ ...about, messages, ...more }, state)).toBe(reason);
  });
});

describe('an item that may not exist', () => {
  it('has no name', () => {
    const one = rule({ forEach: 'siti', messages: { fail: 'Manca.', pass: '{siti.nome} va bene.' } });
    expect(assessOne(one, stateOf({ a: { si: true }, siti: [{ id: 'x' }] }), ON).map(({ reason }) => reason)).toEqual(['non noto va bene.', 'x va bene.']);
  });
});

describe('growth from nothing', () => {
  const grows: Condition = { fact: 'a.numero', operator: 'growthAtLeast', value: { base: { fact: 'a.base' }, percent: 10 } };
  const known = (base: number): State => stateOf({ a: { numero: 5, base } }, { aggiornatoIl: '2023-10-01' });
  const messages = { fail: 'No.', unknown: 'Da zero non si misura una crescita.' };

  // It was asked for again and again: no other value of what is known would be truer.
  it('misses no fact, and says so in the words of its rule', () => {
    const one = rule({ require: grows, messages });
    expect(assessOne(one, known(0), ON)).toMatchObject([{ outcome: 'unknown', missing: [], reason: messages.unknown }]);
    expect(assessOne(one, known(4), ON)).toMatchObject([{ outcome: 'pass', missing: [] }]);
    expect(assessOne(one, stateOf({ a: { numero: 5 } }, { aggiornatoIl: '2023-10-01' }), ON)).toMatchObject([{ outcome: 'unknown', missing: [{ fact: 'a.base', why: 'absent' }] }]);
  });

  it('says that a value of the law lacks where its rule has no words, and where that is what lacks', () => {
    expect(reasonOf({ require: grows, messages: { fail: 'No.' } }, known(0))).toMatch(/manca il valore di riferimento/u);
    const unset = parameter('prova/soglia', 'number', [{ from: '2030-01-01', value: 10 }]);
    const require: Condition = { ...grows, value: { base: { fact: 'a.base' }, percent: { param: 'prova/soglia', at: 'asOf' } } };
    expect(createEvaluator(bundleOf([rule({ require, messages })], [unset])).assess(known(4), ON).findings).toMatchObject([{ outcome: 'unknown', missing: [], reason: expect.stringMatching(/manca il valore di riferimento/u) as unknown }]);
  });
});

describe('what is not known', () => {
  const any: Condition = { any: [si, { fact: 'a.fresco', operator: 'equal', value: true }] };

  it('is told in the words of the rule where nobody said anything, else by what calls for an act', () => {
    const messages = { fail: 'Manca.', unknown: 'Non si sa.' };
    expect(reasonOf({ require: any, messages }, stateOf({}))).toBe('Non si sa.');
    expect(reasonOf({ require: any, messages }, stateOf({ a: { fresco: true } }))).toContain('«a.fresco»');
  });

  it('of several lists names each', () => {
    const require: Condition = { all: (['siti', 'gruppo.voci'] as const).map((fact) => ({ fact, operator: 'countAtLeast', value: 2 })) };
    const open = stateOf({ siti: [], gruppo: { voci: [] } });
    expect(reasonOf({ require }, open)).toBe("Non determinabile: l'elenco «gruppo.voci», «siti» non è dichiarato completo, e le voci che mancano potrebbero cambiare l'esito.");
  });

  it('since the term tells the newest day of what is known, of whichever fact, and of none where there is none', () => {
    const require: Condition = { any: [si, { fact: 'a.numero', operator: 'equal', value: 1 }, { fact: 'ente.popolazione', operator: 'greaterThan', value: 9 }] };
    const ente = { denominazione: 'C', tipo: 'comune', popolazione: 3 };
    const known = (one: string, other: string): string =>
      reasonOf({ require }, stateOf({ a: { si: false, numero: 2 } }, { ente, provenienza: { 'a.si': { rilevatoIl: one }, 'a.numero': { rilevatoIl: other } } }));
    const words = (day: string): string => `Non determinabile: il termine del 30/09/2023 è trascorso, l'ultima informazione (${day}) è precedente.`;
    expect([known('2023-05-01', '2023-06-01'), known('2023-06-01', '2023-05-01')]).toEqual([words('01/06/2023'), words('01/06/2023')]);
    const undated = undatedStateOf({ a: { si: false } }, { fonti: { f: { titolo: 'F' } }, provenienza: { 'a.si': { fonte: 'f' } } });
    expect(reasonOf({}, undated)).toBe(words('senza data'));
  });
});

describe('a trace', () => {
  const traceOf = (require: Condition, state: State): unknown => createEvaluator(bundleOf([rule({ require })])).explain(state, 'prova/regola', ON)[0]?.trace?.require;

  it('shows a quantifier over a list without items, and no condition that a rule does not have', () => {
    const state = stateOf({}, { completi: ['siti'] });
    expect(traceOf({ fact: 'siti', operator: 'every', value: si }, state)).toMatchObject({ kind: 'all', quantifier: { operator: 'every', collection: 'siti' }, children: [], verdict: 'true' });
    const [finding] = createEvaluator(bundleOf([rule()])).explain(state, 'prova/regola', ON);
    expect(finding?.trace).toMatchObject({ appliesWhen: null, where: null });
  });

  it('says why of two facts the second is not known', () => {
    expect(traceOf({ fact: 'a.data', operator: 'before', value: { fact: 'a.altraData' } }, stateOf({ a: { data: '2023-01-01' } }))).toMatchObject({ value: '2023-01-01', verdict: 'unknown', why: 'absent' });
  });
});

describe('what rests on an assumption', () => {
  const vocabulary = FACTS.map((fact) => (fact.path === 'a.altraData' ? { ...fact, validFor: 'P1M' } : fact));
  /** Met before a term that is read from a fact; that fact is too old. */
  const finding = (fatti: Record<string, unknown>, assumeUnchanged: boolean): Finding | undefined => {
    const one = rule({ deadline: { fact: 'a.altraData' }, require: { any: [si, { fact: 'a.data', operator: 'onOrBefore', value: { deadline: 'last' } }] } });
    return createEvaluator({ ...bundleOf([one]), vocabulary }).assess(stateOf({ a: { altraData: '2023-06-01', ...fatti } }), { ...ON, assumeUnchanged }).findings[0];
  };

  it('says so where the due date does, and only where it was asked for and something was decided', () => {
    const done = { si: true };
    expect([finding(done, false), finding(done, true)]).toMatchObject([{ outcome: 'pass', assumed: false }, { outcome: 'pass', assumed: true }]);
    expect(finding({}, true)).toMatchObject({ outcome: 'unknown', assumed: false });
  });
});
