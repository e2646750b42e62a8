import type { Assessment, Bundle, Finding, State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import type { AssessOptions } from '../src/index.ts';
import { createJsonRulesEngineEvaluator } from '../src/json-rules-engine/index.ts';
import { casesOf } from './generators/cases.ts';
import { optionsOf, world } from './generators/world.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';

const { numRuns, timeout } = casesOf(2000);

describe('the two engines', () => {
  it('give the same assessment of everything generated', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(world, async (one) => {
        await expectAgreement(one.bundle, one.state, optionsOf(one));
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
    const [finding] = await expectAgreement(bundleOf([some]), state, { asOf: '2022-01-01' });
    expect(finding?.outcome).toBe('fail');
  });

  // Seed -1199600846: the second engine took a count whose bound is itself a fact for never known.
  it('agree on a count against a bound that another fact holds', async () => {
    const enough = rule({ require: { fact: 'siti', operator: 'countAtLeast', value: { fact: 'a.numero' } } });
    const state = stateOf({ a: { numero: 2 }, siti: [{ id: 'x' }, { id: 'y' }] });
    const [finding] = await expectAgreement(bundleOf([enough]), state, { asOf: '2023-09-30' });
    expect(finding?.outcome).toBe('pass');
  });
});

async function expectAgreement(bundle: Bundle, state: State, options: AssessOptions): Promise<readonly Finding[]> {
  const second = await createJsonRulesEngineEvaluator(bundle).assess(state, options);
  const first = createEvaluator(bundle).assess(state, options);
  expect([first.engine, second.engine]).toEqual(['compiled', 'json-rules-engine']);
  const withoutEngine = ({ engine: _, ...rest }: Assessment): object => rest;
  expect(withoutEngine(second)).toEqual(withoutEngine(first));
  return first.findings;
}
