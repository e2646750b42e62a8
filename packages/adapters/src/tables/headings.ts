import { foldText } from '@adempi/schema';

/**
 * A heading as it is compared: without case, accents, signs, and what stands in brackets.
 * @example normalizeHeading('Linea d’azione (AgID)') // 'linea d azione'
 */
export function normalizeHeading(heading: string): string {
  return foldText(heading.replace(/\([^)]*\)/gu, ' ')).replace(/[^a-z0-9]+/gu, ' ').trim();
}

/** The heading of a table that someone means: written alike but for case, accents and spaces. Null when there is none. */
export function findHeading(columns: readonly string[], wanted: string): string | null {
  if (columns.includes(wanted)) return wanted;
  const folded = foldSpaces(wanted);
  return columns.find((column) => foldSpaces(column) === folded) ?? null;
}

function foldSpaces(text: string): string {
  return foldText(text).replace(/\s+/gu, ' ');
}

/** How many headings a message quotes, and how much of each. */
const [MAX_QUOTED, MAX_LENGTH] = [12, 80];

/**
 * The headings of a table that lacks some, for a message. Where none of those that were wanted
 * stands in the row, not even in a cell with others, it may be no row of headings: a file without
 * one begins with the names and mails of people, and nothing of it is quoted.
 * @example quoteHeadings(['comune;stato'], ['comune', 'stato', 'cup'], ',') // { delimiter: ',', found: 'comune;stato' }
 * @example quoteHeadings(['Rossi', 'rossi@prova.example'], ['comune'], ',') // {}
 */
export function quoteHeadings(columns: readonly string[], wanted: readonly string[], delimiter: string): { readonly delimiter?: string; readonly found?: string } {
  const words = new Set(columns.flatMap((column) => [foldSpaces(column), ...foldText(column).split(/[^a-z0-9_]+/u)]));
  if (!wanted.some((name) => words.has(foldSpaces(name)))) return {};
  const quoted = columns.slice(0, MAX_QUOTED).filter((column) => !column.includes('@'));
  return { delimiter, found: quoted.map((column) => (column.length > MAX_LENGTH ? `${column.slice(0, MAX_LENGTH)}…` : column)).join(', ') };
}
