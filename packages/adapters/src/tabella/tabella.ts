import { quote, suggest } from '@adempi/schema';
import type { CivilDate, Diagnostic, Lang, Path, TableKeys, TableMap } from '@adempi/schema';

import { defineAsyncAdapter } from '../adapter.ts';
import type { AsyncAdapter, Claim, ReadContext, ReadResult, SourceFile, SourceInfo, SourceRecord } from '../adapter.ts';
import { findHeading } from '../tables/headings.ts';
import { reporter } from '../tables/reporter.ts';
import { readKeys } from '../tables/read-keys.ts';
import { infoOf, readMap } from '../tables/read-map.ts';
import type { ReadMap } from '../tables/read-map.ts';
import { boundProblems, cellReporter, citeRow, readTable, textOf } from '../tables/read-table.ts';
import type { CellReport, Table, TableRow } from '../tables/read-table.ts';
import { convertCell } from './convert-cell.ts';
import { ISO_DAY, readDate } from './date-format.ts';
import { addressFor, checkEntries, formatOf, planFacts, valueFor } from './plan-facts.ts';
import type { PlannedFact } from './plan-facts.ts';

/** What a row tells, and the collections of which the table lists all items. */
interface FreeRow {
  readonly claims: readonly Claim[];
  readonly complete: readonly string[];
}

const INFO: SourceInfo = {
  title: { it: 'Tabella con mappa delle colonne', en: 'Table with a map of its columns' },
  publisher: 'Chi fornisce la tabella',
  licence: 'non indicata',
  url: 'https://developers.italia.it',
  isPublic: false,
  assurance: 'dichiarato',
};

/**
 * Any table about Comuni, with a map that tells what its columns mean: the answers to a
 * questionnaire, the register of an office, a list that no other adapter knows.
 */
export const tabella: AsyncAdapter = defineAsyncAdapter<FreeRow>({
  id: 'tabella',
  info: INFO,
  read: readFreeTable,
  patch: (records) => {
    const complete = records[0]?.row.complete ?? [];
    return { claims: records.flatMap(({ row }) => row.claims), ...(complete.length === 0 ? {} : { complete }) };
  },
});

async function readFreeTable(file: SourceFile, context: ReadContext): Promise<ReadResult<FreeRow>> {
  const { lang, vocabulary = [] } = context;
  if (context.map === undefined) return { records: [], diagnostics: [reporter(file, lang)('source.no-map', 1)] };
  const read = readMap(context.map, lang);
  if (read.diagnostics.length > 0) return { records: [], diagnostics: read.diagnostics };
  const { map } = read;
  const info = infoOf(map, INFO);
  const { facts, diagnostics: wrong } = planFacts(read, vocabulary, lang);
  const problems = [...checkEntries(read, lang), ...wrong, ...checkKnownOn(read, file.date)];
  if (problems.length > 0) return { records: [], diagnostics: problems, info };
  const table = await readTable(file, map, context);
  if (table.columns.length === 0) return { records: [], diagnostics: table.diagnostics, info };
  const absent = checkHeadings(headingsOf(map, facts), table, read);
  if (absent.length > 0) return { records: [], diagnostics: [...table.diagnostics, ...absent], info };
  const { records, diagnostics } = readRows({ table, map, facts, day: file.date, lang, report: cellReporter(file, table, lang) });
  return { records, diagnostics: [...table.diagnostics, ...boundProblems(diagnostics, file, lang)], info };
}

/** A day on which all was established cannot lie after the day that the file speaks of. */
function checkKnownOn({ map: { rilevatoIl }, report }: ReadMap, day: CivilDate): Diagnostic[] {
  const { giorno } = rilevatoIl ?? {};
  return giorno === undefined || giorno <= day ? [] : [report(['rilevatoIl', 'giorno'], 'map.value', { found: giorno, fact: 'rilevatoIl', expected: `≤ ${day}` })];
}

/** A heading that a map names, and where. */
type Named = readonly [path: Path, heading: string];

function headingsOf({ chiavi = {}, rilevatoIl }: TableMap, facts: readonly PlannedFact[]): Named[] {
  return [
    ...Object.entries(chiavi).map(([key, heading]) => [['chiavi', key], String(heading)] as const),
    ...(rilevatoIl?.colonna === undefined ? [] : [[['rilevatoIl', 'colonna'], rilevatoIl.colonna] as const]),
    ...facts.flatMap(({ path, entry: { colonna }, keyColumn }): Named[] => [
      ...(colonna === undefined ? [] : [[[...path, 'colonna'], colonna] as const]),
      ...(keyColumn === null ? [] : [[[...path, 'fatto'], keyColumn] as const]),
    ]),
  ];
}

function checkHeadings(named: readonly Named[], { columns }: Table, { report }: ReadMap): Diagnostic[] {
  return named.flatMap(([path, column]): Diagnostic[] => {
    const heading = findHeading(columns, column);
    if (heading !== null) return columns.filter((one) => one === heading).length > 1 ? [report(path, 'source.column-twice', { column })] : [];
    const suggestion = suggest(column, columns);
    return [report(path, 'map.column', { column, values: columns.slice(0, 12).join(', '), ...(suggestion === null ? {} : { suggestion }) })];
  });
}

