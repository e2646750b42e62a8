import Table from 'cli-table3';

import { padText } from './layout.ts';

/** A table ready to draw: a cell is its lines, already wrapped to the width of its column. */
export interface TableContent {
  /** Columns of text in each cell, without padding and borders. */
  readonly widths: readonly number[];
  readonly head?: readonly string[];
  readonly rows: readonly (readonly (readonly string[])[])[];
  /** No line between rows. */
  readonly compact?: boolean;
  /** Applied to each line of text, such as a colour for borders. */
  readonly paintBorder?: (text: string) => string;
}

/** Columns that a table takes besides the text: two of padding per cell, and the borders. */
export function tableFrame(columns: number): number {
  return columns * 3 + 1;
}

/**
 * Draws a table; every line takes exactly the same number of columns.
 *
 * cli-table3 draws the frame alone: it measures text with an old table of widths, cuts what it
 * thinks too long, and is slow on long cells. It is handed two rows that fill their columns
 * with `x`; from them come the lines above, around, between and below the real rows.
 */
export function drawTable({ widths, head, rows, compact = false, paintBorder = String }: TableContent): string {
  const fills = widths.map((width) => FILL.repeat(width));
  const table = new Table({ ...(head === undefined ? {} : { head: fills }), style: { head: [], border: [], compact } });
  table.push(fills, fills);
  const frame = table.toString().split('\n').map((line) => line.replace(BORDER, paintBorder));
  const [first = 0, last = 0] = frame.flatMap((line, index) => (line.includes(FILL) ? [index] : [])).slice(-2);
  const between = frame.slice(first + 1, last);
  return [
    ...frame.slice(0, first).flatMap((line) => fillRow(line, (head ?? []).map((text) => [text]))),
    ...rows.flatMap((row, index) => [...(index === 0 ? [] : between), ...fillRow(frame[last] ?? '', row)]),
    ...frame.slice(last + 1),
  ].join('\n');
}

const FILL = 'x';
const BORDER = /[^x\s]+/gu;

// One drawn line becomes as many as the tallest cell has; a line without cells stays as it is.
function fillRow(line: string, row: readonly (readonly string[])[]): string[] {
  if (!line.includes(FILL)) return [line];
  const height = row.reduce((most, cell) => Math.max(most, cell.length), 1);
  return Array.from({ length: height }, (_, index) => {
    let column = 0;
    return line.replace(/x+/gu, (run) => padText(row[column++]?.[index] ?? '', run.length));
  });
}
