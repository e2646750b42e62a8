import { Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';

import { cleanText } from '../text/clean.ts';
import type { Part } from './part.ts';

/** Between the margins of a page, in twentieths of a point. */
const WIDTH = 9026;

/** What a column may ask for, in characters: a name stands on one line, a sentence does not push the others aside. */
const NARROW = 14;
const BROAD = 40;

/** A table whose head is told as such, and again on each page. */
export function drawTable({ head, rows }: Extract<Part, { readonly kind: 'table' }>): (Paragraph | Table)[] {
  const columnWidths = shareWidth([head, ...rows]);
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: texts.map((text, column) => drawCell(cleanText(text), columnWidths[column] ?? 0, isHead)) });
  const table = new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
  // Without a paragraph between them, word processors join what follows to a table.
  return [table, new Paragraph({ text: '', spacing: { after: 60 } })];
}

function shareWidth(rows: readonly (readonly string[])[]): number[] {
  const wanted = (rows[0] ?? []).map((_, column) => Math.min(BROAD, Math.max(NARROW, ...rows.map((row) => (row[column] ?? '').length))));
  const all = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map((one) => Math.floor((WIDTH * one) / all));
}

function drawCell(text: string, width: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'E7ECF5' } } : {}),
    children: [new Paragraph({ children: [new TextRun({ text, bold: isHead, size: 20 })] })],
  });
}
