import { isCivilDate } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

/** How a table writes days. */
export interface DateFormat {
  readonly pattern: RegExp;
}

/** The civil day, alone or before an hour: what cells that are dates hold, and what is read where no format is given. */
export const ISO_DAY: DateFormat = { pattern: /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ].*)?$/u };

const PARTS: Readonly<Record<string, string>> = { gg: '(?<day>\\d{1,2})', dd: '(?<day>\\d{1,2})', mm: '(?<month>\\d{1,2})', aaaa: '(?<year>\\d{4})', yyyy: '(?<year>\\d{4})' };
const TOKENS = /gg|dd|mm|aaaa|yyyy/gu;

/**
 * A format of dates, in Italian or English letters; null when it does not name day, month and
 * year once each.
 * @example parseDateFormat('gg/mm/aaaa')
 */
export function parseDateFormat(format: string): DateFormat | null {
  const lower = format.toLowerCase().trim();
  const names = (lower.match(TOKENS) ?? []).map((token) => PARTS[token]);
  if (names.length !== 3 || new Set(names).size !== 3 || !/^[^a-z0-9]*$/u.test(lower.replace(TOKENS, ''))) return null;
  const literal = (text: string): string => text.replace(/[|()[\]{}.*+?^$\\/]/gu, '\\$&');
  const separators = lower.split(TOKENS).map(literal);
  const pattern = separators.map((separator, index) => separator + (names[index] ?? '')).join('');
  return { pattern: new RegExp(`^${pattern}(?:[T ,].*)?$`, 'u') };
}

/** The day that a text tells; null when it is not one, or is not in the calendar. @example readDate('9/3/2023', format) // '2023-03-09' */
export function readDate(text: string, { pattern }: DateFormat): CivilDate | null {
  const groups = pattern.exec(text.trim())?.groups;
  if (groups === undefined) return null;
  const { year = '', month = '', day = '' } = groups;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}
