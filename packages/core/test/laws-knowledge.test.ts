import { readsOf } from '@adempi/schema';
import type { Finding } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { day } from './generators/days.ts';
import { learn } from './generators/learn.ts';
import { state } from './generators/state.ts';
import { optionsOf, world } from './generators/world.ts';
import { dueOf } from './reference/due.ts';
import type { World } from './reference/world.ts';

const { numRuns, timeout } = casesOf(2000);

describe('knowledge only grows', () => {
  it('a decided finding never changes when an absent fact becomes known, an item or the end of a list', { timeout }, () => {
    fc.assert(
      fc.property(world, state, day, (one, more, learntOn) => {
        const before = { ...one, knownAt: null };
        const after = learn(before, more, learntOn);
        const later = findingsOf(after);
        for (const finding of findingsOf(before)) {
          if (finding.outcome === 'unknown' || isReadAtAnotherDueDate(before, finding)) continue;
          const found = later.find(({ id }) => id === finding.id);
          if (found !== undefined) expect([found.id, found.outcome]).toEqual([finding.id, finding.outcome]);
          else expect(whyGone(finding, after, later)).not.toBeNull();
        }
      }),
      { numRuns },
    );
  });
});

function findingsOf(one: World): readonly Finding[] {
  return createEvaluator(one.bundle).assess(one.state, optionsOf(one)).findings;
}

/**
 * Set aside, with a test of its own in `counterexamples.test.ts`: a first cycle that is still to
 * come is judged by parameters of its due date, though the day on which the duty arose, not yet
 * known, may move it.
 */
function isReadAtAnotherDueDate(one: World, { ruleId, instance }: Finding): boolean {
  const rule = one.bundle.rules.find(({ id }) => id === ruleId);
  if (rule === undefined || readsOf(rule).parameters.length === 0) return false;
  const scope = instance === null ? {} : { [instance.collection]: instance.key === '*' ? null : instance.key };
  const due = dueOf(one, rule, scope);
  return due.kind === 'recurring' && due.isDue === false && due.facts.some((fact) => !fact.isKnown);
}

/** A finding may go only with its item that was never there, or into one that says the same of the whole rule. */
function whyGone({ ruleId, instance, outcome }: Finding, after: World, later: readonly Finding[]): string | null {
  if (instance?.key === '*' && after.state.completi?.includes(instance.collection)) return 'the list is complete';
  const ofRule = later.find((one) => one.ruleId === ruleId && one.instance === null);
  return outcome === 'not_applicable' && ofRule?.outcome === 'not_applicable' ? 'the whole rule does not apply' : null;
}
