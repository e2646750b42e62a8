import { PLAN_COLUMNS, PLAN_MODEL, PLAN_SHEET, formatDay } from '@adempi/schema';
import { STATUS_CELLS, printFunding, printOffices, printStatus, printText } from '@adempi/schema/plan-table';

import { printCsv } from '../csv/print-csv.ts';
import { tableSheet } from '../xlsx/table-sheet.ts';
import type { Column } from '../xlsx/table-sheet.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import type { WorkbookCell } from '../workbook/write-workbook.ts';
import type { PlanTable, PlanTableLine } from './read-plan-lines.ts';

/** What stands in a cell: a text, a number, or a civil day; null where the state tells nothing. */
type PlanCell = string | number | { readonly day: string } | null;

interface PlanTableColumn {
  readonly name: keyof typeof PLAN_COLUMNS;
  /** In characters. */
  readonly width: number;
  readonly cell: (line: PlanTableLine, ente: PlanTable['ente']) => PlanCell;
}

const given = <T>(value: T | undefined, print: (value: T) => PlanCell): PlanCell => (value === undefined ? null : print(value));
const asDay = (day: string): PlanCell => ({ day });

// Nothing in a state tells the objective and the work: the Comune writes them.
const COLUMNS: readonly PlanTableColumn[] = [
  { name: 'obiettivo', width: 12, cell: () => null },
  { name: 'linea', width: 16, cell: ({ codice }) => printText(codice) },
  { name: 'testo', width: 44, cell: ({ testo }) => (testo === '' ? null : testo) },
  { name: 'orizzonte', width: 16, cell: ({ orizzonte }) => given(orizzonte, asDay) },
  { name: 'attivita', width: 30, cell: () => null },
  { name: 'stato', width: 22, cell: ({ stato, precisazione }) => (stato === undefined && precisazione === undefined ? null : printStatus({ ...(stato === undefined ? {} : { stato }), ...(precisazione === undefined ? {} : { precisazione }) })) },
  { name: 'uffici', width: 30, cell: ({ uffici }) => given(uffici, printOffices) },
  { name: 'finanziamenti', width: 26, cell: ({ finanziamenti }) => given(finanziamenti, printFunding) },
  { name: 'edizione', width: 20, cell: ({ edizione }) => (edizione === '' ? null : printText(edizione)) },
  { name: 'scadenza', width: 20, cell: ({ scadenza }) => (scadenza === '' ? null : scadenza) },
  { name: 'completataIl', width: 16, cell: ({ completataIl }) => given(completataIl, asDay) },
  { name: 'importo', width: 14, cell: ({ importo }) => importo ?? null },
  { name: 'cup', width: 18, cell: ({ cup }) => given(cup, printText) },
  { name: 'denominazione', width: 24, cell: (_, { denominazione }) => denominazione },
  { name: 'codiceIpa', width: 12, cell: (_, { codiceIpa }) => codiceIpa ?? null },
  { name: 'codiceIstat', width: 12, cell: (_, { codiceIstat }) => codiceIstat ?? null },
];

const NOTE = `Linee d’azione nel piano del Comune, nel «${PLAN_MODEL}»: le colonne sono quelle delle schede del piano del Comune di Cremona; non è un formato ufficiale di AgID. Le celle gialle non risultano dallo stato: le completa il Comune. Uffici e fonti: uno per riga.`;

/** Longest text that a cell may hold, in characters: what spreadsheets take. */
export const MAX_PLAN_CELL = 32_767;

/** The line of which a cell would be longer than spreadsheets take; null where there is none. */
export function findLongCell({ ente, lines }: PlanTable): string | null {
  const isLong = (cell: PlanCell): boolean => typeof cell === 'string' && cell.length > MAX_PLAN_CELL;
  return lines.find((line) => COLUMNS.some(({ cell }) => isLong(cell(line, ente))))?.linea ?? null;
}

/**
 * The lines of a plan in the "modello Cremona", as CSV (RFC 4180) that spreadsheets open with its
 * accents. The adapter `piano-tabella` reads from it what the state held.
 */
export function writePlanCsv({ ente, lines }: PlanTable): string {
  const rows = lines.map((line) => COLUMNS.map(({ cell }) => csvText(cell(line, ente))));
  return printCsv([COLUMNS.map(({ name }) => PLAN_COLUMNS[name]), ...rows], { bom: true });
}

/** Days and numbers as Italians write them. */
function csvText(cell: PlanCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  return typeof cell === 'string' ? cell : formatDay(cell.day);
}

/** In full, without signs of thousands. @example numberText(1250.5) // '1250,5' */
function numberText(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }).replace('.', ',');
}

/** The same as a workbook (XLSX), with days that are days and words to choose from. The same lines give the same bytes. */
export function writePlanXlsx({ ente, lines }: PlanTable): Promise<Uint8Array> {
  const columns = COLUMNS.map(({ name, width, cell }): Column<PlanTableLine> => ({
    heading: PLAN_COLUMNS[name],
    width,
    cell: (line) => workbookCell(cell(line, ente)),
    ...(name === 'stato' ? { choices: () => STATUS_CELLS } : {}),
  }));
  return writeWorkbook([tableSheet({ name: PLAN_SHEET, columns, rows: lines, note: NOTE, nothing: '' })]);
}

/** Before it, the calendar of spreadsheets is not that of civil days. */
const FIRST_DAY = '1900-03-01';

function workbookCell(cell: PlanCell): WorkbookCell {
  if (cell === null) return { value: null, look: 'fill' };
  if (typeof cell !== 'object') return { value: cell };
  return cell.day < FIRST_DAY ? { value: formatDay(cell.day) } : { value: cell.day, isDay: true };
}
