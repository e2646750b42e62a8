import { addPeriod, isParamRef, monthDayIn } from '@adempi/schema';
import type { Bundle, CivilDate, Deadline, OnceDeadline, ParamRef } from '@adempi/schema';

/** The due days of a deadline that are known without any fact: those to be found in examples. */
export interface DueDays {
  /** Each of these days must be covered. */
  readonly every: readonly CivilDate[];
  /** One of these days must be covered; empty where the duty does not return. */
  readonly oneOf: readonly CivilDate[];
}

const YEARS = Array.from({ length: 40 }, (_, index) => 2005 + index);

/** Tells the due days of a deadline from its dates and dated values. */
export function dueDaysOf(deadline: Deadline, bundle: Bundle): DueDays {
  if ('yearly' in deadline) return { every: [], oneOf: YEARS.map((year) => monthDayIn(deadline.yearly, year)) };
  if ('every' in deadline) {
    const starts = typeof deadline.from === 'string' || isParamRef(deadline.from) ? readDays(deadline.from, bundle) : [];
    return { every: [], oneOf: starts.flatMap((start) => YEARS.map((_, count) => addPeriod(start, deadline.every, count + 1))) };
  }
  if ('continuous' in deadline) return { every: [], oneOf: [] };
  const members: readonly OnceDeadline[] = 'firstOf' in deadline ? deadline.firstOf : [deadline];
  return { every: members.flatMap((member) => ('on' in member ? readDays(member.on, bundle) : [])), oneOf: [] };
}

// A term that was postponed before it fell was never due: only values in force on their own day count.
function readDays(value: CivilDate | ParamRef, { parameters }: Bundle): CivilDate[] {
  if (!isParamRef(value)) return [value];
  const versions = parameters.find(({ id }) => id === value.param)?.versions ?? [];
  return versions.flatMap((version, index) => {
    const day = String(version.value);
    const next = versions[index + 1]?.from ?? '9999-12-31';
    return version.from <= day && day < next && day <= (version.to ?? '9999-12-31') ? [day] : [];
  });
}
