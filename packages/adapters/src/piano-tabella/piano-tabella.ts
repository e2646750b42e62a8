import type { Diagnostic } from '@adempi/schema';

import { defineAsyncAdapter } from '../adapter.ts';
import type { AsyncAdapter, Claim, Patch, ReadContext, ReadResult, SourceFile, SourceInfo, SourceRecord } from '../adapter.ts';
import { reporter } from '../tables/reporter.ts';
import { readKeys } from '../tables/read-keys.ts';
import { infoOf, readMap } from '../tables/read-map.ts';
import type { ReadMap } from '../tables/read-map.ts';
import { boundProblems, cellReporter, readTable, textOf } from '../tables/read-table.ts';
import type { Table, TableRow } from '../tables/read-table.ts';
import { chooseByCodes, chooseByName } from './choose-edition.ts';
import { claimsOf } from './claims.ts';
import type { PlanLayout } from './claims.ts';
import { findColumns, isPlanHead, KEY_COLUMNS } from './columns.ts';
import type { PlanColumn } from './columns.ts';
import { indexEdition, matchCode } from './match-code.ts';
import type { CodeMatch, EditionIndex } from './match-code.ts';

/** What a row tells, and whether all rows of the table were understood. */
interface PlanRow {
  readonly claims: readonly Claim[];
  readonly complete: readonly string[];
}

const INFO: SourceInfo = {
  title: { it: "Piano triennale per l'informatica del Comune: linee d'azione", en: "The municipality's own three-year plan: lines of action" },
  publisher: 'Il Comune',
  licence: 'non indicata',
  url: 'https://www.agid.gov.it/it/agenzia/piano-triennale',
  isPublic: false,
  assurance: 'documentato',
};

/**
 * The lines of action in a Comune's own plan, as a table: one row per line with its code, state,
 * horizon, offices and funding. Codes that an optical reader spoilt are repaired where only one
 * line fits, and every repair is told.
 */
export const pianoTabella: AsyncAdapter = defineAsyncAdapter<PlanRow>({
  id: 'piano-tabella',
  info: INFO,
  read: readPlan,
  patch: (records): Patch => {
    const complete = records[0]?.row.complete ?? [];
    return { claims: records.flatMap(({ row }) => row.claims), ...(complete.length === 0 ? {} : { complete }) };
  },
});

/** What the reading of rows needs. */
interface PlanTable extends PlanLayout {
  readonly table: Table;
  /** Heading of the column of codes. */
  readonly line: string;
  readonly editions: readonly EditionIndex[];
}

async function readPlan(file: SourceFile, context: ReadContext): Promise<ReadResult<PlanRow>> {
  const { lang } = context;
  const read = readMap(context.map, lang);
  const { map } = read;
  const wrong = [...read.diagnostics, ...checkMap(read)];
  if (wrong.length > 0) return { records: [], diagnostics: wrong };
  const info = infoOf(map, INFO);
  const given = { ...map.colonne, ...map.chiavi };
  const named = (cells: readonly string[]): boolean => isPlanHead(cells) || Object.values(given).some((heading) => cells.includes(heading));
  const table = await readTable(file, { ...map, isHead: named }, context);
  if (table.columns.length === 0) return { records: [], diagnostics: table.diagnostics, info };
  const columns = findColumns(table.columns, given);
  const { linea } = columns;
  const problems = checkColumns(columns, read, table, file, lang);
  if (linea === undefined || problems.length > 0) return { records: [], diagnostics: [...table.diagnostics, ...problems], info };
  const editions = (context.editions ?? []).map(indexEdition);
  const { records, diagnostics } = readRows({ table, columns, line: linea, map, editions, lang, report: cellReporter(file, table, lang) }, reporter(file, lang), read);
  return { records: table.diagnostics.length > 0 ? records.map(asIncomplete) : records, diagnostics: [...table.diagnostics, ...boundProblems(diagnostics, file, lang)], info };
}

/** Entries that only the other source of tables understands. */
function checkMap({ map, report }: ReadMap): Diagnostic[] {
  return (['fatti', 'rilevatoIl'] as const).filter((key) => map[key] !== undefined).map((key) => report([key], 'map.only-for', { key, adapter: 'tabella' }));
}

function checkColumns(columns: PlanTable['columns'], { map, report }: ReadMap, table: Table, file: SourceFile, lang: ReadContext['lang']): Diagnostic[] {
  const values = table.columns.slice(0, 12).join(', ');
  const absent = (['colonne', 'chiavi'] as const).flatMap((group) =>
    Object.entries(map[group] ?? {}).filter(([name]) => columns[name as PlanColumn] === undefined).map(([name, column]) => report([group, name], 'map.column', { column: String(column), values })),
  );
  const needsLine = columns.linea === undefined && map.colonne?.linea === undefined;
  const isNobodys = map.ente === undefined && KEY_COLUMNS.every((name) => columns[name] === undefined);
  const inFile = reporter(file, lang);
  return [
    ...absent,
    ...(needsLine ? [inFile('source.columns', 1, { values: 'Linea d’azione', delimiter: map.separatore ?? ',', found: values })] : []),
    ...(isNobodys ? [inFile('source.no-keys', 1)] : []),
  ];
}

