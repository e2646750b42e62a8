import type { Assessment } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { shuffleBundle, shuffleKeys, shuffleState } from './generators/shuffle.ts';
import { optionsOf, world } from './generators/world.ts';
import type { World } from './reference/world.ts';

const { numRuns, timeout } = casesOf(2000);

function assess(one: World): Assessment {
  return createEvaluator(one.bundle).assess(one.state, optionsOf(one));
}

describe('the order in which things are written', () => {
  it('of keys, rules, packs, parameters and facts does not change a byte of an assessment', { timeout }, () => {
    fc.assert(
      fc.property(world, fc.nat(), (one, seed) => {
        const other: World = { ...one, bundle: shuffleKeys(shuffleBundle(one.bundle, seed), seed), state: shuffleKeys(one.state, seed) };
        const [left, right] = [assess(one), assess(other)];
        // A diagnostic is told in the order of the file, and a digest is of the facts that a list holds, in its order.
        const withoutOrder = ({ diagnostics, ...rest }: Assessment): object => ({ ...rest, diagnostics: diagnostics.map(({ message }) => message).sort() });
        expect(JSON.stringify(withoutOrder(right))).toBe(JSON.stringify(withoutOrder(left)));
      }),
      { numRuns },
    );
  });

  it('of what is complete, and of what lost a merge, does not change a finding', { timeout }, () => {
    fc.assert(
      fc.property(world, fc.nat(), (one, seed) => {
        const { findings, rules, summary } = assess({ ...one, state: shuffleState(one.state, seed) });
        const expected = assess(one);
        const told = (all: Assessment['findings']): unknown => all.map(({ id, outcome, timing, missing, assurance, knownOn }) => ({ id, outcome, timing, missing, assurance, knownOn }));
        expect([told(findings), rules, summary]).toEqual([told(expected.findings), expected.rules, expected.summary]);
      }),
      { numRuns },
    );
  });

  it('of findings is by outcome, severity, due date and id, with no two alike', { timeout }, () => {
    const OUTCOMES = ['fail', 'error', 'unknown', 'pending', 'pass', 'not_applicable'];
    const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];
    fc.assert(
      fc.property(world, (one) => {
        const { findings } = assess(one);
        const ranks = findings.map(({ outcome, severity, timing, id }) =>
          [OUTCOMES.indexOf(outcome), SEVERITIES.indexOf(severity), timing?.dueDate ?? timing?.nextDueDate ?? '9999-12-31', id].join(' '),
        );
        expect(ranks).toEqual([...ranks].sort());
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      }),
      { numRuns },
    );
  });

  it('of time has no say: the same input gives the same bytes', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const evaluator = createEvaluator(one.bundle);
        const options = { ...optionsOf(one), trace: true };
        const first = JSON.stringify(evaluator.assess(one.state, options));
        // Another state in between: nothing of one assessment may linger in the next.
        evaluator.assess({ adempi: 1, ente: { denominazione: 'Altro', tipo: 'comune' } }, options);
        expect(JSON.stringify(evaluator.assess(structuredClone(one.state), options))).toBe(first);
      }),
      { numRuns },
    );
  });
});
