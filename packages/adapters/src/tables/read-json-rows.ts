import { isRecord } from '@adempi/schema';
import type { Diagnostic } from '@adempi/schema';

import type { ReadContext, RowPlace, SourceFile } from '../adapter.ts';
import { reporter } from './reporter.ts';
import type { CsvLayout, CsvRow, CsvTable } from './read-csv.ts';
import { readJson } from './read-json.ts';
import type { TextPlace } from './read-json.ts';

/** What the publisher writes as JSON: a list of flat groups, each of them a row. */
const WANTED: Readonly<Record<ReadContext['lang'], (columns: string) => string>> = {
  it: (columns) => `un elenco di gruppi con le voci ${columns}`,
  en: (columns) => `a list of groups with the entries ${columns}`,
};

/**
 * Reads a list of flat groups as a table, for publishers that give one table in two forms: the
 * entries of the first group are the columns, and what is absent, null or no plain value is empty.
 *
 * @example readJsonRows(file, { columns: ['codice_ipa'] }, { lang: 'it' }).rows[0]?.cells['codice_ipa']
 */
export function readJsonRows(file: SourceFile, layout: Pick<CsvLayout, 'columns'>, context: ReadContext): CsvTable {
  const json = readJson(file, context);
  if ('diagnostics' in json) return { columns: [], rows: [], diagnostics: json.diagnostics };
  const misshapen = ({ line, column }: RowPlace): Diagnostic => ({
    ...reporter(file, context.lang)('source.shape', line, { wanted: WANTED[context.lang](layout.columns.join(', ')) }),
    ...(column === undefined ? {} : { column }),
  });
  const items: readonly unknown[] = Array.isArray(json.value) ? json.value : [];
  const columns = isRecord(items[0]) ? Object.keys(items[0]) : [];
  if (!layout.columns.every((name) => columns.includes(name))) return { columns, rows: [], diagnostics: [misshapen({ line: 1 })] };
  const places = placeRows(json.placesOf());
  const placed = items.map((item, position) => ({ item, place: places[position] ?? { line: 1 } }));
  return {
    columns,
    rows: placed.flatMap(({ item, place }): CsvRow[] => (isRecord(item) ? [{ ...place, cells: toCells(item) }] : [])),
    diagnostics: placed.flatMap(({ item, place }) => (isRecord(item) ? [] : [misshapen(place)])),
  };
}

/** A line is enough of a place where each row has its own. */
function placeRows(places: readonly TextPlace[]): RowPlace[] {
  const isShared = places.some(({ line }, position) => line === places[position + 1]?.line);
  return places.map(({ line, column }) => (isShared ? { line, column } : { line }));
}

/** Whether a file is JSON: whether its first sign, past a byte order mark and spaces, opens a list or a group. */
export function isJson({ bytes }: SourceFile): boolean {
  const first = bytes.find((byte) => ![0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d].includes(byte));
  return first === 0x5b || first === 0x7b;
}

function toCells(item: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, isPlain(value) ? String(value).trim() : '']));
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
