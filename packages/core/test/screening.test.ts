import type { State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import type { AssessOptions, Evaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { damaged, hostileValue, inaccessible } from './generators/hostile.ts';
import { optionsOf, world } from './generators/world.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';
import { bareAssessment, bareScreening } from './helpers/bare.ts';

const { numRuns, timeout } = casesOf(1500);
const ASOF: AssessOptions = { asOf: '2024-01-01' };

function expectSame(evaluator: Evaluator, state: unknown, options: AssessOptions): void {
  expect(bareScreening(evaluator.screen(state as State, options))).toEqual(bareAssessment(evaluator.assess(state as State, options)));
}

describe('a screening', () => {
  it('says what the assessment says, of everything generated', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => expectSame(createEvaluator(one.bundle), one.state, optionsOf(one))),
      { numRuns },
    );
  });

  it('says the same of a state that was checked before', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const evaluator = createEvaluator(one.bundle);
        const options = optionsOf(one);
        expect(evaluator.screen(one.state, { ...options, isChecked: true })).toEqual(evaluator.screen(one.state, options));
        expect(evaluator.assess(one.state, { ...options, isChecked: true })).toEqual(evaluator.assess(one.state, options));
      }),
      { numRuns },
    );
  });

  it('depends on nothing that was asked before', { timeout }, () => {
    fc.assert(
      fc.property(world, fc.array(world, { maxLength: 4 }), (one, others) => {
        const evaluator = createEvaluator(one.bundle);
        const ask = (): unknown => bareScreening(evaluator.screen(one.state, optionsOf(one)));
        const first = ask();
        for (const other of others) evaluator.screen(other.state, optionsOf(other));
        for (const { asOf } of others) evaluator.screen(one.state, { ...optionsOf(one), asOf });
        expect(ask()).toEqual(first);
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });

  it('of a state that was damaged says what the assessment says', { timeout }, () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), hostileValue, (one, picks, graft) => {
        expectSame(createEvaluator(one.bundle), damaged(one.state, picks, graft()), optionsOf(one));
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });

  it.each(inaccessible())('takes %s in place of a state', (_, value) => {
    expectSame(createEvaluator(bundleOf([rule()])), value, ASOF);
  });

  it('goes on where a rule breaks', () => {
    const broken = rule({ id: 'prova/rotta', require: { fact: 'a.data', operator: 'withinLast', value: 'mai' } });
    const evaluator = createEvaluator(bundleOf([broken, rule()]), { isChecked: true });
    const state = stateOf({ a: { si: true, data: '2023-12-31' } });
    expectSame(evaluator, state, ASOF);
    expect(evaluator.screen(state, ASOF).rules.map(({ outcome }) => outcome)).toEqual(['pass', 'error']);
  });
});
