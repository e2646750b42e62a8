import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { optionsOf, world } from './generators/world.ts';
import { assessNaively } from './reference/assess.ts';
import { arrangeAssessment, projectAssessment } from './reference/project.ts';

const { numRuns, timeout } = casesOf(2000);

describe('the engine and the naive reference', () => {
  it('agree on everything generated', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const assessment = createEvaluator(one.bundle).assess(one.state, optionsOf(one));
        // Some provenances are about items that are not listed, some items have no rule: the engine says so and goes on.
        expect(assessment.diagnostics.filter(({ path, code }) => path?.[0] !== 'provenienza' && code !== 'item.unnamed')).toEqual([]);
        expect(projectAssessment(assessment)).toEqual(arrangeAssessment(assessNaively(one)));
      }),
      { numRuns },
    );
  });
});
