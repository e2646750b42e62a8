import { indexVocabulary } from '@adempi/schema';
import type { Bundle, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { bundleOf, rule, stateOf } from '../../test/helpers/bundle.ts';
import { createEvaluator } from '../evaluator.ts';
import { leaveFollowUps } from './leave-follow-ups.ts';
import { listQuestions } from './list-questions.ts';
import { rankQuestions } from './rank-questions.ts';

const DAY = '2026-11-26';
const isTrue = (fact: string): NonNullable<Rule['require']> => ({ fact, operator: 'equal', value: true });
const known = (fact: string): NonNullable<Rule['require']> => ({ fact, operator: 'equal', value: 'x' });
const needs = (name: string, ...require: NonNullable<Rule['require']>[]): Rule => rule({ id: `prova/${name}`, require: { all: require }, deadline: { continuous: true } });
const needsOfSite = (name: string, ...require: NonNullable<Rule['require']>[]): Rule => ({ ...needs(name, ...require), forEach: 'siti' });

/** A bundle whose facts come after others. */
function bundleWith(after: Readonly<Record<string, string>>, rules: readonly Rule[]): Bundle {
  const bundle = bundleOf(rules);
  return { ...bundle, vocabulary: bundle.vocabulary.map((fact) => ({ ...fact, ...(after[fact.path] === undefined ? {} : { askedAfter: after[fact.path] as string }) })) };
}

function asked(bundle: Bundle, state: State = stateOf({})): string[] {
  const questions = rankQuestions(createEvaluator(bundle).assess(state, { asOf: DAY }), bundle);
  return leaveFollowUps(questions, indexVocabulary(bundle.vocabulary)).map(({ fact }) => fact);
}

describe('leaveFollowUps', () => {
  const bundle = bundleWith({ 'a.testo': 'a.fresco' }, [needs('a', isTrue('a.fresco'), known('a.testo')), needs('b', known('a.testo'))]);

  it('asks what comes after another once the other is known, even if it decides more', () => {
    expect(asked(bundle)).toEqual(['a.fresco']);
    expect(asked(bundle, stateOf({ a: { fresco: true } }, { aggiornatoIl: DAY }))).toEqual(['a.testo']);
    expect(asked(bundle, stateOf({ a: { fresco: false } }, { aggiornatoIl: DAY }))).toEqual(['a.testo']);
  });

  it('waits again when the first has grown too old', () => {
    expect(asked(bundle, stateOf({ a: { fresco: true } }, { aggiornatoIl: '2020-01-01' }))).toEqual(['a.fresco']);
  });

  it('asks at once what comes after a fact that no rule needs', () => {
    expect(asked(bundleWith({ 'a.testo': 'a.fresco' }, [needs('b', known('a.testo'))]))).toEqual(['a.testo']);
  });

  it('waits for every fact of a chain, also past one that is not asked', () => {
    const chain = { 'a.testo': 'a.scelta', 'a.scelta': 'a.fresco' };
    expect(asked(bundleWith(chain, [needs('a', known('a.testo'), known('a.scelta'), isTrue('a.fresco'))]))).toEqual(['a.fresco']);
    expect(asked(bundleWith(chain, [needs('a', known('a.testo'), isTrue('a.fresco'))]))).toEqual(['a.fresco']);
  });

  it('asks for a day after the boolean that it dates', () => {
    const dated = [needs('a', isTrue('a.si'), { fact: 'a.data', operator: 'onOrAfter', value: '2020-01-01' })];
    expect(asked(bundleOf(dated))).toEqual(['a.si']);
    expect(asked(bundleOf(dated), stateOf({ a: { si: true } }))).toEqual(['a.data']);
  });

  it('waits for the answer about the same item alone', () => {
    const sites = bundleWith({ 'siti.genere': 'siti.ok' }, [needsOfSite('a', isTrue('siti.ok'), known('siti.genere'))]);
    const state = stateOf({ siti: [{ id: 'uno', ok: true }, { id: 'due' }] }, { completi: ['siti'] });
    expect(asked(sites, state)).toEqual(['siti[uno].genere', 'siti[due].ok']);
  });

  it('lets the fact of an item wait for one of the ente', () => {
    const sites = bundleWith({ 'siti.genere': 'a.fresco' }, [needsOfSite('a', known('siti.genere')), needs('b', isTrue('a.fresco'))]);
    expect(asked(sites, stateOf({ siti: [{ id: 'uno' }] }, { completi: ['siti'] }))).toEqual(['a.fresco']);
  });
});

describe('listQuestions', () => {
  const plain = bundleWith({ 'a.testo': 'a.fresco' }, [needs('a', isTrue('a.fresco'), known('a.testo'))]);
  const bundle: Bundle = { ...plain, vocabulary: plain.vocabulary.map((fact) => ({ ...fact, office: fact.path === 'a.testo' ? 'ANAGRAFE' : 'RTD' })) };
  const list = (choice: Parameters<typeof listQuestions>[2]): string[] => listQuestions(createEvaluator(bundle).assess(stateOf({}), { asOf: DAY }), bundle, choice).questions.map(({ fact }) => fact);

  it('asks nothing of what comes after a question that nobody can answer now', () => {
    expect(list({ skip: new Set(['a.fresco']) })).toEqual([]);
  });

  it('lets no office wait for another', () => {
    expect(list({ office: 'ANAGRAFE' })).toEqual(['a.testo']);
  });
});