/** What the reading of rows needs. */
interface Reading {
  readonly table: Table;
  readonly map: TableMap;
  readonly facts: readonly PlannedFact[];
  /** The day of the file. */
  readonly day: CivilDate;
  readonly lang: Lang;
  readonly report: CellReport;
}

function readRows(reading: Reading): { readonly records: readonly SourceRecord<FreeRow>[]; readonly diagnostics: readonly Diagnostic[] } {
  const { table, map, report } = reading;
  const diagnostics: Diagnostic[] = [...table.diagnostics];
  const columns = Object.fromEntries(Object.entries(map.chiavi ?? {}).map(([key, heading]) => [key, columnOf(table, String(heading))])) as TableKeys;
  const read = table.rows.flatMap((row): SourceRecord<FreeRow>[] => {
    const { keys, diagnostics: odd } = readKeys(row, columns, map.ente ?? {}, report);
    const known = knownOn(row, reading);
    diagnostics.push(...odd, ...known.diagnostics);
    if (known.isLost) return [];
    const { claims, diagnostics: wrong } = readFacts(row, known.day, reading);
    diagnostics.push(...wrong);
    return [{ place: row.place, keys, row: { claims, complete: map.completi ?? [] } }];
  });
  // A list of which something could not be read is not whole.
  const isWhole = diagnostics.every(({ severity }) => severity === 'warning');
  const records = isWhole ? read : read.map((record) => ({ ...record, row: { ...record.row, complete: [] } }));
  return { records, diagnostics: diagnostics.slice(table.diagnostics.length) };
}

function columnOf({ columns }: Table, heading: string): string {
  return findHeading(columns, heading) ?? heading;
}

/**
 * The day on which a row was established. One that is empty, wrong or after the day of the file
 * loses the row: on the day of the file it might look younger than it is.
 */
function knownOn(row: TableRow, { table, map: { rilevatoIl, date }, day, report }: Reading): { readonly day: CivilDate | null; readonly isLost: boolean; readonly diagnostics: readonly Diagnostic[] } {
  if (rilevatoIl?.colonna === undefined) return { day: rilevatoIl?.giorno ?? null, isLost: false, diagnostics: [] };
  const column = columnOf(table, rilevatoIl.colonna);
  const text = textOf(row.cells[column]);
  const formatName = rilevatoIl.formato ?? date ?? 'aaaa-mm-gg';
  const read = readDate(text, ISO_DAY) ?? readDate(text, formatOf(formatName));
  if (read !== null && read <= day) return { day: read, isLost: false, diagnostics: [] };
  const wanted = read === null ? formatName : `≤ ${day}`;
  return { day: null, isLost: true, diagnostics: [report(row, column, 'source.cell', { params: { wanted } })] };
}

function readFacts(row: TableRow, day: CivilDate | null, reading: Reading): { readonly claims: Claim[]; readonly diagnostics: Diagnostic[] } {
  const claims: Claim[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const fact of reading.facts) {
    const value = valueIn(row, fact, reading);
    if ('diagnostic' in value) diagnostics.push(value.diagnostic);
    if (!('value' in value)) continue;
    const key = keyIn(row, fact, reading);
    if (key === null) continue;
    if ('diagnostic' in key) diagnostics.push(key.diagnostic);
    else claims.push(claimOf(fact, key.key, value.value, citeRow(row.place), day));
  }
  return { claims, diagnostics };
}

type FactIn = { readonly value: unknown } | { readonly isUnknown: true } | { readonly diagnostic: Diagnostic };

function valueIn(row: TableRow, { entry: { colonna, costante }, reading: column }: PlannedFact, { table, report }: Reading): FactIn {
  if (colonna === undefined) return costante === undefined ? { isUnknown: true } : { value: valueFor(column.definition, costante) };
  const heading = columnOf(table, colonna);
  const converted = convertCell(row.cells[heading], column);
  return 'wanted' in converted ? { diagnostic: report(row, heading, 'source.cell', { params: { wanted: converted.wanted } }) } : converted;
}

/**
 * The key of the item that a row is about: what the address says, or what stands in its column.
 * Null for a value that holds for all rows where the row is about no item.
 */
function keyIn(row: TableRow, { address, keyColumn, entry }: PlannedFact, { table, lang, report }: Reading): { readonly key: string } | { readonly diagnostic: Diagnostic } | null {
  if (keyColumn === null) return { key: address.key ?? '' };
  const column = columnOf(table, keyColumn);
  const key = textOf(row.cells[column]);
  if (key === '' && entry.colonna === undefined) return null;
  if (key !== '' && key !== '*' && !/[[\]\p{Cc}]/u.test(key)) return { key };
  return { diagnostic: report(row, column, 'item.key.type', { params: { key: column, fact: address.collection ?? '', found: quote(key, lang) } }) };
}

function claimOf(fact: PlannedFact, key: string, valore: unknown, rif: string, day: CivilDate | null): Claim {
  const { precisione, garanzia } = fact.entry;
  return {
    fatto: addressFor(fact, key),
    valore,
    rif,
    ...(day === null ? {} : { rilevatoIl: day }),
    ...(garanzia === undefined ? {} : { garanzia }),
    ...(precisione === undefined || fact.reading.definition.type !== 'date' ? {} : { precisione }),
  };
}
