import { dayInRome, isCivilDate } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

const DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/u;

/**
 * The day of a date, or of a date with its time, as ISO 8601 writes them; null for any other text:
 * whether `03/04/2024` is in March or in April is not for us to guess. A time with its zone is an
 * instant, and late in the evening its day in Italy is another than the one that is written.
 *
 * @example readDay('2025-09-23T22:30:00Z') // '2025-09-24'
 */
export function readDay(text: string): CivilDate | null {
  const [, day, zone] = DAY.exec(text) ?? [];
  if (!isCivilDate(day)) return null;
  return zone === undefined ? day : dayInRome(text.replace(' ', 'T'));
}
