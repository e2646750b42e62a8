import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import type { Evaluator } from '../src/index.ts';
import { boundariesOf } from './generators/boundaries.ts';
import { casesOf } from './generators/cases.ts';
import { optionsOf, world } from './generators/world.ts';
import { assessNaively } from './reference/assess.ts';
import { arrangeAssessment, projectAssessment } from './reference/project.ts';
import type { World } from './reference/world.ts';

const { numRuns, timeout } = casesOf(2000);

/** How many days of one world are tried: making a world costs more than assessing it. */
const DAYS = 20;

describe('the engine and the naive reference', () => {
  it('agree on everything generated', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        expectAgreement(createEvaluator(one.bundle), one);
      }),
      { numRuns },
    );
  });

  it('agree on the days around the boundaries of a world, with and without the assumption', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const evaluator = createEvaluator(one.bundle);
        daysAround(one).forEach((asOf, position) => expectAgreement(evaluator, { ...one, asOf, assumeUnchanged: position % 2 === 1 }));
      }),
      { numRuns: Math.ceil(numRuns / DAYS) },
    );
  });
});

function expectAgreement({ assess }: Evaluator, one: World): void {
  const assessment = assess(one.state, optionsOf(one));
  // Some provenances are about items that are not listed, some items have no rule, some sources are of a later day: the engine says so and goes on.
  const problems = assessment.diagnostics.filter(({ path, code }) => path?.[0] !== 'provenienza' && code !== 'item.unnamed' && code !== 'state.source-later');
  const [found, expected] = [projectAssessment(assessment), arrangeAssessment(assessNaively(one))];
  // Telling a difference is slow, and there should be none.
  if (problems.length > 0) expect(problems).toEqual([]);
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}

/** Boundary days and the days before them, spread over the years of a world. */
function daysAround({ bundle, state, asOf }: World): readonly string[] {
  const days = boundariesOf(bundle, state);
  const step = Math.max(1, Math.floor(days.length / DAYS));
  return [asOf, ...days.filter((_, position) => position % step === 0)].slice(0, DAYS);
}
