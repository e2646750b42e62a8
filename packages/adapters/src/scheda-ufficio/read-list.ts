import { LIST_COLUMNS, LIST_HEADER, LIST_ROWS, OFFICE_ANSWERS, OFFICE_KNOWN, collectionOf, foldText, formatAddress, parseAddress, quote, shortenName } from '@adempi/schema';
import type { Diagnostic, FactDefinition, Lang, VocabularyIndex } from '@adempi/schema';

import type { Claim, SourceFile } from '../adapter.ts';
import { readAnswerCell } from '../replies/answer-cell.ts';
import { citeAnswer, claimsOf } from '../replies/claims-of.ts';
import { readAbove, reportAbove } from '../replies/read-above.ts';
import type { CellAbove, ReportAbove } from '../replies/read-above.ts';
import { REASON_WANTED, changedQuestion, joinAnswers } from '../replies/read-answers.ts';
import type { Answers, RowAnswer } from '../replies/read-answers.ts';
import { cellReporter, tableOf, textOf } from '../tables/read-table.ts';
import type { CellReport, Table, TableRow } from '../tables/read-table.ts';
import type { Sheet } from '../tables/read-xlsx.ts';
import { reporter } from '../tables/reporter.ts';
import type { Report } from '../tables/reporter.ts';

/** What the reading of a list needs. */
export interface ListReading {
  readonly index: VocabularyIndex;
  readonly role: string;
  readonly lang: Lang;
}

/** What a list answers: of its items, and whether it is whole. */
export interface ListAnswers extends Answers {
  /** The collection, where the office says that all its items are listed. */
  readonly complete: readonly string[];
  /** Addresses of the items that were listed when the sheet was written. */
  readonly listed: readonly string[];
}

const WANTED: Readonly<Record<Lang, Readonly<Record<'list' | 'row' | 'path' | 'name' | 'once' | 'whole', string>>>> = {
  it: {
    list: 'il codice di un elenco come nel file inviato',
    row: 'il codice della riga come nel file inviato, o niente in una riga nuova',
    path: 'il codice di una colonna come nel file inviato',
    name: 'il nome dell’elemento di cui parla la riga',
    once: 'un nome che non sia già in un’altra riga',
    whole: [...['sì', 'no'], OFFICE_ANSWERS.unknown].map((word) => quote(word, 'it')).join(', '),
  },
  en: {
    list: 'the code of a list as it was sent',
    row: 'the code of the row as it was sent, or nothing in a new row',
    path: 'the code of a column as it was sent',
    name: 'the name of the item that the row is about',
    once: 'a name that is not in another row',
    whole: [...['sì', 'no'], OFFICE_ANSWERS.unknown].map((word) => quote(word, 'en')).join(', '),
  },
};

/** Whether a sheet is a list: one that carries the code of its collection. */
export function isList(sheet: Sheet): boolean {
  return readAbove(sheet, LIST_HEADER).address.isThere;
}

/** Reads a list: a row for each item, a column for each fact that is asked of it. */
export function readList(sheet: Sheet, file: SourceFile, { index, role, lang }: ListReading): ListAnswers {
  const above = readAbove(sheet, LIST_HEADER);
  const table = tableOf(sheet, { isHead: (cells) => cells[0] === LIST_COLUMNS.name });
  const collection = above.address.text;
  const ofFile = reporter(file, lang);
  const report = reportAbove(sheet, ofFile);
  const missing = table === null ? [] : Object.values(LIST_COLUMNS).filter((column) => !table.columns.includes(column));
  if (table === null || missing.length > 0) return refuse(missingColumns(sheet, table, missing, ofFile));
  if (!index.items.has(collection)) return refuse(report(above.address, WANTED[lang].list));
  const reader: RowReader = { collection, index, role, lang, report: cellReporter(file, table, lang), asked: questionsAbove(sheet), isWhole: foldText(above.isWhole.text) === 'si', seen: new Set() };
  const rows = joinAnswers(table.rows.flatMap((row) => readRow(row, reader)));
  const listed = table.rows.flatMap(({ cells }) => {
    const key = keyIn(textOf(cells[LIST_COLUMNS.address]), collection);
    return key === null ? [] : [formatAddress({ path: collection, collection, key })];
  });
  return { ...joinAnswers([rows, readWhole(above.isWhole, collection, { report, lang })]), complete: reader.isWhole ? [collection] : [], listed };
}

function refuse(problem: Diagnostic): ListAnswers {
  return { ...joinAnswers([{ diagnostics: [problem] }]), complete: [], listed: [] };
}

function missingColumns({ name }: Sheet, table: Table | null, missing: readonly string[], report: Report): Diagnostic {
  const [values, found] = [table === null ? Object.values(LIST_COLUMNS) : missing, (table?.columns ?? []).filter((column) => column !== '')];
  return report('source.sheet-columns', 1, { sheet: name, values: values.join(', '), found: found.join(', ') });
}

function readWhole(cell: CellAbove, collection: string, { report, lang }: { readonly report: ReportAbove; readonly lang: Lang }): RowAnswer {
  const word = foldText(cell.text);
  if (word === foldText(OFFICE_ANSWERS.unknown)) return { unknown: [collection] };
  return ['', 'si', 'no'].includes(word) ? {} : { diagnostics: [report(cell, WANTED[lang].whole)] };
}

