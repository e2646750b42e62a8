/** More columns than any table of this field has. */
export const MAX_COLUMNS = 500;

/** More rows and cells than a table of all Comuni has. */
const MAX_ROWS = 200_000;
const MAX_CELLS = 5_000_000;

/** Longest text between two tags: what a cell can hold, with every character escaped. */
const MAX_TEXT = 300_000;

/** Why a part of a workbook is not handed to the parser. */
export type SheetProblem =
  | { readonly code: 'source.too-many-columns'; readonly found: number }
  | { readonly code: 'source.workbook-too-large' | 'source.workbook-cut' | 'source.text-too-long' };

// Every place where a tag may say `r="C7"`. Values overlap with nothing: a quotation mark ends
// them, so that what stands inside another attribute cannot hide the next one.
const ADDRESS = /(?:^|[^\w:.-])r\s*=\s*["']([^"'<>]{0,24})/gu;
const CELL = /^(?:([A-Z]{1,3})([1-9]\d{0,6})|[1-9]\d{0,6})$/u;

/**
 * Looks at the addresses of a sheet before the parser does: it makes a row for every number
 * up to the last and a cell for every column, so that one address far out would fill the memory.
 */
export function guardSheet(xml: string): SheetProblem | null {
  let [rows, columns] = [0, 0];
  for (const [, address = ''] of xml.matchAll(ADDRESS)) {
    const match = CELL.exec(address);
    // An address that is none, or is written in disguise (`&#65;1`, `1e9`).
    if (match === null) return { code: 'source.workbook-cut' };
    const [, letters, row = address] = match;
    rows = Math.max(rows, Number(row));
    if (letters !== undefined) columns = Math.max(columns, columnNumber(letters));
  }
  if (columns > MAX_COLUMNS) return { code: 'source.too-many-columns', found: columns };
  return rows > MAX_ROWS || rows * columns > MAX_CELLS ? { code: 'source.workbook-too-large' } : null;
}

/** Whether a part holds a text that no cell could: the parser would take minutes over it. */
export function hasLongText(xml: string): boolean {
  let before = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    if (at - before > MAX_TEXT) return true;
    before = at;
  }
  return xml.length - before > MAX_TEXT;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * The address of a cell; both numbers count from 1.
 * @example cellAddress(28, 7) // 'AB7'
 */
export function cellAddress(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return `${before > 0 ? columnName(before) : ''}${String.fromCharCode(65 + rest)}`;
}
