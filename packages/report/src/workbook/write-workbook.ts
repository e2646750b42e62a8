import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import type { CellObject } from 'write-excel-file/universal';
import { daysBetween } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

import { packParts } from '../text/pack-parts.ts';
import { addChoices } from './add-choices.ts';
import type { Choices } from './add-choices.ts';
import { addFilters } from './add-filters.ts';
import type { Filtered } from './add-filters.ts';
import { fitToWidth } from './fit-to-width.ts';
import { rowHeight } from './row-height.ts';
import type { WrittenSheet } from './sheet-parts.ts';

/** How a cell looks: a title, a heading, a cell to fill in, a remark, a line that goes on over the empty cells beside it, or what is only read. */
export type Look = 'title' | 'head' | 'fill' | 'note' | 'line' | 'plain';

/** A cell. A day is a date of the spreadsheet; a text is never a formula. */
export interface WorkbookCell {
  readonly value: string | number | boolean | null;
  /** The value is a civil day, or will be once it is filled in. */
  readonly isDay?: boolean;
  /** The value is a share of one, shown as a percentage. */
  readonly isShare?: boolean;
  /** So many columns it takes, those on its right included; they stand empty. */
  readonly span?: number;
  /** `plain` where it is left out. */
  readonly look?: Look;
}

/** A sheet as it is to be written. */
export interface WorkbookSheet {
  /** At most 31 characters. */
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Rows on top that stay in sight. */
  readonly frozenRows?: number;
  /** Columns on the left that stay in sight. */
  readonly frozenColumns?: number;
  /** Wider than a page: it is printed over several. */
  readonly isWide?: boolean;
  /** The last frozen row holds headings, by which the rows below can be filtered and sorted. */
  readonly isFiltered?: boolean;
  /** Cells in which one of some words is chosen. */
  readonly choices?: readonly Choices[];
}

/** The day before the first of spreadsheets, as they count since 1 March 1900. */
const DAY_ZERO = '1899-12-30';

/** Longest text of a cell. */
const MAX_TEXT = 32_767;

const LOOKS: Readonly<Record<Look, Partial<CellObject>>> = {
  title: { fontWeight: 'bold', fontSize: 14 },
  head: { fontWeight: 'bold', backgroundColor: '#dbe5f1', wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: '#a6a6a6' },
  fill: { backgroundColor: '#fff9db', wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: '#a6a6a6' },
  line: { alignVertical: 'top' },
  note: { textColor: '#595959', wrap: true, alignVertical: 'top' },
  plain: { wrap: true, alignVertical: 'top' },
};

/**
 * Writes a workbook in the XLSX format. The same sheets give the same bytes, on any day and in any
 * zone: the hour of writing is not in them.
 * @example await writeWorkbook([{ name: 'Foglio1', widths: [20], rows: [[{ value: 'Comune', look: 'head' }]] }])
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const written = writeExcelFile(sheets.map(toSheet), { fontFamily: 'Calibri', fontSize: 11, features: [addChoices(sheets.map(({ choices = [] }) => choices)), addFilters(sheets.map(filteredCells)), fitToWidth(sheets.map(({ isWide = false }) => !isWide))] });
  const blob = (await written.toBlob()) as unknown as { arrayBuffer(): Promise<ArrayBuffer> };
  return packParts(unzipSync(new Uint8Array(await blob.arrayBuffer())));
}

function filteredCells({ isFiltered = false, rows, widths, frozenRows = 0 }: WorkbookSheet): Filtered | null {
  return isFiltered && frozenRows > 0 ? { firstRow: frozenRows - 1, lastRow: Math.max(rows.length, frozenRows) - 1, lastColumn: widths.length - 1 } : null;
}

function toSheet({ name, widths, rows, frozenRows = 0, frozenColumns = 0 }: WorkbookSheet): WrittenSheet {
  return {
    sheet: name,
    data: rows.map((row) => toRow(row, widths)),
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    ...(frozenRows > 0 ? { stickyRowsCount: frozenRows } : {}),
    ...(frozenColumns > 0 ? { stickyColumnsCount: frozenColumns } : {}),
  };
}

function toRow(row: readonly WorkbookCell[], widths: readonly number[]): (CellObject | null)[] {
  const isTitle = row.some(({ look }) => look === 'title');
  const height = isTitle ? TITLE_HEIGHT : rowHeight(row.map(({ value, isDay, look }) => (isDay === true || value === null || look === 'line' ? '' : String(value))), row.map(({ span = 1 }, column) => sum(widths.slice(column, column + span))));
  return row.flatMap((cell, column) => [{ ...toCell(cell), ...(column === 0 ? { height } : {}) }, ...Array.from({ length: (cell.span ?? 1) - 1 }, () => null)]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** In points. A title goes on over the cells beside it. */
const TITLE_HEIGHT = 24;

function toCell({ value, isDay = false, isShare = false, span = 1, look = 'plain' }: WorkbookCell): CellObject {
  const style = { ...LOOKS[look], ...(span === 1 ? {} : { columnSpan: span }) };
  if (isDay) return { ...style, type: Number, format: 'dd/mm/yyyy', align: 'left', ...(value === null ? {} : { value: serialOf(String(value)) }) };
  if (value === null) return style;
  if (isShare) return { ...style, value: Number(value), type: Number, format: '0.0%', align: 'left' };
  return { ...style, value: typeof value === 'string' ? distinct(value.slice(0, MAX_TEXT)) : value };
}

/**
 * The library looks texts up by name in a plain object, where `valueOf` and the like stand already: it
 * would write a workbook that nothing opens. A control character makes another name of it, and is left out of what is written.
 */
function distinct(text: string): string {
  return text in Object.prototype ? `${text}\u0000` : text;
}

function serialOf(day: CivilDate): number {
  return daysBetween(DAY_ZERO, day);
}
