import { indexVocabulary } from '@adempi/schema';
import type { Question } from '@adempi/schema';
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
      fc.property(world, (one) => {
        const ranked = rank(one);
        const asked = leaveFollowUps(ranked, indexVocabulary(one.bundle.vocabulary));
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
