import { addPeriod, daysBetween, isCivilDate, meanDays, monthDayIn } from '@adempi/schema';
import type { CivilDate, Deadline, FactRef, OnceDeadline, ParamRef, Period } from '@adempi/schema';

import type { Window } from './window.ts';

/** Where the dates of a deadline are read. */
export interface DeadlineSources {
  /** The days that a state tells for a fact. */
  readonly daysOf: (path: string) => readonly CivilDate[];
  /** The values that a parameter ever has. */
  readonly valuesOf: (parameter: string) => readonly unknown[];
  readonly window: Window;
}

/** Every due date that a deadline may have in a window or a month beside it; more of them do no harm. */
export function dueDaysOf(deadline: Exclude<Deadline, { readonly continuous: true }>, sources: DeadlineSources): readonly CivilDate[] {
  if ('firstOf' in deadline) return deadline.firstOf.flatMap((member) => onceDays(member, sources));
  if ('yearly' in deadline) return yearsOf(sources.window).map((year) => monthDayIn(deadline.yearly, year));
  if ('every' in deadline) return readDays(deadline.from, sources).flatMap((anchor) => repeat(anchor, deadline.every, sources.window));
  return onceDays(deadline, sources);
}

function onceDays(deadline: OnceDeadline, sources: DeadlineSources): readonly CivilDate[] {
  if ('on' in deadline) return readDays(deadline.on, sources);
  if ('fact' in deadline) return sources.daysOf(deadline.fact);
  const { fact, offset } = deadline.after;
  return sources.daysOf(fact).map((day) => addPeriod(day, offset));
}

function readDays(from: CivilDate | ParamRef | FactRef, { daysOf, valuesOf }: DeadlineSources): readonly CivilDate[] {
  if (typeof from === 'string') return [from];
  return 'fact' in from ? daysOf(from.fact) : valuesOf(from.param).filter(isCivilDate);
}

/** The year before and the year after too, whose terms are near in December and in January. */
function yearsOf({ from, until }: Window): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(until.slice(0, 4)) + 1];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The days of a repetition in a window and a little around it; those before the anchor bound its first cycle. */
function repeat(anchor: CivilDate, every: Period, { from, until }: Window): readonly CivilDate[] {
  const length = meanDays(every);
  // Of a mean month some are shorter, and a due date is announced thirty days before.
  const first = Math.floor(daysBetween(anchor, from) / length) - 2;
  const last = Math.ceil((daysBetween(anchor, until) + 31) / length) + 2;
  return Array.from({ length: last - first + 1 }, (_, index) => addPeriod(anchor, every, first + index));
}
