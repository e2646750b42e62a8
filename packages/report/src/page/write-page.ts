/**
 * A page of Markdown for a terminal. Apart from the other writers, because its parser is heavy
 * and only pages need it.
 */
import type { List, Nodes, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

import { clampWidth } from '../table/view.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { BULLET, hang, widest, wrapText } from '../text/layout.ts';
import { createStyle } from '../text/style.ts';
import type { Style } from '../text/style.ts';

/** How a page is written. */
export interface PageOptions {
  /** Columns of the terminal, 60 to 160. */
  readonly width?: number;
  readonly color?: boolean;
}

interface Page {
  readonly width: number;
  readonly style: Style;
}

/** Widest column of labels, in columns. */
const LABEL_WIDTH = 28;

/** Narrowest column into which text is squeezed; below it, cells stand under each other. */
const NARROWEST = 32;

/**
 * A Markdown page as text that fits a terminal: headings in capitals, lists, tables; where the
 * columns of a table do not fit, the cells of a row stand under each other.
 * @example writePage(renderRulePage(bundle, rule), { width: 80 })
 */
export function writePage(markdown: string, options: PageOptions = {}): string {
  const page = { width: clampWidth(options.width), style: createStyle(options.color ?? false) };
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  // What is left out (the comment on top) has no text.
  const blocks = tree.children.map((node) => ({ node, text: writeBlock(node, page).join('\n') })).filter(({ text }) => text !== '');
  return `${blocks.map(({ node, text }) => (isSection(node) ? text : `${text}\n`)).join('\n').trimEnd()}\n`;
}

// A heading of a section stands close to what follows it.
function isSection(node: RootContent): boolean {
  return node.type === 'heading' && node.depth > 1;
}

function writeBlock(node: RootContent, page: Page): string[] {
  switch (node.type) {
    case 'heading':
      return node.depth === 1
        ? wrapText(textOf(node), page.width).map(page.style.bold)
        : wrapText(textOf(node).toLocaleUpperCase('it'), page.width).map(page.style.heading);
    case 'paragraph':
      return wrapText(textOf(node), page.width);
    case 'list':
      return writeList(node, page, '');
    case 'table':
      return [writeTable(node, page)];
    default:
      return [];
  }
}

function writeList(list: List, page: Page, indent: string): string[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child, index) => {
      if (child.type === 'list') return writeList(child, page, `${indent}  `);
      return hang(`${indent}${index === 0 ? BULLET : '  '}`, textOf(child), page.width);
    }),
  );
}

function writeTable(table: Table, page: Page): string {
  const [head = [], ...rows] = table.children.map((row) => row.children.map(textOf));
  const widths = fitColumns([head, ...rows], page.width);
  if (head.length === 2 || widths === null) return writeLabelled(head, rows, page);
  const cells = rows.map((row) => row.map((cell, column) => wrapText(cell, widths[column] ?? 0)));
  return drawTable({ widths, head: head.map(page.style.dim), rows: cells, compact: true, paintBorder: page.style.dim });
}

// The widths of columns, the widest made narrower until all fit; null where they would become
// too narrow to read.
function fitColumns(rows: readonly (readonly string[])[], width: number): number[] | null {
  const widths = (rows[0] ?? []).map((_, column) => widest(rows.map((row) => row[column] ?? '')));
  let excess = widths.reduce((sum, one) => sum + one, 0) + tableFrame(widths.length) - width;
  for (; excess > 0; excess -= 1) {
    const column = widths.indexOf(Math.max(...widths));
    if ((widths[column] ?? 0) <= NARROWEST) return null;
    widths[column] = (widths[column] ?? 0) - 1;
  }
  return widths;
}

function writeLabelled(head: readonly string[], rows: readonly (readonly string[])[], { width, style }: Page): string {
  const isPair = head.length === 2;
  const labels = isPair ? rows.map(([label = '']) => label) : head;
  const labelWidth = Math.min(LABEL_WIDTH, widest(labels));
  const valueWidth = width - tableFrame(2) - labelWidth;
  return drawTable({
    widths: [labelWidth, valueWidth],
    rows: isPair
      ? rows.map(([label = '', value = '']) => [wrapText(label, labelWidth), wrapText(value, valueWidth)])
      : rows.map((row) => stack(head, row, [labelWidth, valueWidth])),
    compact: isPair,
    paintBorder: style.dim,
  });
}

// A row of many columns does not fit a terminal: its cells stand under each other, each beside
// the title of its column.
function stack(head: readonly string[], row: readonly string[], [labelWidth, valueWidth]: readonly [number, number]): string[][] {
  const cells = row.map((value, index) => ({ label: wrapText(head[index] ?? '', labelWidth), value: wrapText(value, valueWidth) }));
  const fill = (lines: readonly string[], height: number): string[] => Array.from({ length: height }, (_, index) => lines[index] ?? '');
  return [
    cells.flatMap(({ label, value }) => fill(label, Math.max(label.length, value.length))),
    cells.flatMap(({ label, value }) => fill(value, Math.max(label.length, value.length))),
  ];
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'link' && /^https?:/.test(node.url) && node.url !== text ? `${text} (${node.url})` : text;
}
