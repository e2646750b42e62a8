// Of its two builds, the one that needs nothing of Node.
import { stringify } from 'csv-stringify/browser/esm/sync';

/** How a CSV file begins. */
export interface CsvOptions {
  /** Starts with the byte order mark, by which Excel knows that letters are UTF-8. */
  readonly bom?: boolean;
}

/**
 * Rows of a CSV file, RFC 4180. Text that a spreadsheet would run as a formula is made plain;
 * numbers stay numbers.
 * @example printCsv([['denominazione'], ['=1+1']]) // "denominazione\r\n'=1+1\r\n"
 */
export function printCsv(rows: readonly (readonly unknown[])[], { bom = false }: CsvOptions = {}): string {
  return rows.length === 0 ? '' : stringify(rows.map((row) => [...row]), { bom, escape_formulas: true, record_delimiter: '\r\n', cast: { number: String } });
}

