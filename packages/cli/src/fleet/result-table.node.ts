import { join, resolve } from 'node:path';

import { MAX_SOURCE_BYTES, readCsv } from '@adempi/adapters';
import { readBytes } from '@adempi/packs/read-bytes';
import { COUNTED_OUTCOMES, isCivilDate } from '@adempi/schema';
import type { CivilDate, Diagnostic } from '@adempi/schema';

import type { Context } from '../context.ts';
import { InputError } from '../errors.ts';
import { fleetTextsOf } from '../texts/fleet.ts';

/** A row of a table of results, its cells read by name; what is wrong with one is kept in `problems`. */
export interface ResultRow {
  readonly text: (column: string) => string;
  /** A whole number, from 0 up. */
  readonly number: (column: string) => number;
  readonly optionalNumber: (column: string) => number | null;
  readonly optionalDay: (column: string) => CivilDate | null;
  /** One of some words. */
  readonly word: <T extends string>(column: string, words: readonly T[]) => T;
  /** How many came out how, in the order of `COUNTED_OUTCOMES`. */
  readonly counts: () => readonly number[];
}

/** What a table of results holds, and every cell that batch would not have written. */
export interface ResultTable<T> {
  readonly rows: readonly T[];
  readonly problems: readonly Diagnostic[];
}

/** What `printCsv` puts before a text that a spreadsheet would run. */
const PLAIN_MARK = /^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/u;

/**
 * Reads a table of a folder of results.
 * @throws {InputError} when it is no such table
 */
export function readResultTable<T>(folder: string, name: string, columns: readonly string[], toRow: (row: ResultRow) => T, { io, lang }: Context): ResultTable<T> {
  const file = join(folder, name);
  const read = readBytes(resolve(io.cwd, file), { file, lang, limit: MAX_SOURCE_BYTES });
  if ('diagnostic' in read) throw new InputError([read.diagnostic]);
  // Of the day of the file nothing is made here.
  const { rows, diagnostics } = readCsv({ name: file, bytes: read.bytes, date: '2026-01-01' }, { columns }, { lang });
  if (diagnostics.length > 0) throw new InputError(diagnostics.map((one) => ({ ...one, severity: 'error' as const, file })));
  const problems: Diagnostic[] = [];
  const made = rows.map(({ line, cells }) => toRow(createRow(cells, (column) => {
    problems.push({ code: 'batch.cell', severity: 'error', message: fleetTextsOf(lang).cell(column, cells[column] ?? ''), file, line, column: 1 });
  })));
  return { rows: made, problems };
}

function createRow(cells: Readonly<Record<string, string>>, refuse: (column: string) => void): ResultRow {
  const text = (column: string): string => (cells[column] ?? '').replace(PLAIN_MARK, '');
  const number = (column: string): number => {
    if (/^\d{1,12}$/u.test(text(column))) return Number(text(column));
    refuse(column);
    return 0;
  };
  return {
    text,
    number,
    optionalNumber: (column) => (text(column) === '' ? null : number(column)),
    optionalDay: (column) => {
      const day = text(column);
      if (isCivilDate(day)) return day;
      if (day !== '') refuse(column);
      return null;
    },
    word: <T extends string>(column: string, words: readonly T[]): T => {
      const found = words.find((word) => word === text(column));
      if (found === undefined) refuse(column);
      return found ?? (words[0] as T);
    },
    counts: () => COUNTED_OUTCOMES.map(number),
  };
}
