import { LAST_DAY, addPeriod, daysBetween, isCivilDate, meanDays, monthDayIn } from '@adempi/schema';
import type { Bundle, CivilDate, Deadline, Period, Rule } from '@adempi/schema';

type EveryDeadline = Extract<Deadline, { every: Period }>;

/** A recurrence in the terms of iCalendar (RFC 5545, RRULE), and the cycle of law that it stands for. */
export interface Recurrence {
  readonly freq: 'DAILY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  /** Days of the month, of which the last that the month has is meant; empty: the day of the first due date. */
  readonly lastOf: readonly number[];
  /** The month that `lastOf` is about, in a year. */
  readonly month: number | null;
}

/** A due date of a duty, as it stands on a day. */
interface DueDate {
  readonly asOf: CivilDate;
  readonly due: CivilDate;
}

/**
 * How a duty goes on from its next due date, as a calendar says it; null for one that falls once,
 * and for one that cannot be said: an anchor late in the month that only the state knows.
 * Months clip to their end: of the 31st, a calendar is told the last of 28, 29, 30 and 31.
 */
export function recurrenceOf({ deadline }: Pick<Rule, 'deadline'>, { parameters }: Pick<Bundle, 'parameters'>, { asOf, due }: DueDate): Recurrence | null {
  if ('yearly' in deadline) return everyYear(1, monthDayIn(deadline.yearly, LEAP_YEAR));
  if (!('every' in deadline)) return null;
  const [length, unit] = readPeriod(deadline.every);
  if (unit === 'D') return { freq: 'DAILY', interval: length, ...SAME_DAY };
  const anchor = anchorOf(deadline.from, parameters, { asOf, due });
  if (anchor === null) return null;
  return unit === 'Y' ? everyYear(length, anchor) : { freq: 'MONTHLY', interval: length, lastOf: clipped(dayOf(anchor)), month: null };
}

/**
 * The due date that follows another one; null where the duty has none any more, or it cannot be told, as its
 * recurrence cannot.
 */
export function dueAfter({ deadline, inForce }: Pick<Rule, 'deadline' | 'inForce'>, { parameters }: Pick<Bundle, 'parameters'>, { asOf, due }: DueDate): CivilDate | null {
  const day = 'yearly' in deadline ? monthDayIn(deadline.yearly, Number(due.slice(0, 4)) + 1) : 'every' in deadline ? periodAfter(deadline, parameters, { asOf, due }) : null;
  return day === null || day > (inForce.to ?? LAST_DAY) ? null : day;
}

/** Periods are counted from their anchor: from a day that was clipped, the end of a month would be lost. */
function periodAfter({ every, from }: EveryDeadline, parameters: Bundle['parameters'], { asOf, due }: DueDate): CivilDate | null {
  const anchor = readPeriod(every)[1] === 'D' ? due : anchorOf(from, parameters, { asOf, due });
  return anchor === null ? null : addPeriod(anchor, every, Math.round(daysBetween(anchor, due) / meanDays(every)) + 1);
}

const SAME_DAY = { lastOf: [], month: null } as const;

/** A year in which every day of the year is. */
const LEAP_YEAR = 2024;

/** From the 28th on, the day of a due date no longer tells that of its anchor. */
const FIRST_CLIPPED = 28;

/** Every so many years from a day; of a leap day, the last of February. */
export function everyYear(interval: number, anchor: CivilDate): Recurrence {
  const isLeapDay = anchor.endsWith('-02-29');
  return { freq: 'YEARLY', interval, ...(isLeapDay ? { lastOf: clipped(29), month: 2 } : SAME_DAY) };
}

function clipped(day: number): number[] {
  return day <= FIRST_CLIPPED ? [] : Array.from({ length: day - FIRST_CLIPPED + 1 }, (_, index) => FIRST_CLIPPED + index);
}

function dayOf(day: CivilDate): number {
  return Number(day.slice(8));
}

function readPeriod(period: Period): [length: number, unit: string] {
  return [Number(period.slice(1, -1)), period.slice(-1)];
}

/** The anchor of a period where the rules tell it; a fact is the state's: early in the month, any due date stands for it. */
function anchorOf(from: EveryDeadline['from'], parameters: Bundle['parameters'], { asOf, due }: DueDate): CivilDate | null {
  return ruledAnchor(from, parameters, asOf) ?? (dayOf(due) < FIRST_CLIPPED ? due : null);
}

function ruledAnchor(from: EveryDeadline['from'], parameters: Bundle['parameters'], asOf: CivilDate): CivilDate | null {
  if (typeof from === 'string') return from;
  if ('fact' in from) return null;
  const versions = parameters.find(({ id }) => id === from.param)?.versions ?? [];
  const current = versions.filter((version) => version.from <= asOf).toSorted((left, right) => (left.from < right.from ? -1 : 1)).at(-1);
  return isCivilDate(current?.value) ? current.value : null;
}
