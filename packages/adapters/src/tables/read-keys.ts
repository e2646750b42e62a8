import type { TableKeys } from '@adempi/schema';

import type { EnteKeys } from '../registry/resolve.ts';
import { textOf } from './read-table.ts';
import type { CellReport, TableRow } from './read-table.ts';
import type { Diagnostic } from '@adempi/schema';

/** The keys of a row, and what is odd about them. */
export interface RowKeys {
  readonly keys: EnteKeys;
  readonly diagnostics: readonly Diagnostic[];
}

/** Digits of the codes that a spreadsheet takes for numbers, and of which it eats the first zeros. */
const DIGITS: Readonly<Partial<Record<keyof EnteKeys, number>>> = { codiceIstat: 6, codiceFiscale: 11 };

/**
 * What a row says of its ente: what holds for the whole table, then its own cells. Zeros that a
 * spreadsheet ate are put back, and that is told.
 */
export function readKeys(row: TableRow, columns: TableKeys, fixed: TableKeys, report: CellReport): RowKeys {
  const keys: Record<string, string> = { ...fixed };
  const diagnostics: Diagnostic[] = [];
  for (const [name, column] of Object.entries(columns) as [keyof EnteKeys, string][]) {
    const found = textOf(row.cells[column]);
    if (found === '') continue;
    const digits = DIGITS[name];
    const isShort = digits !== undefined && /^\d+$/u.test(found) && found.length < digits;
    keys[name] = isShort ? found.padStart(digits, '0') : found;
    if (isShort) diagnostics.push(report(row, column, 'source.zeros', { params: { read: keys[name] }, severity: 'warning' }));
  }
  return { keys, diagnostics };
}
