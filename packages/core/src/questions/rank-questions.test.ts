import type { Assessment, Bundle, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { bundleOf, rule } from '../../test/helpers/bundle.ts';
import { createEvaluator } from '../evaluator.ts';
import { listQuestions } from './list-questions.ts';
import { QUESTION_WEIGHTS } from './question-weights.ts';
import { rankQuestions } from './rank-questions.ts';

const DAY = '2026-11-26';
const empty: State = { adempi: 1, aggiornatoIl: DAY, ente: { denominazione: 'Comune di Prova', tipo: 'comune' } };

const assess = (bundle: Bundle, state: State = empty): Assessment => createEvaluator(bundle).assess(state, { asOf: DAY });
const isTrue = (fact: string): NonNullable<Rule['require']> => ({ fact, operator: 'equal', value: true });
const asks = (name: string, fact: string, more: Partial<Rule> = {}): Rule => rule({ id: `prova/${name}`, require: isTrue(fact), ...more });
const ranked = (rules: readonly Rule[], state?: State): [string, number][] => {
  const bundle = bundleOf(rules);
  return rankQuestions(assess(bundle, state), bundle).map(({ fact, score }) => [fact, score]);
};

/** The weight of a rule of the helpers: statutory, high, without exposure. */
const WEIGHT = QUESTION_WEIGHTS.severity.high;
const rounded = (score: number): number => Math.round(score * 10000) / 10000;

describe('rankQuestions', () => {
  it('puts the fact first that decides more rules', () => {
    const rules = [asks('a', 'a.fresco'), asks('b', 'a.si'), asks('c', 'a.si')];
    expect(ranked(rules)).toEqual([['a.si', 2 * WEIGHT], ['a.fresco', WEIGHT]]);
  });

  it('weighs force, severity and exposure', () => {
    const { force, severity, exposure } = QUESTION_WEIGHTS;
    const heavy = asks('a', 'a.si', { severity: 'critical', exposure: { cad18bis: 'fine', basis: 'art. 18-bis' } });
    const light = asks('b', 'a.fresco', { force: 'guideline', severity: 'low' });
    const [first, second] = ranked([light, heavy]);
    expect(first).toEqual(['a.si', rounded(severity.critical * exposure.fine)]);
    expect(second).toEqual(['a.fresco', rounded(force.guideline * severity.low)]);
  });

  it('divides the weight of a rule by the questions that it still needs', () => {
    const both = asks('a', 'a.si', { require: { all: [isTrue('a.si'), isTrue('a.fresco')] } });
    expect(ranked([both])).toEqual([['a.si', WEIGHT / 2], ['a.fresco', WEIGHT / 2]]);
    expect(ranked([both], { ...empty, fatti: { a: { si: true } } })).toEqual([['a.fresco', WEIGHT]]);
  });

  it('counts what the items of a list will be asked, by how likely it names any', () => {
    const { likely } = QUESTION_WEIGHTS;
    const rules = [asks('a', 'siti.ok', { forEach: 'siti', deadline: { continuous: true } })];
    expect(ranked(rules)).toEqual([['siti', rounded(WEIGHT / (1 + likely.other))]]);
    expect(ranked(rules, { ...empty, completi: ['siti'] })).toEqual([]);
  });

  it('asks for the facts of an item, and whether the list is whole', () => {
    const bundle = bundleOf([asks('a', 'siti.ok', { forEach: 'siti', deadline: { continuous: true } })]);
    const [list, fact, ...rest] = rankQuestions(assess(bundle, { ...empty, fatti: { siti: [{ id: 'uno' }] } }), bundle);
    expect(rest).toEqual([]);
    expect(list).toMatchObject({ fact: 'siti', type: 'collection', why: ['open'], item: null });
    expect(fact).toMatchObject({ fact: 'siti[uno].ok', path: 'siti.ok', item: { collection: 'siti', key: 'uno' }, rules: ['prova/a'] });
  });

  it('keeps why a fact is not known', () => {
    const stale = ranked([asks('a', 'a.fresco')], { ...empty, aggiornatoIl: '2020-01-01', fatti: { a: { fresco: true } } });
    expect(stale).toHaveLength(1);
    const bundle = bundleOf([asks('a', 'a.fresco', { deadline: { continuous: true } })]);
    const [question] = rankQuestions(assess(bundle, { ...empty, aggiornatoIl: '2020-01-01', fatti: { a: { fresco: true } } }), bundle);
    expect(question?.why).toEqual(['stale']);
  });

  it('keeps the order of the vocabulary where scores are equal', () => {
    expect(ranked([asks('a', 'a.fresco'), asks('b', 'a.si')]).map(([fact]) => fact)).toEqual(['a.si', 'a.fresco']);
  });

  it('lets a rule that fails already wait', () => {
    const each = asks('a', 'siti.ok', { forEach: 'siti', deadline: { continuous: true } });
    const scores = new Map(ranked([each], { ...empty, fatti: { siti: [{ id: 'uno', ok: false }] } }));
    expect(scores.get('siti')).toBeLessThan(0.1);
  });

  it('asks nothing where all is decided', () => {
    expect(ranked([asks('a', 'a.si')], { ...empty, fatti: { a: { si: true } } })).toEqual([]);
  });

  it('names the rules that a question serves, the one that it decides soonest first, then by name', () => {
    const both = { require: { all: [isTrue('a.si'), isTrue('a.fresco')] } };
    const bundle = bundleOf([asks('z', 'a.si'), asks('b', 'a.si', both), asks('a', 'a.si', both), asks('y', 'a.si')]);
    expect(rankQuestions(assess(bundle), bundle)[0]?.rules).toEqual(['prova/y', 'prova/z', 'prova/a', 'prova/b']);
  });

  it('weighs the findings that are not decided, and asks nothing for the others', () => {
    const each = asks('a', 'siti.ok', { forEach: 'siti', deadline: { continuous: true } });
    const bundle = bundleOf([each]);
    const assessment = assess(bundle, { ...empty, completi: ['siti'], fatti: { siti: [{ id: 'uno' }, { id: 'due' }] } });
    const [first, second] = assessment.findings;
    const decided = { ...assessment, findings: [{ ...first, severity: 'low' }, { ...second, outcome: 'pass' }] } as Assessment;
    expect(rankQuestions(decided, bundle).map(({ fact, score }) => [fact, score])).toEqual([['siti[due].ok', QUESTION_WEIGHTS.severity.low]]);
    const uneven = { ...assessment, findings: [{ ...first, severity: 'low' }, second] } as Assessment;
    expect(rankQuestions(uneven, bundle).map(({ score }) => score)).toEqual([WEIGHT / 2, WEIGHT / 2]);
  });

  it('tells every reason once, and passes over what the vocabulary does not know', () => {
    const bundle = bundleOf([asks('a', 'a.si')]);
    const assessment = assess(bundle);
    const [finding] = assessment.findings;
    const missing = [{ fact: 'a.si', why: 'stale', label: 'x' }, { fact: 'a.si', why: 'conflict', label: 'x' }, { fact: 'altro', why: 'absent', label: 'x' }, { fact: 'non è un indirizzo[', why: 'absent', label: 'x' }];
    const asked = rankQuestions({ ...assessment, findings: [{ ...finding, missing }] } as Assessment, bundle);
    expect(asked.map(({ fact, why }) => [fact, why])).toEqual([['a.si', ['conflict', 'stale']]]);
  });

  it('tells the day that may be told instead of a yes', () => {
    const bundle = bundleOf([asks('a', 'a.si')]);
    expect(rankQuestions(assess(bundle), bundle)[0]?.datedBy).toBe('a.data');
  });
});

describe('listQuestions', () => {
  const bundle = bundleOf([asks('a', 'a.si'), asks('b', 'a.fresco'), asks('c', 'a.si')]);
  const offices: Bundle = { ...bundle, vocabulary: bundle.vocabulary.map((fact) => (fact.path === 'a.fresco' ? { ...fact, office: 'ANAGRAFE' } : fact)) };

  it('counts all, and lists as many as were asked for', () => {
    const { total, questions } = listQuestions(assess(bundle), bundle, { limit: 1 });
    expect([total, questions.map(({ fact }) => fact)]).toEqual([2, ['a.si']]);
  });

  it('asks one office only, and leaves out what is not to be asked now', () => {
    expect(listQuestions(assess(offices), offices, { office: 'ANAGRAFE' }).questions.map(({ fact }) => fact)).toEqual(['a.fresco']);
    expect(listQuestions(assess(offices), offices, { skip: new Set(['a.si']) }).questions.map(({ fact }) => fact)).toEqual(['a.fresco']);
  });
});
