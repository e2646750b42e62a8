import { readFileSync } from 'node:fs';

import type { Finding, Parameter, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { PackError, VERSION, checkFacts, createEvaluator, runExample } from '../src/index.ts';
import { FACTS, bundleOf, findingOf, parameter, rule, stateOf } from './helpers/bundle.ts';

describe('an assessment', () => {
  const two = [
    rule(),
    rule({ id: 'prova/altra', severity: 'critical', require: { fact: 'a.numero', operator: 'greaterThan', value: 1 } }),
    rule({ id: 'prova/piano', force: 'plan', require: { fact: 'a.scelta', operator: 'equal', value: 'x' } }),
  ];
  const { assess } = createEvaluator(bundleOf(two));
  const state = stateOf({ a: { si: false, numero: 5, scelta: 'y' } }, { aggiornatoIl: '2023-10-01' });

  it('counts rules of law at the top, plans and grants beside them', () => {
    expect(assess(state, { asOf: '2023-10-01' }).summary).toMatchObject({
      rules: 2, pass: 1, fail: 1, score: 0.5, coverage: 1,
      byForce: { statutory: { rules: 2 }, plan: { rules: 1, fail: 1 }, grant: { rules: 0 } },
    });
  });

  it('on an empty state decides nothing: null score, never 100 %', () => {
    const { summary, findings } = assess(stateOf({}), { asOf: '2023-10-01' });
    expect(summary).toMatchObject({ pass: 0, fail: 0, unknown: 2, score: null, coverage: 0 });
    expect(findings.every((finding) => finding.missing.length > 0)).toBe(true);
  });

  it('orders findings by outcome, severity, due date and id', () => {
    expect(assess(state, { asOf: '2023-10-01' }).findings.map((finding) => finding.ruleId)).toEqual(['prova/piano', 'prova/regola', 'prova/altra']);
  });

  it('does not depend on the order of rules, facts or keys', () => {
    const reversed = bundleOf([...two].reverse());
    const shuffled = createEvaluator({ ...reversed, vocabulary: [...FACTS].reverse() });
    const sameState = { fatti: state.fatti, ente: state.ente, aggiornatoIl: '2023-10-01', adempi: 1 } as State;
    expect(JSON.stringify(shuffled.assess(sameState, { asOf: '2023-10-01' }))).toBe(JSON.stringify(assess(state, { asOf: '2023-10-01' })));
  });

  it('lists rules that are not in force', () => {
    const ended = rule({ inForce: { from: '2010-01-01', to: '2020-12-31', replacedBy: 'prova/nuova' } });
    const next = rule({ id: 'prova/nuova', inForce: { from: '2030-01-01' } });
    const { notInForce, findings } = createEvaluator(bundleOf([ended, next])).assess(state, { asOf: '2023-10-01' });
    expect({ notInForce, findings }).toEqual({
      notInForce: [
        { ruleId: 'prova/nuova', from: '2030-01-01', to: null, replacedBy: null },
        { ruleId: 'prova/regola', from: '2010-01-01', to: '2020-12-31', replacedBy: 'prova/nuova' },
      ],
      findings: [],
    });
  });

  it('of an example on a day before the rule exists gives nothing, and the example may say so', () => {
    const late = rule({ inForce: { from: '2023-01-01' } });
    const evaluator = createEvaluator(bundleOf([late]));
    const run = (asOf: string, expected: 'not_in_force' | 'fail'): boolean =>
      runExample(evaluator, late, { name: 'x', asOf, given: { a: { si: false } }, expect: expected }).ok;

    expect([run('2022-12-31', 'not_in_force'), run('2022-12-31', 'fail')]).toEqual([true, false]);
    expect([run('2023-10-01', 'not_in_force'), run('2023-10-01', 'fail')]).toEqual([false, true]);
  });

  it('may be limited to a profile, and to those of its rules that are in the packs asked for', () => {
    const profiles = [{ id: 'piano', title: { it: 'x' }, description: { it: 'x' }, select: { force: ['plan' as const] } }];
    const evaluator = createEvaluator({ ...bundleOf(two), profiles });
    const idsOf = (options: object): readonly string[] => evaluator.assess(state, { asOf: '2023-10-01', ...options }).findings.map(({ ruleId }) => ruleId);

    expect(idsOf({ profile: 'piano' })).toEqual(['prova/piano']);
    expect(idsOf({ profile: 'piano', packs: ['altro'] })).toEqual([]);
    expect(idsOf({ profile: 'ignoto' })).toEqual([]);
    expect(evaluator.assess(state, { asOf: '2023-10-01', profile: 'piano' })).toMatchObject({ profile: 'piano', packs: [{ id: 'prova' }] });
    expect(evaluator.assess(state, { asOf: '2023-10-01' }).profile).toBeNull();
  });

  it('may be limited to some packs', () => {
    expect(assess(state, { asOf: '2023-10-01', packs: ['altro'] })).toMatchObject({ packs: [], findings: [] });
  });

  it('carries the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(VERSION).toBe(version);
  });
});

