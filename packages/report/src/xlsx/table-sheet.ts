import type { Choices } from '../workbook/add-choices.ts';
import type { WorkbookCell, WorkbookSheet } from '../workbook/write-workbook.ts';
import { cleanText } from '../text/clean.ts';

/** A column of a sheet: its heading, its width in characters, and what stands in it. */
export interface Column<Row> {
  readonly heading: string;
  readonly width: number;
  readonly cell: (row: Row) => WorkbookCell;
  /** Words to choose from in the cell of a row. */
  readonly choices?: (row: Row) => readonly string[];
}

/** A table that fills a sheet. */
export interface TableSheet<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Told above the headings. */
  readonly note?: string;
  /** What stands where there are no rows. */
  readonly nothing: string;
}

/** A sheet that is one table: headings that stay in sight and filter, a row for each thing. */
export function tableSheet<Row>({ name, columns, rows, note, nothing }: TableSheet<Row>): WorkbookSheet {
  const above: WorkbookCell[][] = [...(note === undefined ? [] : [[{ value: note, look: 'note' as const, span: spanOf(columns.map(({ width }) => width)) }]]), columns.map(({ heading }) => ({ value: heading, look: 'head' }))];
  const told: WorkbookCell[][] = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return {
    name,
    widths: columns.map(({ width }) => width),
    frozenRows: above.length,
    isFiltered: rows.length > 0,
    rows: [...above, ...(rows.length === 0 ? [[{ value: nothing, look: 'note' as const }]] : told)],
    choices: columns.flatMap((column, position) => rows.flatMap((row, index) => choicesOf(column, row, position, above.length + index))),
  };
}

/** Columns that a sentence may take: as many as a page is wide. */
function spanOf(widths: readonly number[]): number {
  let width = 0;
  const needed = widths.findIndex((one) => (width += one) >= LINE_WIDTH);
  return needed === -1 ? widths.length : needed + 1;
}

/** In characters. */
const LINE_WIDTH = 110;

function choicesOf<Row>({ choices }: Column<Row>, row: Row, column: number, line: number): Choices[] {
  const values = choices?.(row) ?? [];
  return values.length === 0 ? [] : [{ column, firstRow: line, lastRow: line, values }];
}

/** A cell of text, on one line. */
export function textCell(text: string | null): WorkbookCell {
  return { value: text === null ? '' : cleanText(text) };
}

/** A cell of texts, a line for each, none twice. */
export function linesCell(texts: readonly string[]): WorkbookCell {
  return { value: [...new Set(texts.map(cleanText).filter((text) => text !== ''))].join('\n') };
}

/** A cell of a day, empty where there is none. */
export function dayCell(day: string | null): WorkbookCell {
  return { value: day, isDay: true };
}

/** A cell that someone fills in. */
export function emptyCell(isDay = false): WorkbookCell {
  return { value: null, look: 'fill', isDay };
}
