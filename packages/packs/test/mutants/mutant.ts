import { addPeriod, dayAfter, dayBefore, isCivilDate, isPeriod } from '@adempi/schema';

/** Something changed in one place, and what was changed. */
export interface Mutant<T> {
  readonly what: string;
  readonly value: T;
}

/** The mutants of a part as mutants of the whole. */
export function inside<P, T>(where: string, mutants: readonly Mutant<P>[], put: (part: P) => T): Mutant<T>[] {
  return mutants.map(({ what, value }) => ({ what: `${where} ${what}`.trim(), value: put(value) }));
}

/** The mutants of each member of a list, as mutants of the list. */
export function eachOf<P>(name: string, list: readonly P[], mutate: (member: P) => readonly Mutant<P>[]): Mutant<P[]>[] {
  return list.flatMap((member, index) => inside(`${name}[${index}]`, mutate(member), (changed) => list.with(index, changed)));
}

/** A list without one of its members; a list of one stays whole. */
export function without<P>(name: string, list: readonly P[]): Mutant<P[]>[] {
  if (list.length < 2) return [];
  return list.map((_, index) => ({ what: `without ${name}[${index}]`, value: list.toSpliced(index, 1) }));
}

/** A literal moved by the least step, in both directions: a day, a unit, a word less. */
export function nudge<T>(literal: T): Mutant<T>[] {
  return neighboursOf(literal).map((value) => ({ what: `${print(literal)} -> ${print(value)}`, value: value as T }));
}

function neighboursOf(literal: unknown): unknown[] {
  if (typeof literal === 'boolean') return [!literal];
  if (typeof literal === 'number') return [literal - 1, literal + 1];
  if (Array.isArray(literal)) return without('', literal).map(({ value }) => value);
  if (typeof literal !== 'string') return [];
  if (isCivilDate(literal)) return [dayBefore(literal), dayAfter(literal)];
  const monthDay = /^\d\d-\d\d$/.test(literal) ? `2023-${literal}` : null;
  // The year does not matter, but that it is no leap year.
  if (monthDay !== null && isCivilDate(monthDay)) return [dayBefore(monthDay), dayAfter(monthDay)].map((day) => day.slice(5));
  return isPeriod(literal) ? periodsBeside(literal) : [];
}

function periodsBeside(period: string): string[] {
  const [, count = '', unit = ''] = /^P(\d+)([DMY])$/.exec(period) ?? [];
  return [Number(count) - 1, Number(count) + 1].filter((one) => one > 0).map((one) => `P${one}${unit}`).filter((one) => addPeriod('2024-01-01', one) !== '');
}

function print(value: unknown): string {
  return JSON.stringify(value);
}
