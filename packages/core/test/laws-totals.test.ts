import { packOf } from '@adempi/schema';
import type { Counts, Finding, Outcome } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { optionsOf, world } from './generators/world.ts';

const { numRuns, timeout } = casesOf(2000);
const OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'pending', 'unknown', 'not_applicable', 'error'];

function total(counts: Counts): number {
  return OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
}

describe('the totals of an assessment', () => {
  it('add up: rules to outcomes, forces to the whole, findings to rules', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const { summary, rules, findings, notInForce } = createEvaluator(one.bundle).assess(one.state, optionsOf(one));
        const forces = Object.values(summary.byForce);
        expect([total(summary), ...forces.map(total)]).toEqual([summary.rules, ...forces.map((counts) => counts.rules)]);
        expect(forces.reduce((sum, counts) => sum + counts.rules, 0)).toBe(rules.length);
        const { statutory, guideline } = summary.byForce;
        expect(OUTCOMES.map((outcome) => summary[outcome])).toEqual(OUTCOMES.map((outcome) => statutory[outcome] + guideline[outcome]));
        expect(new Set(findings.map(({ ruleId }) => ruleId))).toEqual(new Set(rules.map(({ ruleId }) => ruleId)));
        const asked = one.bundle.rules.filter(({ id }) => one.packs === null || one.packs.includes(packOf(id)));
        expect(rules.length + notInForce.length).toBe(asked.length);
      }),
      { numRuns },
    );
  });

  it('have a score and a coverage between 0 and 1, and none where nothing was decided', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const { summary } = createEvaluator(one.bundle).assess(one.state, optionsOf(one));
        const decided = summary.pass + summary.fail;
        expect(summary.score === null).toBe(decided === 0);
        if (summary.score !== null) expect(summary.score).toBeCloseTo(summary.pass / decided, 4);
        const asked = decided + summary.unknown + summary.error;
        expect(summary.coverage === null).toBe(asked === 0);
        if (summary.coverage !== null) expect(summary.coverage).toBeCloseTo(decided / asked, 4);
      }),
      { numRuns },
    );
  });

  it('of exposure count each failing rule of law once', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const { summary, findings } = createEvaluator(one.bundle).assess(one.state, optionsOf(one));
        const exposed = new Set(findings.filter(isExposed).map(({ ruleId }) => ruleId));
        expect(Object.values(summary.exposure).reduce((sum, count) => sum + count, 0)).toBe(exposed.size);
        for (const { force, exposure } of findings) if (exposure !== null) expect(['statutory', 'guideline']).toContain(force);
      }),
      { numRuns },
    );
  });
});

function isExposed({ outcome, exposure }: Finding): boolean {
  return outcome === 'fail' && exposure !== null;
}
