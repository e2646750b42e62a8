import type { Bundle, Finding, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { PackError, createEvaluator, editionInForce } from '../src/index.ts';
import type { AssessOptions } from '../src/index.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';

const bySite = rule({ id: 'prova/siti', title: { it: 'Siti in ordine' }, forEach: 'siti', require: { fact: 'siti.ok', operator: 'equal', value: true }, messages: { fail: 'Il sito «{siti.id}» non va.' } });
const joined = rule({ id: 'prova/adesione', title: { it: 'Adesione' } });
const line = (more: Partial<Rule> = {}): Rule =>
  rule({ id: 'prova/linea', force: 'plan', require: { fact: 'a.fresco', operator: 'equal', value: true }, provedBy: ['prova/siti', 'prova/adesione'], ...more });

const state = (fatti: Record<string, unknown>, more: Partial<State> = {}): State => stateOf(fatti, { aggiornatoIl: '2023-10-01', completi: ['siti'], ...more });

function assess(target: Rule, of: State, options: Partial<AssessOptions> = {}): Finding {
  const { findings } = createEvaluator(bundleOf([bySite, joined, target])).assess(of, { asOf: '2023-10-02', ...options });
  const [finding, ...others] = findings.filter(({ ruleId }) => ruleId === 'prova/linea');
  if (finding === undefined || others.length > 0) throw new Error('one finding expected');
  return finding;
}

describe('a rule that others prove', () => {
  const met = { a: { si: true }, siti: [{ id: 'x', ok: true }] };

  it('passes where all that they find passes, and names the rule that says so', () => {
    expect(assess(line(), state(met))).toMatchObject({
      outcome: 'pass',
      instance: null,
      reason: "Vale l'esito della regola «Adesione» (prova/adesione): Risulta «a.si»: sì.",
      evidence: [{ fact: 'a.si' }, { fact: 'siti[x].ok' }, { fact: 'siti' }],
    });
  });

  // Seed 455059771, case 1825 of a law. "One more item could be worse: that these are all is needed, too."
  it('rests on an old list being complete where its items prove', () => {
    const bundle = bundleOf([bySite, joined, line()]);
    const vocabulary = bundle.vocabulary.map((one) => (one.path === 'siti' ? { ...one, validFor: 'P1M' } : one));
    const old = state(met, { provenienza: { siti: { rilevatoIl: '2023-01-01' }, 'siti[x]': { rilevatoIl: '2023-10-01' } } });
    const said = (assumeUnchanged: boolean): Finding | undefined =>
      createEvaluator({ ...bundle, vocabulary }).assess(old, { asOf: '2023-10-02', assumeUnchanged }).findings.find(({ ruleId }) => ruleId === 'prova/linea');
    expect(said(false)).toMatchObject({ outcome: 'unknown', assumed: false });
    expect(said(true)).toMatchObject({ outcome: 'pass', assumed: true, knownOn: '2023-01-01' });
  });

  it('does not rest on an open list where no item of it could change the outcome', () => {
    const spared = rule({ ...bySite, where: { fact: 'a.numero', operator: 'greaterThan', value: 9 } });
    const open = state({ a: { si: true, numero: 3 }, siti: [] }, { completi: [] });
    const { findings } = createEvaluator(bundleOf([spared, joined, line()])).assess(open, { asOf: '2023-10-02' });
    expect(findings.find(({ ruleId }) => ruleId === 'prova/linea')).toMatchObject({ outcome: 'pass', evidence: [{ fact: 'a.si' }] });
  });

  it('takes the worst: a breach, then what is not known, with its facts', () => {
    const mixed = { a: { si: true }, siti: [{ id: 'x', ok: true }, { id: 'y', ok: false }] };
    expect(assess(line(), state(mixed))).toMatchObject({
      outcome: 'fail',
      reason: "Vale l'esito della regola «Siti in ordine» (prova/siti): Il sito «y» non va.",
      timing: { state: 'overdue', dueDate: '2023-09-30' },
      exposure: null,
    });
    const open = assess(line(), state(met, { completi: [] }));
    expect([open.outcome, open.missing.map(({ fact }) => fact)]).toEqual(['unknown', ['siti']]);
  });

  it('asks first whether it applies itself', () => {
    const small = line({ appliesWhen: { fact: 'a.numero', operator: 'greaterThan', value: 10 } });
    expect(assess(small, state({ ...met, a: { si: true, numero: 3 } })).outcome).toBe('not_applicable');
    expect(assess(small, state(met))).toMatchObject({ outcome: 'unknown', missing: [{ fact: 'a.numero' }] });
    expect(assess(small, state({ ...met, a: { si: true, numero: 30 } }))).toMatchObject({ outcome: 'pass', evidence: [{ fact: 'a.numero' }, { fact: 'a.si' }, { fact: 'siti[x].ok' }, { fact: 'siti' }] });
    const old = state({ ...met, a: { si: true, numero: 30 } }, { provenienza: { 'a.numero': { rilevatoIl: '2022-02-02' } } });
    expect(assess(small, old).knownOn).toBe('2022-02-02');
  });

  it('asks its own requirement where none of them is in force', () => {
    const later = [bySite, joined].map((one) => ({ ...one, inForce: { from: '2030-01-01' } }));
    const { findings } = createEvaluator(bundleOf([...later, line()])).assess(state({ a: { fresco: false } }), { asOf: '2023-10-02' });
    expect(findings).toMatchObject([{ ruleId: 'prova/linea', outcome: 'fail', reason: 'Manca.' }]);
  });

  it('takes from a rule that returns only what it says of its own cycle', () => {
    const yearly = rule({ id: 'prova/siti', deadline: { yearly: '09-23', metOn: 'a.data' } });
    const ofYear = line({ deadline: { on: '2023-09-23' }, provedBy: ['prova/siti'], require: { fact: 'a.fresco', operator: 'equal', value: true } });
    const evaluator = createEvaluator(bundleOf([yearly, ofYear]));
    const outcome = (asOf: string): unknown => {
      const { findings } = evaluator.assess(stateOf({ a: { data: '2023-09-01', fresco: false } }, { aggiornatoIl: asOf }), { asOf });
      return findings.find(({ ruleId }) => ruleId === 'prova/linea')?.outcome;
    };
    // The rule judges the cycle of the line from the day after it to the next term; around it, the line's own requirement is asked.
    expect(['2023-09-23', '2023-09-24', '2024-09-23', '2024-09-24'].map(outcome)).toEqual(['pending', 'pass', 'pass', 'fail']);
  });

  it('takes nothing from a rule that returns where their days cannot be one', () => {
    const returning = { monthly: { every: 'P6M', from: '2020-03-31', metOn: 'a.data' }, yearly: { yearly: '09-30', metOn: 'a.data' } } as const;
    const outcome = (deadline: Rule['deadline'], of: Rule['deadline']): unknown => {
      const bundle = bundleOf([rule({ id: 'prova/siti', deadline }), line({ deadline: of, provedBy: ['prova/siti'] })]);
      const { findings } = createEvaluator(bundle).assess(state({ a: { data: '2023-09-01', si: true, altraData: '2023-09-30', fresco: false } }), { asOf: '2023-10-02' });
      return findings.find(({ ruleId }) => ruleId === 'prova/linea')?.outcome;
    };
    expect(outcome(returning.yearly, { on: '2023-09-30' })).toBe('pass');
    expect(outcome(returning.monthly, { on: '2023-09-30' })).toBe('fail');
    expect(outcome(returning.yearly, { fact: 'a.altraData' })).toBe('fail');
    expect(outcome(returning.monthly, { fact: 'a.altraData' })).toBe('fail');
    expect(outcome(returning.monthly, { continuous: true })).toBe('pass');
  });

  it('waits for the list alone where only an item that may not exist meets what proves it', () => {
    const met = rule({ id: 'prova/siti', forEach: 'siti', deadline: { fact: 'a.altraData' } });
    const { findings } = createEvaluator(bundleOf([met, line({ provedBy: ['prova/siti'] })])).assess(state({ a: { si: true } }, { completi: [] }), { asOf: '2023-10-02' });
    expect(findings).toMatchObject([
      { ruleId: 'prova/linea', outcome: 'unknown', missing: [{ fact: 'siti', why: 'absent' }] },
      { ruleId: 'prova/siti', instance: { key: '*' }, outcome: 'pass', missing: [] },
    ]);
  });

  it('reads them in packs that were not asked for', () => {
    const bundle = bundleOf([{ ...joined, id: 'altro/adesione' }, line({ provedBy: ['altro/adesione'] })]);
    const [pack] = bundle.packs as [Bundle['packs'][number]];
    const evaluator = createEvaluator({ ...bundle, packs: [pack, { ...pack, id: 'altro' }] });
    const { findings } = evaluator.assess(state(met), { asOf: '2023-10-02', packs: ['prova'] });
    expect(findings).toMatchObject([{ ruleId: 'prova/linea', outcome: 'pass' }]);
  });

  it('may prove no other, and must be proved by rules that exist', () => {
    const other = rule({ id: 'prova/altra', provedBy: ['prova/linea'] });
    expect(() => createEvaluator(bundleOf([bySite, joined, line(), other]))).toThrow(PackError);
    expect(() => createEvaluator(bundleOf([line()]))).toThrow(/prova\/siti/);
    expect(() => createEvaluator(bundleOf([joined, { ...bySite, provedBy: ['prova/adesione'] }]))).toThrow(/forEach/);
  });
});

describe('editions of the Piano triennale', () => {
  const [base] = bundleOf([]).packs as [Bundle['packs'][number]];
  const edition = (name: string, from: string): Bundle['packs'][number] => ({ ...base, id: `piano-${name}`, edition: { name, from, confidence: 'verified' } });
  const packs = [base, edition('uno', '2022-02-24'), edition('due', '2024-01-12')];
  const rules = packs.map(({ id }) => rule({ id: `${id}/r`, deadline: { continuous: true } }));
  const evaluator = createEvaluator({ ...bundleOf(rules), packs });
  const assessed = (options: AssessOptions): readonly string[] => evaluator.assess(stateOf({}), options).rules.map(({ packId }) => packId);

  it('follow each other, each from its first day', () => {
    const on = (asOf: string): string | undefined => editionInForce(packs, asOf);
    expect(['2022-02-23', '2022-02-24', '2024-01-11', '2024-01-12'].map(on)).toEqual([undefined, 'uno', 'uno', 'due']);
    expect(editionInForce(packs.toReversed(), '2024-01-12')).toBe('due');
  });

  it('are assessed one at a time: the one in force, or the one that is named', () => {
    expect(assessed({ asOf: '2023-01-01' })).toEqual(['piano-uno', 'prova']);
    expect(assessed({ asOf: '2024-01-12' })).toEqual(['piano-due', 'prova']);
    expect(assessed({ asOf: '2024-01-12', edition: 'uno' })).toEqual(['piano-uno', 'prova']);
    expect(assessed({ asOf: '2021-01-01' })).toEqual(['prova']);
  });

  it('are all there for a pack that is named, and in the list of packs', () => {
    expect(assessed({ asOf: '2024-06-01', packs: ['piano-uno'] })).toEqual(['piano-uno']);
    expect(evaluator.assess(stateOf({}), { asOf: '2024-06-01' }).packs.map(({ id }) => id)).toEqual(['piano-due', 'prova']);
    expect(evaluator.explain(stateOf({}), 'piano-uno/r', { asOf: '2024-06-01' })).toHaveLength(1);
  });
});
