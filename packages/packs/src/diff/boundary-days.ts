import { addPeriod, dayAfter, dayBefore, isCivilDate, isMonthDay, isPeriod, monthDayIn } from '@adempi/schema';
import type { Bundle, CivilDate, Period, State } from '@adempi/schema';

import { unique } from '../lists.ts';

/**
 * The days on which an outcome may become another than on the day before, for these rules on this
 * state, in order; the first comes before all of them. More days than needed do no harm.
 * @example boundaryDays(restrictBundle(bundle, ({ id }) => id === 'pdnd/adesione'), state)
 */
export function boundaryDays({ packs, rules, parameters, vocabulary }: Pick<Bundle, 'packs' | 'rules' | 'parameters' | 'vocabulary'>, state: State): CivilDate[] {
  const law = rules.map(({ examples: _, legalBasis: _basis, ...rule }) => rule);
  const versions = parameters.map((parameter) => parameter.versions.map(({ from, to, value }) => ({ from, to, value })));
  // An edition of the Piano triennale ends where the next one starts, whose lines may not be among the rules.
  const editions = packs.map(({ edition }) => edition?.from);
  const texts = textsIn([law, versions, editions, vocabulary.map(({ validFor }) => validFor)]);
  const days = unique([...texts, ...textsIn(state)].filter(isCivilDate));
  const periods = unique(texts.filter(isPeriod));
  const moved = days.flatMap((day) => periods.flatMap((period) => around(addPeriod(day, period))));
  const last = [...days, ...moved].reduce((one, other) => (one > other ? one : other), '');
  const recurring = rules.flatMap(({ deadline }) => {
    if ('yearly' in deadline && isMonthDay(deadline.yearly)) return yearsOf(days, last).map((year) => monthDayIn(deadline.yearly, year));
    return 'every' in deadline ? days.flatMap((day) => repeat(day, deadline.every, last)) : [];
  });
  const all = unique([...days, ...moved, ...recurring].flatMap((day) => [day, dayAfter(day)])).toSorted();
  return all[0] === undefined ? [] : [dayBefore(all[0]), ...all];
}

/** Months end on different days, so what lies a period back and a period ahead may be some days apart. */
const CLIP_DAYS = 3;

function around(day: CivilDate): CivilDate[] {
  return Array.from({ length: CLIP_DAYS + 1 }, (_, index) => addPeriod(day, 'P1D', index));
}

function repeat(anchor: CivilDate, period: Period, last: CivilDate): CivilDate[] {
  const found: CivilDate[] = [];
  for (let count = 1, day = anchor; day <= last; count += 1) found.push((day = addPeriod(anchor, period, count)));
  return found;
}

/** A year before the first day and one after the last, for the cycles that they fall in. */
function yearsOf(days: readonly CivilDate[], last: CivilDate): number[] {
  const years = [...days, last].map((day) => Number(day.slice(0, 4)));
  const first = Math.min(...years) - 1;
  return Array.from({ length: Math.max(...years) + 2 - first }, (_, index) => first + index);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
