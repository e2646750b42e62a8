import type { RowPlace } from '../adapter.ts';

/**
 * Where a row stands, as a state says it of a fact.
 * @example citeRow({ line: 12 }) // 'riga 12'
 */
export function citeRow({ line, column }: RowPlace): string {
  return column === undefined ? `riga ${line}` : `riga ${line}, carattere ${column}`;
}