interface Rows {
  readonly records: readonly SourceRecord<PlanRow>[];
  readonly diagnostics: readonly Diagnostic[];
}

function readRows(plan: PlanTable, inFile: ReturnType<typeof reporter>, { map, report }: ReadMap): Rows {
  const rows = plan.table.rows.filter(({ cells }) => textOf(cells[plan.line]) !== '');
  const common = map.edizione !== undefined ? chooseByName(map.edizione, plan.editions) : chooseByCodes(rows.map((row) => codeOf(row, plan)), plan.editions);
  const seen = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  const records: SourceRecord<PlanRow>[] = [];
  let isWhole = true;
  for (const row of rows) {
    const written = editionOf(row, plan);
    const choice = written === '' ? common : chooseByName(written, plan.editions);
    if ('code' in choice) {
      if (written === '') return { records: [], diagnostics: [map.edizione === undefined ? inFile(choice.code, 1, choice.params) : report(['edizione'], choice.code, choice.params)] };
      diagnostics.push(plan.report(row, plan.columns.edizione ?? plan.line, choice.code, { params: choice.params }));
      isWhole = false;
      continue;
    }
    const result = readRow(row, plan, choice.edition, seen);
    diagnostics.push(...result.diagnostics);
    if (result.record === null) isWhole = false;
    else records.push(result.record);
  }
  return { records: isWhole ? records : records.map(asIncomplete), diagnostics };
}

/** A table of which a row was lost does not list all lines, whatever its map says. */
function asIncomplete(record: SourceRecord<PlanRow>): SourceRecord<PlanRow> {
  return { ...record, row: { ...record.row, complete: [] } };
}

/** An edition before the code, as in states: `2021-2023/CAP1.PA.LA01`. */
const WITH_EDITION = /^(\d{4}[^/]*)\/(.+)$/u;

function editionOf({ cells }: TableRow, { columns: { edizione }, line }: PlanTable): string {
  const before = WITH_EDITION.exec(textOf(cells[line]))?.[1];
  return before ?? (edizione === undefined ? '' : textOf(cells[edizione]));
}

/** The code of a row, without its edition and without a title after it. */
function codeOf({ cells }: TableRow, { line }: PlanTable): string {
  const text = textOf(cells[line]);
  const code = WITH_EDITION.exec(text)?.[2] ?? text;
  return code.split(/\s+[-–—:]\s+|\n/u)[0]?.trim() ?? '';
}

function readRow(row: TableRow, plan: PlanTable, edition: EditionIndex, seen: Map<string, number>): { readonly record: SourceRecord<PlanRow> | null; readonly diagnostics: readonly Diagnostic[] } {
  const { columns, map, report } = plan;
  const found = codeOf(row, plan);
  const match = matchCode(found, columns.testo === undefined ? '' : textOf(row.cells[columns.testo]), edition);
  const told = tellMatch(match, row, plan, found, edition.name);
  if (match.kind !== 'exact' && match.kind !== 'repaired' && match.kind !== 'chosen') return { record: null, diagnostics: told };
  const { keys, diagnostics: odd } = readKeys(row, keyColumns(columns), map.ente ?? {}, report);
  const name = `${edition.name}/${match.line.code}`;
  const whose = JSON.stringify([keys, name]);
  const before = seen.get(whose);
  if (before !== undefined) return { record: null, diagnostics: [...told, report(row, plan.line, 'line.twice', { params: { found: name, line: before } })] };
  seen.set(whose, row.place.line);
  const { claims, diagnostics } = claimsOf(row, name, plan);
  return { record: { place: row.place, keys, row: { claims, complete: map.completi ?? [] } }, diagnostics: [...told, ...odd, ...diagnostics] };
}

function keyColumns(columns: PlanTable['columns']): Partial<Record<(typeof KEY_COLUMNS)[number], string>> {
  return Object.fromEntries(KEY_COLUMNS.flatMap((name) => (columns[name] === undefined ? [] : [[name, columns[name]]])));
}

function tellMatch(match: CodeMatch, row: TableRow, { line, report }: PlanTable, found: string, edition: string): Diagnostic[] {
  switch (match.kind) {
    case 'exact':
      return [];
    case 'repaired':
      return [report(row, line, 'line.repaired', { params: { found, repaired: match.line.code, edition }, severity: 'warning' })];
    case 'chosen':
      return [report(row, line, 'line.chosen', { params: { found, repaired: match.line.code, values: match.lines.map(({ code }) => code).join(', ') }, severity: 'warning' })];
    case 'other-text':
      return [report(row, line, 'line.other-text', { params: { found, repaired: match.line.code } })];
    case 'several':
      return [report(row, line, 'line.several', { params: { found, values: match.lines.map(({ code }) => code).join(', ') } })];
    case 'none':
      return [report(row, line, 'line.none', { params: { found, edition } })];
  }
}
