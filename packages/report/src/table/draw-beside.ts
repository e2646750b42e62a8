import { drawTable, tableFrame } from '../text/draw-table.ts';
import { widest } from '../text/layout.ts';
import { remainingWidth } from './view.ts';
import type { View } from './view.ts';

/** What a table of two columns shows. */
export interface Beside<T> {
  readonly head: readonly [main: string, beside: string];
  readonly items: readonly T[];
  /** The lines of the first column, no wider than what the second leaves. */
  readonly mainOf: (item: T, width: number) => readonly string[];
  /** The lines of the second column: short ones, such as a term. They are never cut. */
  readonly besideOf: (item: T) => readonly string[];
  /** No line between rows. */
  readonly compact?: boolean;
}

/** Draws a row per item: what there is to tell, and something short beside it. */
export function drawBeside<T>({ head, items, mainOf, besideOf, compact = false }: Beside<T>, view: View): string {
  const besides = items.map(besideOf);
  const besideWidth = widest([head[1], ...besides.flat()]);
  const width = remainingWidth(view, tableFrame(2), [besideWidth]);
  return drawTable({
    widths: [width, besideWidth],
    head: head.map(view.style.dim),
    rows: items.map((item, index) => [mainOf(item, width), besides[index] ?? []]),
    paintBorder: view.style.dim,
    compact,
  });
}
