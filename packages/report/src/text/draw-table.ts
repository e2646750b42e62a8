import Table from 'cli-table3';

import { textWidth } from './layout.ts';

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

/** Draws a table; every line takes exactly the same number of columns. */
export function drawTable(content: TableContent): string {
  const shield = createShield();
  const paint = content.paintBorder ?? String;
  const blocks = content.rows.map((row) => linesOf(row));
  const table = new Table({
    colWidths: content.widths.map((width) => width + 2),
    ...(content.head === undefined ? {} : { head: content.head.map(shield.hide) }),
    style: { head: [], border: [], compact: true },
  });
  // Line by line, because cli-table3 measures a whole cell again for each of its lines.
  for (const line of blocks.flat()) table.push(line.map(shield.hide));
  const drawn = shield.show(table.toString(), paint).split('\n');
  return (content.compact === true ? drawn : separate(drawn, blocks, paint(ruleOf(content.widths)))).join('\n');
}

// The lines of a row, each with its part of every cell.
function linesOf(row: readonly (readonly string[])[]): string[][] {
  const height = Math.max(1, ...row.map((cell) => cell.length));
  return Array.from({ length: height }, (_, index) => row.map((cell) => cell[index] ?? ''));
}

// A line between rows, not between their lines.
function separate(drawn: readonly string[], blocks: readonly (readonly unknown[])[], rule: string): string[] {
  const body = drawn.length - 1 - blocks.reduce((sum, block) => sum + block.length, 0);
  const ends = new Set<number>();
  blocks.reduce((end, block) => {
    ends.add(end + block.length);
    return end + block.length;
  }, body);
  return drawn.flatMap((line, index) => (ends.has(index) && index < drawn.length - 1 ? [rule, line] : [line]));
}

function ruleOf(widths: readonly number[]): string {
  return `├${widths.map((width) => '─'.repeat(width + 2)).join('┼')}┤`;
}

// cli-table3 measures text with an old table of widths, and cuts what it thinks too long. Each
// piece of text is therefore handed to it as a run of `x`, as wide as the text, and put back
// afterwards: pieces come out in the order in which they went in.
function createShield(): { hide: (text: string) => string; show: (drawn: string, paint: (text: string) => string) => string } {
  const hidden: string[] = [];
  return {
    hide: (text) => {
      const width = textWidth(text);
      if (width > 0) hidden.push(text);
      return 'x'.repeat(width);
    },
    show: (drawn, paint) => {
      let next = 0;
      return drawn.replace(/[^x\s]+/gu, paint).replace(/x+/g, () => hidden[next++] ?? '');
    },
  };
}