describe('a rule that breaks', () => {
  it('becomes an error, and the others go on', () => {
    const bundle = bundleOf([rule(), rule({ id: 'prova/rotta' })]);
    const evaluator = createEvaluator(bundle);
    const broken = stateOf({ a: { si: true } });
    Object.defineProperty(bundle.rules[1], 'messages', { get: () => { throw new Error('rotto'); } });
    expect(evaluator.assess(broken, { asOf: '2023-10-01' }).findings.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([
      ['prova/rotta', 'error'],
      ['prova/regola', 'pass'],
    ]);
  });
});

describe('what is told of a rule that breaks', () => {
  const broken = (more: Partial<Rule> = {}): Rule => rule({ id: 'prova/rotta', require: { fact: 'a.data', operator: 'withinLast', value: 'mai' }, exposure: { cad18bis: 'fine', basis: 'art. 1' }, ...more });
  const find = (rules: readonly Rule[], parameters: readonly Parameter[] = []): readonly Finding[] =>
    createEvaluator(bundleOf(rules, parameters), { isChecked: true }).assess(stateOf({ a: { si: true, data: '2023-12-31', numero: 1 } }), { asOf: '2024-01-01' }).findings;

  it('is its cause, and no fact and no day', () => {
    const [finding] = find([broken()]);
    expect(finding).toMatchObject({ outcome: 'error', assurance: null, knownOn: null, assumed: false, timing: null, missing: [], evidence: [], trace: null, confidence: { duty: 'verified', date: 'verified', exposure: 'verified' } });
    expect(finding?.reason).toMatch(/^Errore di verifica di questa regola: .*mai.*\.$/u);
  });

  it('is no surer than any value that it might have read', () => {
    const unsure = [parameter('prova/incerto', 'integer', [{ value: 5, confidence: 'unverified' }]), parameter('prova/termine', 'date', [{ value: '2023-09-30', confidence: 'unverified' }])];
    const never = { fact: 'a.data', operator: 'withinLast', value: 'mai' } as const;
    const [byDuty] = find([broken({ require: { all: [never, { fact: 'a.numero', operator: 'lessThan', value: { param: 'prova/incerto', at: 'asOf' } }] } })], unsure);
    const [byDate] = find([broken({ deadline: { on: { param: 'prova/termine' } } })], unsure);
    expect([byDuty?.outcome, byDuty?.confidence]).toEqual(['error', { duty: 'unverified', date: 'verified', exposure: 'verified' }]);
    expect([byDate?.outcome, byDate?.confidence]).toEqual(['error', { duty: 'verified', date: 'unverified', exposure: 'verified' }]);
  });

  it('goes to the rule that it proves, which is decided by nothing then', () => {
    const line = rule({ id: 'prova/linea', force: 'plan', provedBy: ['prova/rotta', 'prova/regola'] });
    expect(find([rule(), broken(), line]).find(({ ruleId }) => ruleId === 'prova/linea')).toMatchObject({ outcome: 'error', assurance: null, knownOn: null, evidence: [] });
  });
});

describe('a bundle with mistakes', () => {
  it('is refused with every problem', () => {
    const wrong = bundleOf([rule({ require: { any: [{ fact: 'a.no', operator: 'equal', value: true }, { fact: 'a.si', operator: 'before', value: true }] } })]);
    const attempt = (): unknown => createEvaluator(wrong);
    expect(attempt).toThrow(PackError);
    try {
      attempt();
    } catch (error) {
      expect((error as PackError).diagnostics.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('a bundle that its compiler has checked', () => {
  it('is taken as it is, and gives the same verdicts', () => {
    const bundle = bundleOf([rule({})]);
    const bare = { ...bundle, rules: bundle.rules.map((one) => ({ ...one, examples: [] })) };
    const state = stateOf({ a: { si: true } });
    expect(() => createEvaluator(bare)).toThrow(PackError);
    expect(createEvaluator(bare, { isChecked: true }).assess(state, { asOf: '2023-10-01' })).toEqual(
      createEvaluator(bundle).assess(state, { asOf: '2023-10-01' }),
    );
  });
});

describe('exposure', () => {
  const exposure = { cad18bis: 'fine', from: '2021-06-01', basis: 'art. 18-bis' } as const;
  const on = (more: object, state = stateOf({ a: { si: false } }, { aggiornatoIl: '2023-10-01' }), asOf = '2023-10-01'): unknown =>
    findingOf(rule({ exposure, ...more }), state, { asOf }).exposure;

  it('stands on a breach with its range in euro', () => {
    expect(on({})).toMatchObject({ class: 'fine', minEur: 10_000, maxEur: 100_000, stage: 'none' });
  });

  it('does not stand on what is met, on plans and grants, or before it existed', () => {
    expect(on({}, stateOf({ a: { si: true } }))).toBeNull();
    expect(on({ force: 'plan', exposure: { ...exposure, cad18bis: 'no_fine' } })).toBeNull();
    const early = stateOf({ a: { si: false } }, { aggiornatoIl: '2020-02-01' });
    const dated = { deadline: { on: '2020-01-31' } };
    expect([on(dated, early, '2021-05-31'), on(dated, early, '2021-06-01')]).toEqual([null, expect.objectContaining({ class: 'fine' })]);
  });

  it('reaches the furthest stage of the acts declared, on their days', () => {
    const procedimenti = [{ id: '1', regola: 'prova/regola', contestazione: '2023-11-10', sanzione: '2024-02-01' }, { id: '2', regola: 'prova/altra', sanzione: '2023-10-15' }];
    const stageOn = (asOf: string): unknown => {
      const state = stateOf({ a: { si: false }, procedimenti }, { aggiornatoIl: asOf });
      return (on({ deadline: { on: '2020-01-01' } }, state, asOf) as { stage: string }).stage;
    };
    expect(['2023-11-09', '2023-11-10', '2024-01-31', '2024-02-01'].map(stageOn)).toEqual(['none', 'contestazione', 'contestazione', 'sanzione']);
  });
});

describe('checkFacts', () => {
  const problemsOf = (fatti: Record<string, unknown>, more: Partial<State> = {}): string[] =>
    checkFacts(stateOf(fatti, more), FACTS).map(({ code, path }) => `${code} ${(path ?? []).join('/')}`);

  it('accepts what fits', () => {
    expect(problemsOf({ a: { si: true, data: '2024-02-29', insieme: [] }, siti: [{ id: 'x', ok: false }] })).toEqual([]);
  });

  it('lists every problem with its place', () => {
    expect(
      problemsOf(
        { a: { si: 'vero', data: '2023-02-29', sii: true, numero: 1.5, scelta: 'z', insieme: ['z'], testo: null }, siti: [{ ok: true }, { id: 'x' }, { id: 'x' }, 3], b: 1 },
        { completi: ['sti'], altri: [{ fatto: 'siti[q].ok', valore: true }, { fatto: 'a.si', valore: 3 }] },
      ),
    ).toEqual([
      'fact.type fatti/a/si',
      'fact.date fatti/a/data',
      'fact.unknown fatti/a/sii',
      'fact.type fatti/a/numero',
      'fact.enum fatti/a/scelta',
      'fact.enum fatti/a/insieme',
      'fact.null fatti/a/testo',
      'item.key.missing fatti/siti/0',
      'item.key.duplicate fatti/siti/2/id',
      'fact.item fatti/siti/3',
      'fact.unknown fatti/b',
      'collection.unknown completi/0',
      'item.unknown altri/0/fatto',
      'fact.type altri/1/valore',
    ]);
  });

  // A slip in an address once gave a fact the day of the file, and made a breach of it.
  it('refuses a provenance that is about nothing', () => {
    const provenienza = { a: {}, 'a.si': {}, siti: {}, 'siti[x]': {}, 'siti[x].ok': {}, ente: {}, b: {}, 'A.si': {}, 'a.s': {}, 'siti[y]': {}, 'siti[x].okk': {}, 'siti.ok': {} };
    expect(problemsOf({ a: { si: true }, siti: [{ id: 'x', ok: true }] }, { provenienza })).toEqual([
      'fact.unknown provenienza/b',
      'fact.unknown provenienza/A.si',
      'fact.unknown provenienza/a.s',
      'item.unknown provenienza/siti[y]',
      'fact.unknown provenienza/siti[x].okk',
      'item.unknown provenienza/siti.ok',
    ]);
  });

  it('suggests the fact that was meant', () => {
    const [problem] = checkFacts(stateOf({ a: { sii: true } }), FACTS);
    expect(problem?.message).toContain('a.si');
  });

  it('keeps what does not fit out of an assessment, and says so', () => {
    const { findings, diagnostics } = createEvaluator(bundleOf([rule()])).assess(stateOf({ a: { si: 'vero' } }), { asOf: '2023-10-01' });
    expect([findings[0]?.outcome, diagnostics.length]).toEqual(['unknown', 1]);
  });
});

describe('explain', () => {
  it('shows every leaf with its verdict and its source', () => {
    const one = rule({ require: { any: [{ fact: 'a.si', operator: 'equal', value: true }, { fact: 'siti', operator: 'some', value: { fact: 'siti.ok', operator: 'equal', value: true } }] } });
    const [finding] = createEvaluator(bundleOf([one])).explain(stateOf({ a: { si: false }, siti: [{ id: 'x', ok: false }] }), 'prova/regola', { asOf: '2023-06-01' });
    expect(finding?.trace?.require).toMatchObject({
      kind: 'any', verdict: 'unknown',
      children: [
        { kind: 'leaf', fact: 'a.si', verdict: 'false', knownOn: '2023-01-01' },
        { kind: 'any', quantifier: { operator: 'some', collection: 'siti' }, children: [{ item: 'x', verdict: 'false' }, { item: '*', verdict: 'unknown' }] },
      ],
    });
  });
});

describe('runExample', () => {
  const evaluator = createEvaluator(bundleOf([rule()]));
  const example = { name: 'x', asOf: '2023-10-01', given: { a: { si: false } }, expect: 'fail' } as const;

  it('compares what an example states, and only that', () => {
    expect(runExample(evaluator, rule(), example).ok).toBe(true);
    expect(runExample(evaluator, rule(), { ...example, expect: { outcome: 'fail', timing: 'overdue', dueDate: '2023-09-30' } }).ok).toBe(true);
    expect(runExample(evaluator, rule(), { ...example, expect: { outcome: 'pass', dueDate: '2023-09-30' } }).differences).toEqual([
      { field: 'outcome', expected: 'pass', actual: 'fail' },
    ]);
  });

  it('refuses facts that are not in the vocabulary', () => {
    expect(runExample(evaluator, rule(), { ...example, given: { a: { sii: true } }, expect: 'unknown' }).ok).toBe(false);
  });
});

describe('a sentence about an item', () => {
  it('calls one without a name by its key, and tells of nothing else that it is the key', () => {
    const messages = { fail: 'Il sito «{siti.nome}» di {siti.genere} no.' };
    const { assess } = createEvaluator(bundleOf([rule({ forEach: 'siti', require: { fact: 'siti.ok', operator: 'equal', value: true }, messages })]));
    const state = stateOf({ siti: [{ id: 'a', ok: false }, { id: 'b', nome: 'Biblioteca', ok: false }] }, { aggiornatoIl: '2023-10-01', completi: ['siti'] });
    const reasons = assess(state, { asOf: '2023-10-01' }).findings.map(({ reason }) => reason);
    expect(reasons).toEqual([expect.stringMatching(/^Il sito «a» di non noto no\./), expect.stringMatching(/^Il sito «Biblioteca» di non noto no\./)]);
  });
});
