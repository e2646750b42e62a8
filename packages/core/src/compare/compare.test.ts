import type { Assessment, ItemName } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { bundleOf, rule, stateOf } from '../../test/helpers/bundle.ts';
import { createEvaluator } from '../evaluator.ts';
import { compareAssessments } from './compare-assessments.ts';
import { explainChanges } from './explain-changes.ts';
import { verifyAssessment } from './verify-assessment.ts';

const evaluator = createEvaluator(bundleOf([rule()]));
const known = (si: boolean | undefined, knownOn: string): ReturnType<typeof stateOf> => stateOf(si === undefined ? {} : { a: { si } }, { aggiornatoIl: knownOn });
const breach = evaluator.assess(known(false, '2023-10-02'), { asOf: '2023-10-03' });
const nothingAtHand = (): null => null;

const causesOf = (before: Assessment, after: Assessment, assessAt: Parameters<typeof explainChanges>[2] = nothingAtHand): unknown =>
  explainChanges(compareAssessments(before, after), { before, after }, assessAt).map(({ causes, isCertain }) => ({ causes, isCertain }));

describe('compareAssessments', () => {
  it('tells outcome and fact from what to what', () => {
    const diff = compareAssessments(evaluator.assess(known(undefined, '2023-10-02'), { asOf: '2023-10-03' }), breach);
    expect(diff).toMatchObject({
      inputs: [{ name: 'state' }],
      packs: [],
      findings: [{ ruleId: 'prova/regola', item: null, before: { outcome: 'unknown' }, after: { outcome: 'fail' }, decides: true }],
      facts: [{ fact: 'a.si', before: { why: 'absent', knownOn: null }, after: { value: false, knownOn: '2023-10-02', why: null } }],
    });
    expect(diff.findings[0]?.facts).toEqual(diff.facts);
  });

  it('tells each input that differs, and of which items what differs', () => {
    const items = createEvaluator(bundleOf([rule({ forEach: 'siti', require: { fact: 'siti.ok', operator: 'equal', value: true }, exposure: { cad18bis: 'fine', basis: 'x' } })]));
    const state = (ok: boolean): ReturnType<typeof stateOf> => stateOf({ siti: [{ id: 'uno', ok }, { id: 'due', ok: true }] }, { aggiornatoIl: '2023-10-02', completi: ['siti'] });
    const one = items.assess(state(false), { asOf: '2023-10-03' });
    const { inputs, findings, facts } = compareAssessments(one, { ...items.assess(state(true), { asOf: '2023-10-03' }), profile: 'x', lang: 'en', assumeUnchanged: true, knownAt: '2023-10-02', engine: 'json-rules-engine', waiversDigest: 'w', baselineDigest: 'b' });
    expect(inputs.map(({ name, before, after }) => [name, before, after]).filter(([name]) => name !== 'state')).toEqual(expect.arrayContaining([
      ['waivers', null, 'w'], ['baseline', null, 'b'], ['knownAt', null, '2023-10-02'], ['assumeUnchanged', false, true], ['profile', null, 'x'], ['lang', 'it', 'en'], ['engine', 'compiled', 'json-rules-engine'],
    ]));
    expect(findings).toMatchObject([{ ruleId: 'prova/regola', item: 'uno', decides: true, before: { outcome: 'fail', exposure: 'fine', stage: 'none' }, after: { outcome: 'pass', exposure: null, stage: null } }]);
    expect(facts.map(({ fact, label, before, after }) => [fact, label, before?.value, after?.value])).toEqual([['siti[uno].ok', 'siti.ok', false, true]]);
  });

  it('takes days that pass for no change of verdict', () => {
    const { findings, inputs } = compareAssessments(breach, evaluator.assess(known(false, '2023-10-02'), { asOf: '2023-10-04' }));
    expect(inputs).toEqual([{ name: 'asOf', before: '2023-10-03', after: '2023-10-04' }]);
    expect(findings.map(({ decides, fields }) => ({ decides, fields }))).toEqual([{ decides: false, fields: expect.arrayContaining(['timing']) as unknown }]);
  });

  it('pairs the findings of an ente that got a code', () => {
    const state = known(false, '2023-10-02');
    const coded = { ...state, ente: { ...state.ente, codiceIpa: 'c_nuovo' } };
    expect(compareAssessments(breach, evaluator.assess(coded, { asOf: '2023-10-03' })).findings).toMatchObject([{ decides: false, fields: ['id'] }]);
  });

  it('sees findings told in another order, or twice', () => {
    expect(compareAssessments(breach, { ...breach, findings: [...breach.findings, ...breach.findings] })).toMatchObject({ findings: [], parts: ['findings'] });
  });

  it('misses no names of items in a report of old, and sees names that are not those of the state', () => {
    const [one, other] = ['Uno', 'Altro'].map((name) => [{ collection: 'siti', key: 'a', name }]) as [ItemName[], ItemName[]];
    const named = { ...breach, items: one };
    const { items: _, ...old } = breach;
    expect([compareAssessments(old, named).parts, compareAssessments(named, old).parts]).toEqual([[], []]);
    expect([compareAssessments(breach, named).parts, compareAssessments(named, breach).parts]).toEqual([['items'], ['items']]);
    expect(compareAssessments(named, { ...breach, items: other }).parts).toEqual(['items']);
  });

  it('finds no fault in a report of old, which does not say what is not known', () => {
    const unknown = evaluator.assess(known(undefined, '2023-10-02'), { asOf: '2023-10-03' });
    expect(unknown.findings.map(({ undecided }) => undecided)).toEqual(['duty']);
    const old = { ...unknown, findings: unknown.findings.map(({ undecided: _, ...finding }) => finding) };
    expect([compareAssessments(old, unknown).findings, compareAssessments(unknown, old).findings]).toEqual([[], []]);
    expect(compareAssessments({ ...unknown, findings: unknown.findings.map((finding) => ({ ...finding, undecided: 'scope' })) }, unknown).findings).toHaveLength(1);
  });

  it('names the packs that one side alone applied, and those whose content differs', () => {
    const [pack] = breach.packs;
    if (pack === undefined) throw new Error('the bundle has a pack');
    expect(compareAssessments(breach, { ...breach, packs: [{ ...pack, digest: 'sha256:altro' }, { ...pack, id: 'nuovo' }] }).packs).toEqual([
      { id: 'nuovo', before: null, after: { ...pack, id: 'nuovo' } },
      { id: pack.id, before: pack, after: { ...pack, digest: 'sha256:altro' } },
    ]);
  });
});

