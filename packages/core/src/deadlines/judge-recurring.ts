import { FIRST_DAY } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

import { NO_DATES } from '../conditions/frame.ts';
import type { ModelFact } from '../facts/model.ts';
import type { DutyTiming } from './judge.ts';
import type { Recurrence } from './recurrence.ts';

interface Cycles {
  /** Null when its anchor is not known. */
  readonly recurrence: Recurrence | null;
  /** The facts that its dates are read from. */
  readonly facts: readonly ModelFact[];
  /** The day on which the duty arose; undefined when the rule does not ask, null when it is not known. */
  readonly since: CivilDate | null | undefined;
  /** First day of the rule. */
  readonly start: CivilDate;
  readonly asOf: CivilDate;
}

/**
 * Judges a recurring duty: with `last` < asOf ≤ `next`, the cycle that ended at `last` is judged,
 * unless the rule or the duty is younger than it; then the first cycle is, and it is not yet due.
 */
export function judgeRecurring(cycles: Cycles): DutyTiming {
  const { recurrence, since, facts, asOf, start } = cycles;
  const base = { kind: 'recurring', since: null, nextDue: null, ahead: null, facts, told: null } as const;
  if (recurrence === null) {
    return { ...base, isDue: null, due: null, dates: NO_DATES, parameterDay: null, breachDue: null };
  }
  const position = recurrence.lastBefore(asOf);
  const last = recurrence.at(position);
  const previous = recurrence.at(position - 1);
  const next = recurrence.at(position + 1);
  // What would fall before the first of all days stops at it, and is no due date.
  const isOldEnough = position >= recurrence.first && last >= start && last > FIRST_DAY;
  const dates = { last, previous, next, cycleStart: isOldEnough ? previous : last };
  if (isOldEnough) {
    const later = { last: next, previous: last, next: recurrence.at(position + 2), cycleStart: last };
    if (since === null) return { ...base, isDue: null, due: last, nextDue: next, ahead: { dates: later, parameterDay: null }, dates, parameterDay: null, breachDue: null };
    if (since === undefined || since <= last) {
      return { ...base, isDue: true, due: last, nextDue: next, ahead: { dates: later, parameterDay: next }, dates, parameterDay: last, breachDue: last };
    }
  }
  const due = firstDue(recurrence, since ?? start, start);
  // A day on which the duty arose, once known, may put the first due date off.
  return { ...base, isDue: false, due, dates, parameterDay: since === null ? null : due, breachDue: due };
}

/** The first due date that is not before the rule and the duty began. */
function firstDue(recurrence: Recurrence, since: CivilDate, start: CivilDate): CivilDate {
  const bound = since > start ? since : start;
  return recurrence.at(Math.max(recurrence.lastBefore(bound) + 1, recurrence.first));
}
