import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { createDiagnostic } from '@adempi/schema';
import type { Diagnostic, MessageCode, MessageParams } from '@adempi/schema';

import type { ReadContext, SourceFile } from '../adapter.ts';
import { cellAddress, guardSheet, hasLongText, MAX_COLUMNS } from './guard-sheet.ts';
import type { SheetProblem } from './guard-sheet.ts';
import { MAX_UNPACKED_BYTES, unpack } from './unpack.ts';

/**
 * What a cell holds. A date is a civil day, `YYYY-MM-DD`, whatever its hour; null: nothing, or an
 * error of a formula.
 */
export type Cell = string | number | boolean | null;

/** One sheet. Row and column of a cell are its positions, from 0: `rows[6]?.[2]` is `C7`. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The sheets of a workbook, or what is wrong with it. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Longest text that a cell can hold, in characters: the limit of Excel. */
const MAX_CELL = 32_767;

const MEGABYTE = 1024 * 1024;

const LIMITS: Readonly<Record<SheetProblem['code'], number>> = {
  'source.too-many-columns': MAX_COLUMNS,
  'source.text-too-long': MAX_CELL,
  'source.workbook-too-large': MAX_UNPACKED_BYTES / MEGABYTE,
  'source.workbook-cut': 0,
};

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * Reads a workbook in the XLSX format. Files that are none, are cut, or would fill the memory
 * once opened are refused before they cost; it never throws.
 *
 * @example (await readXlsx(file, { lang: 'it' })).sheets[0]?.rows[0] // ['Comune', 'Codice ISTAT']
 */
export async function readXlsx(file: SourceFile, { lang }: ReadContext): Promise<Workbook> {
  const refuse = (code: MessageCode, params: MessageParams = {}): Workbook => ({
    sheets: [],
    diagnostics: [{ ...createDiagnostic({ code, params, lang }), file: file.name, line: 1 }],
  });
  if (!isArchive(file.bytes)) return refuse(isOldWorkbook(file.bytes) ? 'source.workbook-old' : 'source.not-workbook');
  const unpacked = unpack(file.bytes);
  if ('problem' in unpacked) return refuse(unpacked.problem, { limit: MAX_UNPACKED_BYTES / MEGABYTE });
  const prepared = prepare(unpacked.parts);
  if ('code' in prepared) {
    const { code, ...found } = prepared;
    return refuse(code, { ...found, limit: LIMITS[code] });
  }
  const sheets = await parse(prepared.parts);
  if ('cause' in sheets) return refuse('source.workbook', { cause: sheets.cause });
  const long = findLong(sheets);
  return long === null ? { sheets, diagnostics: [] } : refuse('source.cell-too-long', { ...long, limit: MAX_CELL });
}

/** Whether bytes are a workbook, of either format, whatever the name of the file says. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isArchive(bytes) || isOldWorkbook(bytes);
}

function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** The container of XLS files, and of XLSX files with a password. */
function isOldWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, position) => bytes[position] === byte);
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts that the parser reads, wherever the others point it. */
const READ = /^(\[content_types\]\.xml|_rels\/\.rels|xl\/(_rels\/|worksheets\/)?[^/]+\.(xml|rels))$/iu;

/** Looks at every part that the parser reads, and rewrites what it would misread. */
function prepare(parts: Parts): { readonly parts: Parts } | SheetProblem {
  const prepared: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(parts).filter(([part]) => READ.test(part))) {
    const xml = new TextDecoder('utf-8').decode(bytes);
    if (hasLongText(xml)) return { code: 'source.text-too-long' };
    const isSheet = /<(?:\w+:)?sheetData/u.test(xml);
    const problem = isSheet ? guardSheet(xml) : null;
    if (problem !== null) return problem;
    prepared[name] = isSheet ? new TextEncoder().encode(keepDays(xml)) : bytes;
  }
  return { parts: prepared };
}

/** Days written as text (`t="d"`) stay text: the parser would read them in the zone of the machine. */
function keepDays(xml: string): string {
  return xml.replace(/(<(?:\w+:)?c\s[^<>]*?\bt\s*=\s*)(?:"d"|'d')/gu, '$1"str"');
}

/** The parser gets the parts unpacked: it would open the archive without bounds, in a thread of its own. */
async function parse(parts: Parts): Promise<Sheet[] | { readonly cause: string }> {
  try {
    const archive = zipSync(parts, { level: 0 });
    const sheets = await readWorkbook(archive.buffer);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(toCell)) }));
  } catch (error) {
    return { cause: error instanceof Error ? error.message : String(error) };
  }
}

/** Dates come as moments of which the day in UTC is the one that the cell shows. */
function toCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  const moment = value as { getTime(): number; toISOString(): string };
  if (Number.isNaN(moment.getTime())) return '#####';
  const [day = '', hour = ''] = moment.toISOString().split('T');
  // Before the calendar of spreadsheets begins there are only hours of the day.
  return day < '1900-01-01' || day.length > 10 ? hour.slice(0, 5) : day;
}

function findLong(sheets: readonly Sheet[]): { readonly sheet: string; readonly cell: string } | null {
  for (const { name, rows } of sheets) {
    for (const [row, cells] of rows.entries()) {
      const column = cells.findIndex((cell) => typeof cell === 'string' && cell.length > MAX_CELL);
      if (column >= 0) return { sheet: name, cell: cellAddress(column + 1, row + 1) };
    }
  }
  return null;
}
