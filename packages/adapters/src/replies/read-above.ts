import type { Diagnostic } from '@adempi/schema';

import { cellAddress } from '../tables/guard-sheet.ts';
import { textOf } from '../tables/read-table.ts';
import type { Cell, Sheet } from '../tables/read-xlsx.ts';
import type { Report } from '../tables/reporter.ts';

/** A cell beside a name, above a table. */
export interface CellAbove {
  /** Null where it is empty, or its name is not there. */
  readonly cell: Cell;
  readonly text: string;
  /** Row, from 1; the first where its name is not there. */
  readonly line: number;
  /** `B2`. */
  readonly at: string;
  /** Whether its name is there. */
  readonly isThere: boolean;
}

/** Rows above a table: what stands there stands nowhere else. */
const ABOVE = 12;

/**
 * What stands above a table: a name in the first column, its value in the second.
 * @example readAbove(sheet, { ente: 'Ente' }).ente.text // 'Comune di Prova'
 */
export function readAbove<Names extends Readonly<Record<string, string>>>({ rows }: Sheet, names: Names): { readonly [Name in keyof Names]: CellAbove } {
  const found = Object.entries(names).map(([name, heading]): [string, CellAbove] => {
    const row = rows.slice(0, ABOVE).findIndex((cells) => textOf(cells[0]) === heading);
    const cell = rows[row]?.[1] ?? null;
    const line = Math.max(row, 0) + 1;
    return [name, { cell, text: textOf(cell), line, at: cellAddress(2, line), isThere: row >= 0 }];
  });
  return Object.fromEntries(found) as { [Name in keyof Names]: CellAbove };
}

/** Makes the problem of a cell above a table, which holds something else than was wanted. */
export type ReportAbove = (cell: CellAbove, wanted: string) => Diagnostic;

/** Makes the problems of what stands above the table of a sheet. */
export function reportAbove({ name }: Sheet, report: Report): ReportAbove {
  return ({ text, at, line }, wanted) => report('source.cell', line, { sheet: name, cell: at, found: text, wanted });
}
