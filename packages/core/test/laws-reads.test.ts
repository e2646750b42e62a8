import { readsOf } from '@adempi/schema';
import type { Finding, Rule, State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { putTogether, takeApart } from './generators/facts-held.ts';
import { state } from './generators/state.ts';
import { optionsOf, world } from './generators/world.ts';
import { collectionOf } from './reference/world.ts';
import type { World } from './reference/world.ts';

const { numRuns, timeout } = casesOf(2000);

describe('a verdict', () => {
  it('depends only on the facts that its rule reads', { timeout }, () => {
    fc.assert(
      fc.property(world, state, (one, other) => {
        const [rule] = one.bundle.rules as readonly [Rule];
        const alone: World = { ...one, packs: null, bundle: { ...one.bundle, rules: withProvers(one, rule) } };
        expect(findingsOf({ ...alone, state: mixIn(alone, other) })).toEqual(findingsOf(alone));
      }),
      { numRuns },
    );
  });

  it('depends on no other rule, pack or parameter', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const whole = findingsOf({ ...one, packs: null });
        for (const rule of one.bundle.rules) {
          const rules = withProvers(one, rule);
          const read = new Set(rules.flatMap((each) => readsOf(each).parameters));
          const parameters = one.bundle.parameters.filter(({ id }) => read.has(id));
          const alone = findingsOf({ ...one, packs: null, bundle: { ...one.bundle, rules, parameters } });
          expect(alone.filter(({ ruleId }) => ruleId === rule.id)).toEqual(whole.filter(({ ruleId }) => ruleId === rule.id));
        }
      }),
      { numRuns },
    );
  });
});

function findingsOf(one: World): readonly Finding[] {
  return createEvaluator(one.bundle).assess(one.state, optionsOf(one)).findings;
}

/** A rule with those that prove it. */
function withProvers({ bundle }: World, rule: Rule): readonly Rule[] {
  return [rule, ...bundle.rules.filter(({ id }) => rule.provedBy?.includes(id) === true)];
}

/** The state with every fact that the rules do not read taken from another state, or taken away. */
function mixIn(one: World, other: State): State {
  const isRead = readBy(one);
  const [own, others] = [takeApart(one), takeApart({ ...one, state: other })];
  // The items of a collection that is read stay the same ones: which they are is what is read.
  const isTaken = ({ path }: { readonly path: string }): boolean => !isRead(path) && !isRead(collectionOf(one, path) ?? path);
  const held = [...own.held.filter((fact) => !isTaken(fact)), ...others.held.filter(isTaken)];
  const lists = [...own.lists.filter(isRead), ...others.lists.filter((list) => !isRead(list))];
  return { ...one.state, fatti: putTogether({ held, lists }, one), completi: [...(one.state.completi ?? []).filter(isRead), ...(other.completi ?? []).filter((list) => !isRead(list))] };
}

/** The facts that rules read, with those that date them and the collections that hold them; and what exposure reads. */
function readBy(one: World): (path: string) => boolean {
  const reads = one.bundle.rules.map(readsOf);
  const named = new Set(reads.flatMap(({ facts, shown }) => [...facts, ...shown]).flatMap((path) => [path, collectionOf(one, path) ?? path]));
  for (const { path, datedBy } of one.bundle.vocabulary) if (named.has(path) && datedBy !== undefined) named.add(datedBy);
  return (path) => named.has(path) || path.startsWith('procedimenti') || path.startsWith('ente.');
}
