import { isCivilDate } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

/**
 * The day that a file's name says it speaks of; of a month alone, its first: what the file knows
 * may be that old. Null where the name says none, or several.
 * @example dayInName('aderenti.2026-08-21.csv') // '2026-08-21'
 */
export function dayInName(name: string): CivilDate | null {
  const days = [...name.matchAll(/(?<!\d)(\d{4}-\d{2})(-\d{2})?(?!\d)/gu)].map(([, month = '', day = '-01']) => month + day).filter(isCivilDate);
  return days.length === 1 ? (days[0] as CivilDate) : null;
}
