import type { Diagnostic, Lang } from '@adempi/schema';

import type { ReadContext, SourceFile } from '../adapter.ts';
import { reporter } from './reporter.ts';
import type { CsvRow } from './read-csv.ts';

/** What the cells of a column must be like for their row to be used. */
export interface CellCheck {
  readonly column: string;
  readonly isFit: (text: string) => boolean;
  /** What was expected, as it stands in a sentence: `una data come 2024-06-26`. */
  readonly wanted: Readonly<Record<Lang, string>>;
}

/** Rows that can be used, and what is wrong with the others. */
export interface CheckedRows {
  readonly rows: readonly CsvRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How many wrong cells are listed one by one: past this many the wrong file or day was given. */
const MAX_LISTED = 100;

/**
 * Splits rows by whether all their cells are what they must be. Every wrong cell is told, with its
 * row and column; an absent cell is an empty one.
 */
export function checkCells(file: SourceFile, rows: readonly CsvRow[], checks: readonly CellCheck[], { lang }: ReadContext): CheckedRows {
  const report = reporter(file, lang);
  const fit: CsvRow[] = [];
  const problems: (() => Diagnostic)[] = [];
  for (const row of rows) {
    const wrong = checks.filter(({ column, isFit }) => !isFit(row.cells[column] ?? ''));
    if (wrong.length === 0) fit.push(row);
    for (const { column, wanted } of wrong) problems.push(() => ({ ...report('source.value', row.line, { column, found: row.cells[column] ?? '', wanted: wanted[lang] }), ...(row.column === undefined ? {} : { column: row.column }) }));
  }
  const listed = problems.slice(0, MAX_LISTED).map((describe) => describe());
  const more = problems.length - listed.length;
  return { rows: fit, diagnostics: more > 0 ? [...listed, report('source.more', 1, { count: more })] : listed };
}
