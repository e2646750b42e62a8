import type { Assessment, State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { anyFacts, anyJson, brokenState } from './generators/hostile.ts';
import { optionsOf, world } from './generators/world.ts';

const { numRuns, timeout } = casesOf(2000);

describe('no input', () => {
  it.each([
    ['any facts in a well-formed state', anyFacts],
    ['a state with any part replaced by anything', brokenState],
    ['anything in the place of a state', anyJson as fc.Arbitrary<State>],
  ])('makes an assessment throw, or breaks a rule: %s', { timeout }, (_, input) => {
    fc.assert(
      fc.property(world, input, (one, state) => {
        const assessment = createEvaluator(one.bundle).assess(state, { ...optionsOf(one), trace: true });
        expect(broken(assessment)).toEqual([]);
      }),
      { numRuns },
    );
  });
});

function broken({ findings }: Assessment): readonly string[] {
  return findings.filter(({ outcome }) => outcome === 'error').map(({ id }) => id);
}
