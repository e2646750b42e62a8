import { createDiagnostic, suggest } from '@adempi/schema';
import type { Diagnostic, MessageCode, MessageParams, TableMap } from '@adempi/schema';

import type { ReadContext, RowPlace, SourceFile } from '../adapter.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { cellAddress } from './guard-sheet.ts';
import { readCsv } from './read-csv.ts';
import { reporter } from './reporter.ts';
import { isWorkbook, readXlsx } from './read-xlsx.ts';
import type { Cell, Sheet } from './read-xlsx.ts';

/** A row by its headings. A heading that occurs twice has its last cell. */
export interface TableRow {
  readonly place: RowPlace;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A table, whether it was text or a sheet of a workbook. */
export interface Table {
  /** Name of the sheet; of a text, the name of its file: a spreadsheet shows it so. */
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How a table is found in its file. */
export interface TableLayout extends Pick<TableMap, 'foglio' | 'intestazioni' | 'separatore' | 'codifica'> {
  /** Whether a row of a sheet holds the headings; otherwise the first row that is not empty does. */
  readonly isHead?: (cells: readonly string[]) => boolean;
}

/** Rows above the headings of a sheet: a title, a note. */
const MAX_ABOVE = 50;

/**
 * Reads a table from a text or a workbook; the bytes tell which, not the name.
 * @example (await readTable(file, {}, { lang: 'it' })).rows[0]?.cells['Comune']
 */
export async function readTable(file: SourceFile, layout: TableLayout, context: ReadContext): Promise<Table> {
  if (isWorkbook(file.bytes) || /\.xlsx$/iu.test(file.name)) return fromWorkbook(file, layout, context);
  const delimiter = layout.separatore === 'tab' ? '\t' : (layout.separatore ?? guessDelimiter(file.bytes));
  const encoding = layout.codifica === undefined ? {} : { fallbackEncoding: layout.codifica };
  const { columns, rows, diagnostics } = readCsv(file, { columns: [], delimiter, ...encoding }, context);
  const isEmpty = columns.length === 0 && diagnostics.length === 0;
  return {
    sheet: file.name,
    columns,
    rows: rows.map(({ line, cells }) => ({ place: { line }, cells })),
    diagnostics: isEmpty ? [reporter(file, context.lang)('source.empty', 1)] : diagnostics,
  };
}

async function fromWorkbook(file: SourceFile, layout: TableLayout, context: ReadContext): Promise<Table> {
  const { sheets, diagnostics } = await readXlsx(file, context);
  const report = reporter(file, context.lang);
  if (diagnostics.length > 0) return refuse(diagnostics);
  const { foglio } = layout;
  const named = foglio === undefined ? sheets : sheets.filter(({ name }) => name === foglio);
  if (foglio !== undefined && named.length === 0) {
    const names = sheets.map(({ name }) => name);
    const suggestion = suggest(foglio, names);
    return refuse([report('source.sheet', 1, { sheet: foglio, values: names.join(', '), ...(suggestion === null ? {} : { suggestion }) })]);
  }
  const found = named.map((sheet) => tableOf(sheet, layout)).find((table) => table !== null);
  return found ?? refuse([report('source.empty', 1)]);
}

function refuse(diagnostics: readonly Diagnostic[]): Table {
  return { sheet: '', columns: [], rows: [], diagnostics };
}

/** The table on a sheet; null where there are no headings. */
export function tableOf({ name, rows }: Sheet, { intestazioni, isHead }: TableLayout): Table | null {
  const filled = rows.slice(0, MAX_ABOVE).findIndex((cells) => cells.some((cell) => cell !== null));
  const wanted = isHead === undefined ? -1 : rows.slice(0, MAX_ABOVE).findIndex((cells) => isHead(cells.map(toHeading)));
  const head = intestazioni === undefined ? (wanted >= 0 ? wanted : filled) : intestazioni - 1;
  const columns = rows[head]?.map(toHeading) ?? [];
  if (columns.every((column) => column === '')) return null;
  return {
    sheet: name,
    columns,
    rows: rows.flatMap((cells, position): TableRow[] => {
      const isUsed = position > head && cells.some((cell) => cell !== null);
      return isUsed ? [{ place: { line: position + 1, sheet: name }, cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null])) }] : [];
    }),
    diagnostics: [],
  };
}

function toHeading(cell: Cell): string {
  return cell === null ? '' : String(cell).trim();
}

/** Control characters, but for tab and line ends, and halves of surrogate pairs: no state may hold them. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/** The text of a cell as a reader sees it; empty where there is nothing. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).replace(UNPRINTABLE, ' ').trim();
}

/** Where a row stands, as the source of a fact is cited. @example citeRow({ line: 7, sheet: 'Linee' }) // 'foglio «Linee», riga 7' */
export function citeRow({ line, sheet }: RowPlace): string {
  return sheet === undefined ? `riga ${line}` : `foglio «${sheet}», riga ${line}`;
}

/** Makes the problems of cells: each names its sheet, its address and its line. */
export type CellReport = (
  row: TableRow,
  column: string,
  code: MessageCode,
  more?: { readonly params?: MessageParams; readonly severity?: Diagnostic['severity'] },
) => Diagnostic;

/** The problems of one table. Every message may name `{sheet}`, `{cell}` and what was `{found}` there. */
export function cellReporter(file: SourceFile, { sheet, columns }: Table, lang: ReadContext['lang']): CellReport {
  return ({ place, cells }, column, code, { params = {}, severity = 'error' } = {}) => {
    const number = columns.indexOf(column) + 1;
    const located = { sheet, cell: cellAddress(number, place.line), found: textOf(cells[column]), ...params };
    return { ...createDiagnostic({ code, params: located, severity, lang }), file: file.name, line: place.line };
  };
}

/** How many problems of one kind are listed one by one. */
const MAX_LISTED = 100;

/** The first problems of each kind; the others are counted. */
export function boundProblems(diagnostics: readonly Diagnostic[], file: SourceFile, lang: ReadContext['lang']): Diagnostic[] {
  const seen = new Map<string, number>();
  const first = diagnostics.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= MAX_LISTED;
  });
  const rest = [...seen].filter(([, count]) => count > MAX_LISTED);
  const severityOf = (code: string): Diagnostic['severity'] => first.find((one) => one.code === code)?.severity ?? 'error';
  return [...first, ...rest.map(([code, count]) => ({ ...reporter(file, lang)('source.more', 1, { count: count - MAX_LISTED }), severity: severityOf(code) }))];
}
