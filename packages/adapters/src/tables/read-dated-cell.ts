import { words } from '@adempi/schema';
import type { CivilDate, Diagnostic } from '@adempi/schema';

import type { ReadContext, SourceFile } from '../adapter.ts';
import { readDay } from './read-day.ts';
import { reporter } from './reporter.ts';

/** The day in a cell; what keeps it from being one. Both are null for an empty cell. */
export interface DatedCell {
  readonly day: CivilDate | null;
  readonly problem: Diagnostic | null;
}

/**
 * Reads a cell that holds a day, no later than the day of the file: a file does not know what is
 * to come.
 */
export function readDatedCell(text: string, at: { readonly column: string; readonly line: number }, file: SourceFile, { lang }: ReadContext): DatedCell {
  if (text === '') return { day: null, problem: null };
  const day = readDay(text);
  if (day !== null && day <= file.date) return { day, problem: null };
  const wanted = day === null ? words(lang).type.date : `${words(lang).type.date} ≤ ${file.date}`;
  return { day: null, problem: reporter(file, lang)('source.value-left-out', at.line, { column: at.column, found: text, wanted }) };
}
