import { clampWidth } from '../table/view.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { widest, wrapText } from '../text/layout.ts';
import { createStyle } from '../text/style.ts';

/** A label and what stands beside it, line by line. */
export interface Field {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Where plain tables go. */
export interface PlainOptions {
  /** Columns of the terminal, 60 to 160. */
  readonly width?: number;
  readonly color?: boolean;
}

/**
 * One thing and what is known of it, for a terminal; fields without lines are left out.
 * @example writeFields('Olbia', [{ label: 'Provincia', lines: ['SS'] }], { width: 80 })
 */
export function writeFields(title: string, fields: readonly Field[], options: PlainOptions = {}): string {
  const style = createStyle(options.color ?? false);
  const shown = fields.filter(({ lines }) => lines.length > 0);
  const label = widest(shown.map((field) => field.label));
  const width = clampWidth(options.width) - tableFrame(2) - label;
  const table = drawTable({
    widths: [label, width],
    rows: shown.map((field) => [[style.dim(field.label)], field.lines.flatMap((line) => wrapText(line, width))]),
    paintBorder: style.dim,
    compact: true,
  });
  return `${wrapText(title, clampWidth(options.width)).map(style.bold).join('\n')}\n${table}\n`;
}

/**
 * Things under their headings, one per row, for a terminal. The first column gets the room that is left.
 * @example writeRows(['Comune', 'Provincia'], [['Castro', 'BG'], ['Castro', 'LE']])
 */
export function writeRows(head: readonly string[], rows: readonly (readonly string[])[], options: PlainOptions = {}): string {
  const style = createStyle(options.color ?? false);
  const taken = head.slice(1).map((name, column) => widest([name, ...rows.map((row) => row[column + 1] ?? '')]));
  const first = clampWidth(options.width) - tableFrame(head.length) - taken.reduce((sum, one) => sum + one, 0);
  const table = drawTable({
    widths: [first, ...taken],
    head: head.map(style.dim),
    rows: rows.map((row) => head.map((_, column) => wrapText(row[column] ?? '', column === 0 ? first : (taken[column - 1] ?? 1)))),
    paintBorder: style.dim,
    compact: true,
  });
  return `${table}\n`;
}
