/**
 * A text that the words of a cell would change is written between quotes, as JSON writes it: then
 * it is read as it stands. Signs that cannot be seen, or that steer what reads them, are written by their number.
 */

/** A text between quotes. */
const QUOTED = /^"(?:[^"\\\n\r]|\\.)*"$/u;

/** Entries of a list: one per line or between semicolons, unless these stand between quotes. */
const ENTRIES = /[ \t•·*–-]*("(?:[^"\\\n\r]|\\.)*")[ \t]*(?=[\n;]|$)|[^\n;]+/gu;

/** Controls, marks of direction, halves of pairs, unassigned signs and line ends of other kinds: everything that no one sees. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** What the format of workbooks takes for the number of a sign: `_x000D_`. */
const ESCAPE_OF_WORKBOOKS = /_(?=x[0-9a-f]{4}_)/giu;

/** What a spreadsheet takes for a formula, or for the sign that there is none. */
const FORMULA = /^[=+\-@'"＝＋－＠]/u;

/** Whether a text may stand in a cell as it is, as far as spreadsheets are concerned. */
export function isSafe(text: string): boolean {
  return !FORMULA.test(text) && text.replace(UNSEEN, '').replace(ESCAPE_OF_WORKBOOKS, '') === text;
}

/** A text between quotes. @example quoteVerbatim('a;b') // '"a;b"' */
export function quoteVerbatim(text: string): string {
  return JSON.stringify(text).replace(UNSEEN, escapeUnits).replace(ESCAPE_OF_WORKBOOKS, escapeUnits);
}

function escapeUnits(sign: string): string {
  return sign.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

/** The text between quotes; null where a cell is not written so. @example readVerbatim('"a;b"') // 'a;b' */
export function readVerbatim(cell: string): string | null {
  if (!QUOTED.test(cell)) return null;
  try {
    return JSON.parse(cell) as string;
  } catch {
    // Quotes of a person, with a backslash that is no sign of JSON.
    return null;
  }
}

/** The entries of a list as they are written, each with its text where it stands between quotes. */
export function splitEntries(cell: string): { readonly written: string; readonly verbatim: string | null }[] {
  return [...cell.matchAll(ENTRIES)].map(([written, quoted]) => ({ written, verbatim: quoted === undefined ? null : readVerbatim(quoted) }));
}
