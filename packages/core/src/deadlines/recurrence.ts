import { FIRST_DAY, addPeriod, daysBetween, meanDays, monthDayIn } from '@adempi/schema';
import type { CivilDate, Period } from '@adempi/schema';

/** The due dates of a recurring duty, numbered in order of time. */
export interface Recurrence {
  readonly at: (position: number) => CivilDate;
  /** The position of the last due date before a day; on the first of all days there is none, and it is that day's. */
  readonly lastBefore: (day: CivilDate) => number;
  /** The first position that is a due date; those before it only bound the first cycle. */
  readonly first: number;
}

/** Every year on one day; the position is the year. */
export function recurYearly(monthDay: string): Recurrence {
  const at = (year: number): CivilDate => monthDayIn(monthDay, year);
  const lastBefore = (day: CivilDate): number => {
    const year = Number(day.slice(0, 4));
    return at(year) < day || at(year) === FIRST_DAY ? year : year - 1;
  };
  return { at, lastBefore, first: Number.NEGATIVE_INFINITY };
}

/** Again and again from an anchor, which starts the clock and is no due date itself. */
export function recurFrom(anchor: CivilDate, period: Period): Recurrence {
  const at = (count: number): CivilDate => addPeriod(anchor, period, count);
  const lastBefore = (day: CivilDate): number => {
    let count = Math.floor(daysBetween(anchor, day) / meanDays(period));
    while (at(count) >= day && at(count) > FIRST_DAY) count -= 1;
    while (at(count + 1) < day || at(count + 1) === FIRST_DAY) count += 1;
    return count;
  };
  return { at, lastBefore, first: 1 };
}
