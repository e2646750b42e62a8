import { addPeriod as addPeriodSlowly, isCivilDate, isPeriod, monthDayIn } from '@adempi/schema';
import type { Bundle, CivilDate, Deadline, OnceDeadline, ParamRef, Period, Rule, State } from '@adempi/schema';

/** The years in which generated worlds live. */
const [FIRST, LAST] = ['2019-01-01', '2028-12-31'] as const;

const sums = new Map<string, CivilDate>();

/** The same few sums are asked for over and over. */
function addPeriod(day: CivilDate, period: Period, count = 1): CivilDate {
  const name = `${day} ${period} ${count}`;
  const sum = sums.get(name) ?? addPeriodSlowly(day, period, count);
  sums.set(name, sum);
  return sum;
}

function dayAfter(day: CivilDate): CivilDate {
  return addPeriod(day, 'P1D');
}

/** Where boundary days come from. */
interface Dates {
  /** Days that facts hold. */
  readonly held: readonly CivilDate[];
  /** Days on which facts were known. */
  readonly known: readonly CivilDate[];
  readonly bundle: Bundle;
}

/**
 * The days on which an assessment may become another one than on the day before: nothing else
 * may change it but the count of days that are left. In order.
 */
export function boundariesOf(bundle: Bundle, state: State): readonly CivilDate[] {
  const dates: Dates = { held: heldIn(state), known: knownIn(state), bundle };
  const days = [
    ...dates.held.flatMap((day) => [day, dayAfter(day)]),
    ...dates.known,
    ...validityEnds(dates),
    ...bundle.parameters.flatMap(({ versions }) => versions.flatMap(({ from, to }) => (to === undefined ? [from] : [from, dayAfter(to)]))),
    ...bundle.rules.flatMap((rule) => boundariesOfRule(rule, dates)),
  ];
  return [...new Set(days)].filter((day) => day > FIRST && day < LAST).sort();
}

function heldIn(state: State): readonly CivilDate[] {
  return stringsIn([state.fatti, (state.altri ?? []).map(({ valore }) => valore)]).filter(isCivilDate);
}

function knownIn(state: State): readonly CivilDate[] {
  const provenances = [...Object.values(state.provenienza ?? {}), ...(state.altri ?? [])].map(({ rilevatoIl }) => rilevatoIl);
  return [state.aggiornatoIl, ...Object.values(state.fonti ?? {}).map(({ data }) => data), ...provenances].filter((day) => day !== undefined);
}

/** The day after the last on which a fact, or a day asked to be recent, is still good. */
function validityEnds({ held, known, bundle }: Dates): readonly CivilDate[] {
  const periods = bundle.vocabulary.flatMap(({ validFor }) => (validFor === undefined ? [] : [validFor]));
  const recent = stringsIn([bundle.rules, bundle.parameters.filter(({ type }) => type === 'period')]).filter(isPeriod);
  const ends = (days: readonly CivilDate[], lengths: readonly Period[]): readonly CivilDate[] =>
    days.flatMap((day) => [...new Set(lengths)].map((length) => dayAfter(addPeriod(day, length))));
  return [...ends(known, periods), ...ends(held, recent)];
}

function boundariesOfRule({ inForce, exposure, deadline }: Rule, dates: Dates): readonly CivilDate[] {
  const { from, to } = inForce;
  const own = [from, ...(to === undefined ? [] : [dayAfter(to)]), ...(exposure?.from === undefined ? [] : [exposure.from])];
  if ('continuous' in deadline) return [...own, ...[deadline.from ?? from, ...dates.held].flatMap((day) => [day, thirtyBefore(day)])];
  if ('every' in deadline) return [...own, ...anchorsOf(deadline.from, dates).flatMap((anchor) => aroundRepetition(anchor, deadline.every))];
  return [...own, ...dueDates(deadline, dates).flatMap(around)];
}

/** Overdue from the day after; due soon in the last thirty days. */
function around(due: CivilDate): readonly CivilDate[] {
  return [dayAfter(due), thirtyBefore(due)];
}

function dueDates(deadline: Exclude<Deadline, { continuous: true } | { every: Period }>, dates: Dates): readonly CivilDate[] {
  if ('firstOf' in deadline) return deadline.firstOf.flatMap((member) => onceDates(member, dates));
  if ('yearly' in deadline) return yearsBetween(FIRST, LAST).map((year) => monthDayIn(deadline.yearly, year));
  return onceDates(deadline, dates);
}

function onceDates(deadline: OnceDeadline, dates: Dates): readonly CivilDate[] {
  if ('on' in deadline) return anchorsOf(deadline.on, dates);
  if ('after' in deadline) return dates.held.map((day) => addPeriod(day, deadline.after.offset));
  return dates.held;
}

function anchorsOf(from: CivilDate | ParamRef | { readonly fact: string }, { held, bundle }: Dates): readonly CivilDate[] {
  if (typeof from === 'string') return [from];
  if ('fact' in from) return held;
  return bundle.parameters.filter(({ id }) => id === from.param).flatMap(({ versions }) => versions.map(({ value }) => value as CivilDate));
}

const repetitions = new Map<string, readonly CivilDate[]>();

/** What lies around all days of a repetition inside the years of generated worlds, those before its anchor too. */
function aroundRepetition(anchor: CivilDate, every: Period): readonly CivilDate[] {
  const name = `${anchor} ${every}`;
  const known = repetitions.get(name);
  if (known !== undefined) return known;
  const days: CivilDate[] = [];
  for (let number = 0; addPeriod(anchor, every, number) < LAST; number += 1) days.push(addPeriod(anchor, every, number));
  for (let number = -1; addPeriod(anchor, every, number) > FIRST; number -= 1) days.push(addPeriod(anchor, every, number));
  const found = days.flatMap(around);
  repetitions.set(name, found);
  return found;
}

function yearsBetween(first: CivilDate, last: CivilDate): readonly number[] {
  const start = Number(first.slice(0, 4));
  return Array.from({ length: Number(last.slice(0, 4)) - start + 1 }, (_, index) => start + index);
}

/** The first day of the last thirty. */
function thirtyBefore(day: CivilDate): CivilDate {
  return addPeriod(day, 'P30D', -1);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
