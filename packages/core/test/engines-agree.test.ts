import type { Finding, Rule, State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import type { AssessOptions } from '../src/index.ts';
import { createJsonRulesEngineEvaluator } from '../src/json-rules-engine/index.ts';
import { casesOf } from './generators/cases.ts';
import { optionsOf, world } from './generators/world.ts';
import { anyRule, anyState, day } from './helpers/arbitraries.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';

const { numRuns, timeout } = casesOf(500);

describe('the two engines', () => {
  it('give the same assessment of every rule and state', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(anyRule, anyState, day, fc.boolean(), async (one, state, asOf, assumeUnchanged) => {
        await expectAgreement(one, state, { asOf, assumeUnchanged });
      }),
      { numRuns },
    );
  });

  it('give the same assessment of every world: rules about one item and proved ones among them', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(world, async (one) => {
        const { engine: _, ...second } = await createJsonRulesEngineEvaluator(one.bundle).assess(one.state, optionsOf(one));
        const { engine: __, ...first } = createEvaluator(one.bundle).assess(one.state, optionsOf(one));
        expect(second).toEqual(first);
      }),
      { numRuns },
    );
  });

  // Seed -861715621: the second engine took an early "these are all" for decisive by itself.
  it('agree that a list closed too early cannot hold an item that no item could be', async () => {
    const some = rule({
      deadline: { on: '2021-09-23' },
      require: { fact: 'siti', operator: 'some', value: { fact: 'a.numero', operator: 'greaterThan', value: 5 } },
    });
    const state = stateOf({ a: { numero: 1 } }, { aggiornatoIl: '2021-06-01', completi: ['siti'], provenienza: { a: { rilevatoIl: '2021-12-31' } } });
    const [finding] = await expectAgreement(some, state, { asOf: '2022-01-01' });
    expect(finding?.outcome).toBe('fail');
  });

  // The second engine compared a count with the name of a fact instead of its value.
  it('agree on a count bounded by another fact', async () => {
    const bounded = rule({ require: { fact: 'siti', operator: 'countAtLeast', value: { fact: 'a.numero' } } });
    const state = stateOf({ a: { numero: 2 }, siti: [{ id: 'uno' }, { id: 'due' }] });
    const [finding] = await expectAgreement(bounded, state, { asOf: '2023-05-01' });
    expect(finding?.outcome).toBe('pass');
  });
});

async function expectAgreement(one: Rule, state: State, options: AssessOptions): Promise<readonly Finding[]> {
  const bundle = bundleOf([one]);
  const { engine, ...second } = await createJsonRulesEngineEvaluator(bundle).assess(state, options);
  const { engine: compiled, ...first } = createEvaluator(bundle).assess(state, options);
  expect([engine, compiled]).toEqual(['json-rules-engine', 'compiled']);
  expect(second).toEqual(first);
  return first.findings;
}
