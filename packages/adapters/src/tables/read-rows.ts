import { isRecord, valueAt } from '@adempi/schema';
import type { Diagnostic } from '@adempi/schema';

import type { ReadContext, SourceFile } from '../adapter.ts';
import { readCsv } from './read-csv.ts';
import type { CsvRow } from './read-csv.ts';
import { readJson } from './read-json.ts';

/** The rows of a file, whichever way it is written. */
export interface RowsRead {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The lists of rows that CKAN writes: the file of a resource, the answer of its search, the bare list. */
const LISTS = [['result', 'records'], ['records'], []];

/**
 * Reads the rows of a file that a CKAN portal gave out: comma separated, tab separated, or JSON in
 * one of its shapes. Which columns there should be is for the caller to say: the layouts of one
 * publisher differ, and a message should name none of what a file without headings holds.
 */
export function readRows(file: SourceFile, context: ReadContext): RowsRead {
  const start = file.bytes.subarray(0, 4096);
  const first = start.find((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf].includes(byte));
  if (first === 0x5b || first === 0x7b) return readRecords(file, context);
  const heading = start.subarray(0, start.includes(0x0a) ? start.indexOf(0x0a) : start.length);
  return readCsv(file, { columns: [], delimiter: heading.includes(0x09) ? '\t' : ',' }, context);
}

function readRecords(file: SourceFile, context: ReadContext): RowsRead {
  const json = readJson(file, context);
  if ('diagnostics' in json) return { columns: [], rows: [], diagnostics: json.diagnostics };
  const path = LISTS.find((names) => Array.isArray(valueAt(json.value, names)));
  if (path === undefined) return { columns: [], rows: [], diagnostics: [] };
  const fields = fieldsOf(valueAt(json.value, [...path.slice(0, -1), 'fields']));
  const lines = json.linesOf(...path);
  const rows = (valueAt(json.value, path) as readonly unknown[]).map((record, position) => ({ line: lines[position] ?? 1, cells: toCells(record, fields) }));
  return { columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows, diagnostics: [] };
}

function fieldsOf(fields: unknown): string[] {
  return Array.isArray(fields) ? fields.map((field) => (isRecord(field) ? textOf(field['id']) : textOf(field))) : [];
}

/** A record is a group, or a list in the order of the fields. */
function toCells(record: unknown, fields: readonly string[]): Record<string, string> {
  const cells = Array.isArray(record) ? fields.map((name, position): [string, unknown] => [name, record[position]]) : Object.entries(isRecord(record) ? record : {});
  return Object.fromEntries(cells.map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
}
