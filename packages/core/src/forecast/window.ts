import type { CivilDate } from '@adempi/schema';

/** The days that a forecast looks at: after `from`, up to `until`. */
export interface Window {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Whether a change on a day is told. */
export function isWithin({ from, until }: Window, day: CivilDate): boolean {
  return from < day && day <= until;
}