/** The questions above the columns, by the position of the column. */
function questionsAbove({ rows }: Sheet): readonly string[] {
  const paths = rows.findIndex((cells) => textOf(cells[0]) === LIST_ROWS.paths);
  const row = rows.slice(0, paths).findLast((cells) => textOf(cells[0]) === LIST_ROWS.question);
  return (row ?? []).map((cell) => textOf(cell));
}

interface RowReader extends ListReading {
  readonly collection: string;
  readonly report: CellReport;
  readonly asked: readonly string[];
  readonly isWhole: boolean;
  /** Keys of the rows before. */
  readonly seen: Set<string>;
}

function readRow(row: TableRow, reader: RowReader): RowAnswer[] {
  const { report, lang, seen } = reader;
  const fault = (column: string, wanted: string): RowAnswer => ({ diagnostics: [report(row, column, 'source.cell', { params: { wanted } })] });
  const code = textOf(row.cells[LIST_COLUMNS.address]);
  const name = textOf(row.cells[LIST_COLUMNS.name]);
  const cells = answeredCells(row);
  if (code === '' && name === '' && cells.length === 0) return [];
  const key = code === '' ? shortenName(name) : keyIn(code, reader.collection);
  if (key === null) return [fault(LIST_COLUMNS.address, WANTED[lang].row)];
  if (key === '') return [fault(LIST_COLUMNS.name, WANTED[lang].name)];
  if (seen.has(key)) return [fault(LIST_COLUMNS.name, WANTED[lang].once)];
  seen.add(key);
  // A remark on the row that says why something does not concern the ente says nothing of its other cells.
  const isReason = cells.some(([path]) => foldText(textOf(row.cells[path])) === foldText(OFFICE_ANSWERS.notOurs));
  const read = cells.map(([path, position]) => readCell(row, { path, key, position, isReason }, reader));
  const isNew = code === '';
  const isListed = isNew || reader.isWhole || read.some(({ claims = [] }) => claims.length > 0);
  return [...(isListed ? [{ claims: listItem(row, { key, name: isNew ? name : null }, reader) }] : []), ...read];
}

/** The cells of facts that are filled in, with the position of their column. What tells only what was known is no answer. */
function answeredCells({ cells }: TableRow): (readonly [path: string, position: number])[] {
  const others = new Set<string>(Object.values(LIST_COLUMNS));
  return Object.keys(cells)
    .map((path, position) => [path, position] as const)
    .filter(([path]) => path !== '' && !others.has(path))
    .filter(([path]) => {
      const text = textOf(cells[path]);
      return text !== '' && !text.startsWith(OFFICE_KNOWN.trim());
    });
}

function keyIn(code: string, collection: string): string | null {
  const address = parseAddress(code);
  return address !== null && address.path === collection && address.collection === collection && address.key !== '*' ? address.key : null;
}

interface CellPlace {
  readonly path: string;
  readonly key: string;
  /** Of its column, from 0. */
  readonly position: number;
  /** Whether the remark of the row is why something does not concern the ente. */
  readonly isReason: boolean;
}

function readCell(row: TableRow, { path, key, position, isReason }: CellPlace, { collection, index, role, lang, report, asked }: RowReader): RowAnswer {
  const definition = askedFact(path, collection, index);
  const fault = (column: string, wanted: string): RowAnswer => ({ diagnostics: [report(row, column, 'source.cell', { params: { wanted } })] });
  if (definition === null) return fault(path, WANTED[lang].path);
  const read = readAnswerCell(row.cells[path], definition, { lang, takesAsides: true });
  if ('wanted' in read) return fault(path, read.wanted);
  const address = { path, collection, key };
  const fact = formatAddress(address);
  const today = changedQuestion(asked[position] ?? '', definition);
  if (today !== null) return { changed: [{ fact, asked: asked[position] ?? '', today }] };
  const [document, note] = [LIST_COLUMNS.document, LIST_COLUMNS.note].map((column) => textOf(row.cells[column])) as [string, string];
  if ('value' in read) return { claims: claimsOf({ address, definition, value: read.value, place: row.place, since: null, document, role, note: isReason ? '' : note }) };
  if (read.says === 'unknown') return { unknown: [fact] };
  return note === '' ? fault(LIST_COLUMNS.note, REASON_WANTED[lang]) : { notOurs: [{ fact, reason: note }] };
}

function askedFact(path: string, collection: string, index: VocabularyIndex): FactDefinition | null {
  const definition = index.facts.get(path);
  const isAsked = definition !== undefined && definition.registry !== true && collectionOf(index, path) === collection && index.keys.get(collection) !== path;
  return isAsked ? definition : null;
}

/** That an item is there, and what it is called. */
function listItem(row: TableRow, { key, name }: { readonly key: string; readonly name: string | null }, { collection, index, role }: RowReader): Claim[] {
  const rif = citeAnswer({ place: row.place, document: textOf(row.cells[LIST_COLUMNS.document]), role });
  const claim = (path: string, valore: string): Claim => ({ fatto: formatAddress({ path, collection, key }), valore, rif });
  const named = index.names.get(collection);
  return [claim(index.keys.get(collection) ?? `${collection}.id`, key), ...(name !== null && named !== undefined ? [claim(named, name)] : [])];
}
