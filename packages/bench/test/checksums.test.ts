import { checkBundle } from '@adempi/schema';
import { createEvaluator } from '@adempi/core';
import { describe, expect, it } from 'vitest';

import { engines } from '../src/engines/engines.ts';
import type { EngineName } from '../src/engines/engines.ts';
import { toBundle } from '../src/workload/bundle.ts';
import { decideAll, sumDecided } from '../src/workload/checksum.ts';
import { countLeaves } from '../src/workload/conditions.ts';
import { SHAPE, createWorkload } from '../src/workload/workload.ts';

const workload = createWorkload();
const states = workload.statesBetween(0, 25);
const expected = sumDecided(workload, states, decideAll(workload, states));

describe('the workload', () => {
  it('has the shape that the figures are stated for', () => {
    expect(workload.facts.length).toBe(SHAPE.facts);
    expect(workload.conditions.length).toBe(SHAPE.rules);
    const leaves = workload.conditions.reduce((sum, condition) => sum + countLeaves(condition), 0);
    expect(Math.abs(leaves - 715)).toBeLessThanOrEqual(35);
  });

  it('leaves some verdicts open and decides most', () => {
    const share = expected.decided / (states.length * SHAPE.rules);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.95);
  });

  it('is a sound bundle, and its states hold no fact that does not fit', () => {
    expect(checkBundle(toBundle(workload))).toEqual([]);
    const { screen } = createEvaluator(toBundle(workload));
    expect(states.flatMap((state) => screen(state, { asOf: '2026-11-21' }).diagnostics)).toEqual([]);
  });

  it('is the same each time it is made', () => {
    expect(createWorkload().statesBetween(20, 25)).toEqual(states.slice(20));
  });
});

describe.each(Object.keys(engines) as EngineName[])('%s', (name) => {
  it('says the same wherever three values decide', { timeout: 60_000 }, async () => {
    const share = states.slice(0, 5);
    const verdicts = new Uint8Array(share.length * SHAPE.rules).fill(9);
    await engines[name].prepare(workload)(share, verdicts);
    expect(sumDecided(workload, share, verdicts)).toEqual(sumDecided(workload, share, decideAll(workload, share)));
    expect([...new Set(verdicts)].filter((verdict) => ![0, 1, 2].includes(verdict))).toEqual([]);
  });
});
