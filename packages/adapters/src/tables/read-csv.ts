import { parse } from 'csv-parse/sync';
import type { CsvError, Options } from 'csv-parse/sync';
import type { Diagnostic } from '@adempi/schema';

import type { ReadContext, SourceFile } from '../adapter.ts';
import { decodeSource } from './decode-source.ts';
import { MAX_COLUMNS } from './guard-sheet.ts';
import { quoteHeadings } from './headings.ts';
import { reporter } from './reporter.ts';
import type { Report } from './reporter.ts';

/** One row: what stands under each heading, without spaces around it. */
export interface CsvRow {
  /** Of the row's first line, from 1. */
  readonly line: number;
  /** From 1; only where rows share a line, as those of JSON may. */
  readonly column?: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The rows of a table, and what could not be read. */
export interface CsvTable {
  /** In the order of the file; none when the table is not what it should be. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a table must be like. */
export interface CsvLayout {
  /** The headings that the reader needs; others may stand beside them. */
  readonly columns: readonly string[];
  /** `,` unless the publisher writes another. */
  readonly delimiter?: string;
  /** How bytes that are not UTF-8 are read, where the publisher writes such files. */
  readonly fallbackEncoding?: string;
}

/** Longest row, in characters. */
const MAX_ROW = 1_000_000;

/** How many rows that do not fit are listed one by one. */
const MAX_LISTED = 100;

/** A file with more of them is not the table that it was taken for; the parser takes long over each. */
const MAX_UNFIT = 10_000;

class UnfitError extends Error {}

interface Parsed {
  readonly record: readonly string[];
  /** How many lines of the file were read when the row ended. */
  readonly lines: number;
}

/**
 * Reads a table of comma separated values. A row with too many or too few cells is reported and
 * left out, the others go on; a table without its columns gives no rows.
 *
 * @example readCsv(file, { columns: ['codice_ipa', 'stato'] }, { lang: 'it' }).rows[0]?.cells['stato']
 */
export function readCsv(file: SourceFile, layout: CsvLayout, { lang }: ReadContext): CsvTable {
  const report = reporter(file, lang);
  const decoded = decodeSource(file, layout.fallbackEncoding, lang);
  if ('diagnostic' in decoded) return refuse(decoded.diagnostic);
  const { delimiter = ',' } = layout;
  const parsed = parseRows(decoded.text, delimiter);
  if ('error' in parsed) return refuse(explain(parsed.error, report, delimiter));
  if (parsed.rows.length === 0) return refuse(report('source.empty', 1));
  const [head, ...body] = parsed.rows;
  const columns = (head?.record ?? []).map((name) => name.trim());
  if (columns.length > MAX_COLUMNS) return refuse(report('source.too-many-columns', 1, { found: columns.length, limit: MAX_COLUMNS }));
  const missing = layout.columns.filter((name) => !columns.includes(name));
  if (missing.length > 0) return refuse(report('source.columns', 1, { values: missing.join(', '), ...quoteHeadings(columns, layout.columns, delimiter) }));
  const starts = [head, ...body].map((row) => (row?.lines ?? 0) + 1);
  const isFit = ({ record }: Parsed): boolean => record.length === columns.length;
  const rows = body.map((row, position) => ({ row, line: starts[position] as number }));
  const unfit = rows.filter(({ row }) => !isFit(row));
  return {
    columns,
    rows: rows.filter(({ row }) => isFit(row)).map(({ row, line }) => ({ line, cells: toCells(columns, row.record) })),
    diagnostics: [
      ...unfit.slice(0, MAX_LISTED).map(({ row, line }) => report('source.cells', line, { found: row.record.length, expectedCells: columns.length })),
      ...(unfit.length > MAX_LISTED ? [report('source.more', 1, { count: unfit.length - MAX_LISTED })] : []),
    ],
  };
}

function parseRows(text: string, delimiter: string): { readonly rows: readonly Parsed[] } | { readonly error: CsvError | UnfitError } {
  const options = { bom: true, delimiter, max_record_size: MAX_ROW, relax_column_count: true, skip_empty_lines: true } satisfies Options;
  try {
    return { rows: parse(text, { ...options, on_record: placeRows() as unknown as NonNullable<Options['on_record']> }) as unknown as Parsed[] };
  } catch (error) {
    return { error: error as CsvError };
  }
}

/** Notes where each row stands, until too many have not the cells of the first. The parser's own `info` costs more, and its types know no row but a list. */
function placeRows(): (record: readonly string[], context: { readonly lines: number }) => Parsed {
  let columns: number | undefined;
  let unfit = 0;
  return (record, { lines }) => {
    const { length } = record;
    columns ??= length;
    if (length !== columns) unfit += 1;
    if (unfit > MAX_UNFIT) throw new UnfitError();
    return { record, lines };
  };
}

function toCells(columns: readonly string[], record: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((name, position) => [name, (record[position] ?? '').trim()]));
}

function refuse(diagnostic: Diagnostic): CsvTable {
  return { columns: [], rows: [], diagnostics: [diagnostic] };
}

function explain(error: CsvError | UnfitError, report: Report, delimiter: string): Diagnostic {
  if (error instanceof UnfitError) return report('source.unfit', 1, { limit: MAX_UNFIT, delimiter });
  const line = Number(error['lines'] ?? 1);
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return report('source.row-too-long', line, { limit: MAX_ROW });
    case 'CSV_QUOTE_NOT_CLOSED':
      return report('source.truncated', line);
    default:
      return report('source.quotes', line);
  }
}
