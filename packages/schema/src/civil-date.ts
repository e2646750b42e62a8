/**
 * Civil dates: the only place that knows date-fns.
 *
 * A legal term is a day, in no time zone. `parseISO` reads `YYYY-MM-DD` as local midnight, and
 * the functions below only add and subtract calendar days, so the zone never shows.
 */
import {
  addDays,
  addMonths,
  addYears,
  format,
  isValid,
  lastDayOfMonth,
  parseISO,
  setDate,
} from 'date-fns';

import type { CivilDate, Period } from './types/common.ts';

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Up to the 28th every month has its days: only the others must be looked up. */
const IN_EVERY_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const PERIOD = /^P([1-9]\d{0,3})([DMY])$/;

/** The first day that exists: what is counted back past it stops at it. */
export const FIRST_DAY: CivilDate = '0001-01-01';
/** The last day that exists: what is counted past it stops at it. */
export const LAST_DAY: CivilDate = '9999-12-31';

const MONTH_DAY = /^(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar: `2023-02-29` is not. */
export function isCivilDate(text: unknown): text is CivilDate {
  return typeof text === 'string' && text >= FIRST_DAY && (IN_EVERY_MONTH.test(text) || (CIVIL_DATE.test(text) && isValid(parseISO(text))));
}

/** Whether a text is a period of whole days, months or years, such as `P6M`. */
export function isPeriod(text: unknown): text is Period {
  return typeof text === 'string' && PERIOD.test(text);
}

/** Whether a text is a day of the year, `MM-DD`; 29 February is. */
export function isMonthDay(text: unknown): text is string {
  return typeof text === 'string' && MONTH_DAY.test(text) && isCivilDate(`2024-${text}`);
}

/**
 * The day that lies `count` periods after a day. Months and years clip to the month's end:
 * counted from the anchor each time, so that 31 January, 28 February, 31 March follow. What lies
 * beyond the years 1 to 9999 stops at their first or last day.
 * @example addPeriod('2024-01-31', 'P1M') // '2024-02-29'
 */
export function addPeriod(day: CivilDate, period: Period, count = 1): CivilDate {
  const key = `${day}${period}${count}`;
  return sums.get(key) ?? keep(sums, key, sum(day, period, count));
}

/** The days of the law are few, and come again with each ente: each sum is worked out once. */
const sums = new Map<string, CivilDate>();

/** What is kept stays small, whatever is asked. */
const MAX_KEPT = 10_000;

function keep(kept: Map<string, CivilDate>, key: string, day: CivilDate): CivilDate {
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, day);
  return day;
}

function sum(day: CivilDate, period: Period, count: number): CivilDate {
  const { length, unit } = readPeriod(period);
  const amount = length * count;
  const end = ADD[unit](parseISO(day), amount);
  // Past what a Date can hold, not even the year is known.
  if (!isValid(end)) return amount < 0 ? FIRST_DAY : LAST_DAY;
  return print(end);
}

const ADD = { D: addDays, M: addMonths, Y: addYears } as const;

/** Mean days of a unit, over the 400 years after which the calendar repeats. */
const MEAN_DAYS = { D: 1, M: 146_097 / 4800, Y: 146_097 / 400 } as const;

/** The mean length of a period, in days: to guess how many of them have passed. */
export function meanDays(period: Period): number {
  const { length, unit } = readPeriod(period);
  return length * MEAN_DAYS[unit];
}

function readPeriod(period: Period): { readonly length: number; readonly unit: 'D' | 'M' | 'Y' } {
  const match = PERIOD.exec(period);
  if (match === null) throw new RangeError(`not a period: ${period}`);
  return { length: Number(match[1]), unit: match[2] as 'D' | 'M' | 'Y' };
}

/** The day after. */
export function dayAfter(day: CivilDate): CivilDate {
  return addPeriod(day, 'P1D');
}

/** The day before. */
export function dayBefore(day: CivilDate): CivilDate {
  return addPeriod(day, 'P1D', -1);
}

/** A day alone is read in UTC, where every day is as long. */
const DAY_MS = 86_400_000;

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/**
 * A day of the year in a given year; 29 February clips to the 28th.
 * @example monthDayIn('02-29', 2023) // '2023-02-28'
 */
export function monthDayIn(monthDay: string, year: number): CivilDate {
  if (year < 1) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  const key = `${monthDay}${year}`;
  return places.get(key) ?? keep(places, key, place(monthDay, year));
}

const places = new Map<string, CivilDate>();

function place(monthDay: string, year: number): CivilDate {
  const [month, day] = monthDay.split('-').map(Number) as [number, number];
  const first = parseISO(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
  return print(setDate(first, Math.min(day, lastDayOfMonth(first).getDate())));
}

/** A day as Italians write it. @example formatDay('2023-09-30') // '30/09/2023' */
export function formatDay(day: CivilDate): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** Made at the first need: it costs as much as the start of a process. */
let rome: Intl.DateTimeFormat | undefined;

/**
 * The civil day in Rome at an instant, written as ISO 8601 with its zone; null when it is none.
 * @example dayInRome('2023-09-30T22:00:00Z') // '2023-10-01'
 */
export function dayInRome(instant: string): CivilDate | null {
  const date = parseISO(instant);
  if (!isValid(date)) return null;
  rome ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Rome',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = rome.formatToParts(date);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const day = `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
  return isCivilDate(day) ? day : null;
}

/** Four digits of year, so that civil dates order as text. */
function print(date: Date): CivilDate {
  if (date.getFullYear() > 9999) return LAST_DAY;
  return date.getFullYear() < 1 ? FIRST_DAY : format(date, 'yyyy-MM-dd');
}