describe('explainChanges', () => {
  const [pack] = breach.packs;
  const edited: Assessment = { ...breach, findings: breach.findings.map((finding) => ({ ...finding, outcome: 'pass' })) };

  it('finds no cause where nothing that is recorded differs', () => {
    expect(causesOf(breach, edited)).toEqual([{ causes: [], isCertain: false }]);
  });

  it.each<[string, Partial<Assessment>]>([
    ['facts', { stateDigest: `sha256:${'0'.repeat(64)}` }],
    ['law', { packs: [{ ...pack!, digest: 'sha256:altro' }] }],
    ['time', { knownAt: '2023-10-02' }],
    ['options', { assumeUnchanged: true }],
    ['engine', { engine: 'json-rules-engine' }],
    ['tool', { tool: { name: 'adempi', version: '99.0.0' } }],
  ])('blames %s where it alone differs', (cause, change) => {
    expect(causesOf(breach, { ...edited, ...change })).toEqual([{ causes: [cause], isCertain: true }]);
  });

  it('says that several may be, where none can be tried', () => {
    expect(causesOf(breach, { ...edited, stateDigest: `sha256:${'0'.repeat(64)}`, knownAt: '2023-10-02' })).toEqual([{ causes: ['facts', 'time'], isCertain: false }]);
  });

  it('acquits the day where the facts alone change the verdict', () => {
    const states = { before: known(true, '2023-10-02'), after: known(false, '2023-10-02') };
    const [before, after] = [evaluator.assess(states.before, { asOf: '2023-10-03' }), evaluator.assess(states.after, { asOf: '2023-10-04' })];
    const days = { before: '2023-10-03', after: '2023-10-04' };
    expect(causesOf(before, after, ({ facts, time }) => evaluator.assess(states[facts], { asOf: days[time] }))).toEqual([{ causes: ['facts'], isCertain: true }]);
  });

  it('acquits the version where it gives both again', () => {
    const states = { before: known(true, '2023-10-02'), after: known(false, '2023-10-02') };
    const [before, after] = [evaluator.assess(states.before, { asOf: '2023-10-03' }), evaluator.assess(states.after, { asOf: '2023-10-03' })];
    const old: Assessment = { ...before, tool: { name: 'adempi', version: '0.0.1' } };
    expect(causesOf(old, after, ({ facts }) => evaluator.assess(states[facts], { asOf: '2023-10-03' }))).toEqual([{ causes: ['facts'], isCertain: true }]);
    expect(causesOf({ ...old, findings: edited.findings.map((finding) => ({ ...finding, severity: 'low' })) }, after, ({ facts }) => evaluator.assess(states[facts], { asOf: '2023-10-03' }))).toEqual([{ causes: ['facts', 'tool'], isCertain: true }]);
  });

  it('blames the rules tried on the facts of then, and leaves open what cannot be tried', () => {
    const later = createEvaluator(bundleOf([rule({ deadline: { on: '2030-01-01' } })]));
    const state = known(false, '2023-10-02');
    const after = { ...later.assess(state, { asOf: '2023-10-04' }), packs: [{ ...pack!, digest: 'sha256:altro' }] };
    const days = { before: '2023-10-03', after: '2023-10-04' };
    expect(causesOf(breach, after, ({ law, time }) => (law === 'before' ? null : later.assess(state, { asOf: days[time] })))).toEqual([{ causes: ['law'], isCertain: true }]);
    expect(causesOf(breach, after)).toEqual([{ causes: ['law', 'time'], isCertain: false }]);
  });

  it('blames a pack that one side alone applied for its findings only', () => {
    const alone = { ...breach, packs: [], findings: [], stateDigest: `sha256:${'0'.repeat(64)}` };
    expect(causesOf(alone, breach)).toEqual([{ causes: ['packs'], isCertain: true }]);
  });
});

describe('verifyAssessment', () => {
  it.each<[readonly string[], Partial<Assessment>]>([
    [[], {}],
    [[], { tool: { name: 'adempi', version: '99.0.0' } }],
    [['state'], { stateDigest: `sha256:${'0'.repeat(64)}` }],
    [['rules'], { packs: [] }],
    [['content'], { openData: true }],
    [['waivers'], { waiversDigest: `sha256:${'0'.repeat(64)}` }],
    [['waivers'], { baselineDigest: `sha256:${'0'.repeat(64)}` }],
    [['waivers', 'content'], { waiversDigest: `sha256:${'0'.repeat(64)}`, assumeUnchanged: true }],
    [['content'], { profile: 'minimo' }],
    [['state', 'content'], { stateDigest: `sha256:${'0'.repeat(64)}`, findings: [] }],
  ])('finds %j where the report differs so', (faults, change) => {
    expect(verifyAssessment({ ...breach, ...change }, breach)).toMatchObject({ faults, holds: faults.length === 0 });
  });
});
