import { isCivilDate } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

/** A file as it is named on a command line, with the day it speaks of. */
export interface NamedSource {
  readonly path: string;
  /** Null when neither the user nor the name says. */
  readonly date: CivilDate | null;
}

/**
 * Splits `FILE@2026-08-12`; without a day behind it, the day in the name of the file counts. A
 * month counts from its first day.
 * @example parseNamedSource('ipa/amministrazioni_2018-07.csv') // { path: 'ipa/amministrazioni_2018-07.csv', date: '2018-07-01' }
 */
export function parseNamedSource(text: string): NamedSource {
  const at = /^(.+)@([^@/\\]+)$/u.exec(text);
  const given = dayIn(at?.[2] ?? '', /^(\d{4}-\d{2}(?:-\d{2})?)$/u);
  return given === null ? { path: text, date: dayOfName(text) } : { path: at?.[1] ?? text, date: given };
}

/** The day in the name of a file, `dati.2026-08-12.csv`; the last one when there are several. */
export function dayOfName(path: string): CivilDate | null {
  const name = baseName(path);
  const days = [...name.matchAll(/(?<!\d)(\d{4}-\d{2}(?:-\d{2})?)(?![\d-])/gu)].map(([day]) => dayIn(day, /^(.+)$/u));
  return days.findLast((day) => day !== null) ?? null;
}

function dayIn(text: string, pattern: RegExp): CivilDate | null {
  const found = pattern.exec(text)?.[1] ?? '';
  const day = found.length === 7 ? `${found}-01` : found;
  return isCivilDate(day) ? day : null;
}

/** The name of a file without its folders, on whatever system the path was written. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
