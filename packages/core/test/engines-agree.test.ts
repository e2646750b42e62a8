import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { createJsonRulesEngineEvaluator } from '../src/json-rules-engine/index.ts';
import { anyRule, anyState, day } from './helpers/arbitraries.ts';
import { bundleOf } from './helpers/bundle.ts';

const numRuns = Number(process.env['ADEMPI_CASES'] ?? 500);

describe('the two engines', () => {
  it('give the same assessment of every rule and state', async () => {
    await fc.assert(
      fc.asyncProperty(anyRule, anyState, day, fc.boolean(), async (rule, state, asOf, assumeUnchanged) => {
        const bundle = bundleOf([rule]);
        const options = { asOf, assumeUnchanged };
        const { engine, ...second } = await createJsonRulesEngineEvaluator(bundle).assess(state, options);
        const { engine: compiled, ...first } = createEvaluator(bundle).assess(state, options);
        expect([engine, compiled]).toEqual(['json-rules-engine', 'compiled']);
        expect(second).toEqual(first);
      }),
      { numRuns },
    );
  });
});
