import { addPeriod } from '@adempi/schema';
import type { Assessment, CivilDate } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { boundariesOf } from './generators/boundaries.ts';
import { casesOf } from './generators/cases.ts';
import { optionsOf, world } from './generators/world.ts';
import type { World } from './reference/world.ts';

const { numRuns, timeout } = casesOf(2000);

function assessOn(one: World, asOf: CivilDate): Assessment {
  return createEvaluator(one.bundle).assess(one.state, { ...optionsOf(one), asOf });
}

/** All that is not the day itself and the days that are left. */
function withoutDays({ asOf: _, findings, ...rest }: Assessment): string {
  return JSON.stringify({
    ...rest,
    findings: findings.map(({ timing, reason: __, ...finding }) => ({ ...finding, timing: timing === null ? null : { ...timing, daysLeft: null } })),
  });
}

describe('the day of the assessment', () => {
  it('changes an assessment only where a boundary date explains it', { timeout }, () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 40 }), (one, days) => {
        const later = addPeriod(one.asOf, 'P1D', days);
        // The boundaries of the worlds are worked out up to their last years.
        fc.pre(later < '2028-10-01');
        const isBetween = (day: CivilDate): boolean => one.asOf < day && day <= later;
        fc.pre(!boundariesOf(one.bundle, one.state).some(isBetween));
        expect(withoutDays(assessOn(one, later))).toBe(withoutDays(assessOn(one, one.asOf)));
      }),
      { numRuns, maxSkipsPerRun: 1000 },
    );
  });

  it('takes one from the days left of each due date, day by day', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const [today, tomorrow] = [one.asOf, addPeriod(one.asOf, 'P1D')].map((asOf) => new Map(assessOn(one, asOf).findings.map((finding) => [finding.id, finding.timing])));
        for (const [id, timing] of today ?? []) {
          const next = tomorrow?.get(id) ?? null;
          const isSame = timing !== null && timing.dueDate !== null && timing.dueDate === next?.dueDate;
          if (isSame && timing.daysLeft !== null && next.daysLeft !== null) expect([id, next.daysLeft]).toEqual([id, timing.daysLeft - 1]);
        }
      }),
      { numRuns },
    );
  });

  it('before which something was known hides what was learnt since', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        // What was known by the end of time is everything.
        expect(JSON.stringify({ ...assessOn({ ...one, knownAt: '9999-12-31' }, one.asOf), knownAt: null })).toBe(JSON.stringify(assessOn({ ...one, knownAt: null }, one.asOf)));
      }),
      { numRuns },
    );
  });
});
