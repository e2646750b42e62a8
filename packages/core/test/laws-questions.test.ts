import { collectionOf, factsBefore, indexVocabulary } from '@adempi/schema';
import type { FactDefinition, Question } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator, leaveFollowUps, rankQuestions } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { shuffleKeys } from './generators/shuffle.ts';
import { optionsOf, world } from './generators/world.ts';
import type { World } from './reference/world.ts';

const { numRuns, timeout } = casesOf(300);

function rank(one: World): ReturnType<typeof rankQuestions> {
  return rankQuestions(createEvaluator(one.bundle).assess(one.state, optionsOf(one)), one.bundle);
}

describe('questions', () => {
  it('ask for every fact that is missing of an undecided finding, and for no other', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const { findings } = createEvaluator(one.bundle).assess(one.state, optionsOf(one));
        const missing = new Set(findings.filter(({ outcome }) => outcome === 'unknown').flatMap((finding) => finding.missing.map(({ fact }) => fact)));
        const keys = one.bundle.vocabulary.flatMap(({ path, key }) => (key === undefined ? [] : [`${path}.${key}`]));
        const askable = [...missing].filter((fact) => !keys.includes(fact.replace(/\[[^\]]*\]/u, '')));
        expect(rank(one).map(({ fact }) => fact).sort()).toEqual(askable.sort());
      }),
      { numRuns },
    );
  });

  it('come in the same order, whatever the order of keys', { timeout }, () => {
    fc.assert(
      fc.property(world, fc.integer(), (one, seed) => {
        expect(rank(shuffleKeys(one, seed))).toEqual(rank(one));
      }),
      { numRuns },
    );
  });

  it('have the greatest score first, and rules to decide', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const ranked = rank(one);
        expect(ranked.every(({ score }, position) => position === 0 || score <= (ranked[position - 1]?.score ?? 0))).toBe(true);
        expect(ranked.every(({ rules, why }) => rules.length > 0 && why.length > 0)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('wait only for one that is asked, however long the chain', { timeout }, () => {
    fc.assert(
      fc.property(world, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (given, draws) => {
        const ranked = rank(given);
        const one = orderAmong(given, ranked, draws);
        const index = indexVocabulary(one.bundle.vocabulary);
        // A sound vocabulary never leads back to a fact.
        fc.pre(one.bundle.vocabulary.every(({ path }) => !factsBefore(index, path).has(path)));
        const asked = leaveFollowUps(ranked, index);
        const open = new Map(ranked.map((question) => [question.fact, question]));
        const waiting = ranked.filter((question) => !asked.includes(question));
        expect(asked).toEqual(ranked.filter((question) => asked.includes(question)));
        expect(asked.some((question) => waitsFor(question, one, open).length > 0)).toBe(false);
        expect(waiting.every((question) => waitsFor(question, one, open).some((first) => asked.includes(first)))).toBe(true);
      }),
      { numRuns },
    );
  });
});

/**
 * A world in which questions that are open come after others that are: each after an earlier one, of the
 * ente or of its list, now and then by way of a fact that nobody asks for.
 */
function orderAmong({ bundle, ...one }: World, ranked: readonly Question[], draws: readonly number[]): World {
  const index = indexVocabulary(bundle.vocabulary);
  const paths = [...new Set(ranked.map(({ path }) => path))];
  const unasked = bundle.vocabulary.map(({ path }) => path).filter((path) => !paths.includes(path) && collectionOf(index, path) === null && index.facts.get(path)?.type !== 'collection');
  const after = new Map<string, string>();
  paths.forEach((path, position) => {
    const draw = draws[position % draws.length] ?? 0;
    const lists = [null, collectionOf(index, path)];
    const earlier = paths.slice(0, position).filter((first) => index.facts.get(first)?.type !== 'collection' && lists.includes(collectionOf(index, first)));
    const first = earlier[draw % (earlier.length + 1)];
    const between = unasked[position];
    if (first === undefined) return;
    const isBetween = draw % 3 === 0 && between !== undefined && collectionOf(index, first) === null;
    after.set(path, isBetween ? between : first);
    if (isBetween) after.set(between, first);
  });
  const vocabulary = bundle.vocabulary.map(({ askedAfter, ...fact }): FactDefinition => {
    const first = after.get(fact.path) ?? askedAfter;
    return first === undefined ? fact : { ...fact, askedAfter: first };
  });
  return { ...one, bundle: { ...bundle, vocabulary } };
}

/** The open questions that one comes after, near and far, looked up step by step. */
function waitsFor({ path, item }: Pick<Question, 'path' | 'item'>, one: World, open: ReadonlyMap<string, Question>): Question[] {
  const { vocabulary } = one.bundle;
  const named = vocabulary.find((fact) => fact.path === path)?.askedAfter;
  return vocabulary
    .filter((fact) => fact.datedBy === path || fact.path === named)
    .flatMap((first) => {
      const isOfItem = item !== null && first.path.startsWith(`${item.collection}.`);
      const question = open.get(isOfItem ? `${item.collection}[${item.key}]${first.path.slice(item.collection.length)}` : first.path);
      return [...(question === undefined ? [] : [question]), ...waitsFor({ path: first.path, item }, one, open)];
    });
}
