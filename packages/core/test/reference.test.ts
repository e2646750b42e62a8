import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { world } from './generators/world.ts';
import { assessNaively } from './reference/assess.ts';
import { arrangeAssessment, projectAssessment } from './reference/project.ts';

const numRuns = Number(process.env['ADEMPI_CASES'] ?? 2000);

describe('x', () => {
  it('engine == reference', { timeout: 1e6 }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const { bundle, state, asOf, knownAt, assumeUnchanged, packs } = one;
        const options = { asOf, assumeUnchanged, ...(knownAt === null ? {} : { knownAt }), ...(packs === null ? {} : { packs }) };
        const assessed = createEvaluator(bundle).assess(state, options);
        expect(assessed.diagnostics).toEqual([]);
        expect(projectAssessment(assessed)).toEqual(arrangeAssessment(assessNaively(one)));
      }),
      { numRuns },
    );
  });
});
