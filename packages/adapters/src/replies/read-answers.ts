import { collectionOf, formatAddress, indexVocabulary, parseAddress } from '@adempi/schema';
import type { Address, CivilDate, Diagnostic, FactDefinition, Lang, VocabularyIndex } from '@adempi/schema';

import type { Claim } from '../adapter.ts';
import type { NotOurs } from '../answers/not-ours.ts';
import { textOf } from '../tables/read-table.ts';
import type { CellReport, TableRow } from '../tables/read-table.ts';
import { readAnswerCell, readAnswerDay, wantedAnswer, wantedDay } from './answer-cell.ts';
import { claimsOf } from './claims-of.ts';

/** The headings of the columns that are read. */
export interface AnswerColumns {
  readonly address: string;
  readonly answer: string;
  readonly since: string;
  readonly document: string;
  readonly role: string;
  /** Where remarks are taken; then an answer may also be that it is not known, or does not concern the ente. */
  readonly note?: string;
  /** Where the question itself is held against the vocabulary. */
  readonly question?: string;
}

/** What the reading of answers needs. */
export interface AnswerReading {
  readonly vocabulary: readonly FactDefinition[];
  readonly columns: AnswerColumns;
  /** Nothing in the file is known later than this day. */
  readonly day: CivilDate;
  /** Who answers, where a row does not say. */
  readonly role?: string;
  readonly lang: Lang;
  readonly report: CellReport;
}

/** An answer to a question that reads otherwise today: it is not used. */
export interface ChangedQuestion {
  /** Address of the fact. */
  readonly fact: string;
  readonly asked: string;
  readonly today: string;
}

/** What was answered, and the cells that cannot be read. */
export interface Answers {
  readonly claims: readonly Claim[];
  /** Addresses of which nothing is known, says who answers. */
  readonly unknown: readonly string[];
  readonly notOurs: readonly NotOurs[];
  readonly changed: readonly ChangedQuestion[];
  readonly diagnostics: readonly Diagnostic[];
}

const ADDRESS_WANTED: Readonly<Record<Lang, string>> = { it: 'il codice di un’informazione come nel file inviato', en: 'the code of a fact as it was sent' };
const ONCE_WANTED: Readonly<Record<Lang, string>> = { it: 'una sola risposta per ogni informazione', en: 'one answer for each fact' };
/** What a remark must say where an answer is that it does not concern the ente. */
export const REASON_WANTED: Readonly<Record<Lang, string>> = { it: 'il motivo per cui non riguarda l’ente', en: 'the reason why it does not concern the ente' };

/** What the rows of a sheet answer, each a fact. A row without an answer says nothing. */
export function readAnswers(rows: readonly TableRow[], reading: AnswerReading): Answers {
  const index = indexVocabulary(reading.vocabulary);
  const keys = new Set(index.keys.values());
  const seen = new Set<string>();
  const read = rows.filter((row) => isAnswered(row, reading.columns)).map((row): RowAnswer => {
    const { columns, lang } = reading;
    const asked = findAsked(textOf(row.cells[columns.address]), index, keys);
    if (asked === null) return tellFaults(row, [[columns.address, ADDRESS_WANTED[lang]]], reading);
    const isTwice = seen.has(formatAddress(asked.address));
    seen.add(formatAddress(asked.address));
    return isTwice ? tellFaults(row, [[columns.address, ONCE_WANTED[lang]]], reading) : readAnswer(row, asked, reading);
  });
  return joinAnswers(read);
}

/** Some of what sheets answer. */
export type RowAnswer = Partial<Answers>;

/** All of it, in its order. */
export function joinAnswers(parts: readonly RowAnswer[]): Answers {
  return {
    claims: parts.flatMap(({ claims = [] }) => claims),
    unknown: parts.flatMap(({ unknown = [] }) => unknown),
    notOurs: parts.flatMap(({ notOurs = [] }) => notOurs),
    changed: parts.flatMap(({ changed = [] }) => changed),
    diagnostics: parts.flatMap(({ diagnostics = [] }) => diagnostics),
  };
}

/** The question as it reads today; null where it is the one that was asked, or the fact was asked for by its label, as before it had one. */
export function changedQuestion(asked: string, { question, label }: FactDefinition): string | null {
  const today = (question ?? label).it;
  return [today, label.it].some((text) => foldSpaces(asked) === foldSpaces(text)) ? null : today;
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The role alone may stand in every row: whoever fills in a sheet drags it down. */
function isAnswered({ cells }: TableRow, { answer, since, document, note }: AnswerColumns): boolean {
  return [answer, since, document, ...(note === undefined ? [] : [note])].some((column) => textOf(cells[column]) !== '');
}

/** A fact that can be answered. */
interface Asked {
  readonly address: Address;
  readonly definition: FactDefinition;
}

function findAsked(text: string, index: VocabularyIndex, keys: ReadonlySet<string>): Asked | null {
  const address = parseAddress(text);
  const definition = address === null ? undefined : index.facts.get(address.path);
  if (address === null || definition === undefined || definition.registry === true || definition.type === 'collection' || keys.has(definition.path)) return null;
  return address.collection === collectionOf(index, address.path) && address.key !== '*' ? { address, definition } : null;
}

type Faults = readonly (readonly [column: string, wanted: string])[];

function tellFaults(row: TableRow, faults: Faults, { report }: AnswerReading): RowAnswer {
  return { diagnostics: faults.map(([column, wanted]) => report(row, column, 'source.cell', { params: { wanted } })) };
}

function readAnswer(row: TableRow, asked: Asked, reading: AnswerReading): RowAnswer {
  const { columns, day, lang, role = '' } = reading;
  const { cells, place } = row;
  const of = (column: string | undefined): string => (column === undefined ? '' : textOf(cells[column]));
  const takes = { lang, takesAsides: columns.note !== undefined };
  const read = readAnswerCell(cells[columns.answer], asked.definition, takes);
  const since = readAnswerDay(cells[columns.since], day);
  const says = 'says' in read ? read.says : null;
  const faults: Faults = [
    ...('wanted' in read ? [[columns.answer, read.wanted] as const] : []),
    ...(says === 'nothing' ? [[columns.answer, wantedAnswer(asked.definition, takes)] as const] : []),
    ...(says === 'notOurs' && of(columns.note) === '' ? [[columns.note ?? '', REASON_WANTED[lang]] as const] : []),
    ...(since === undefined ? [[columns.since, wantedDay(day, lang)] as const] : []),
  ];
  if (faults.length > 0 || since === undefined) return tellFaults(row, faults, reading);
  const fact = formatAddress(asked.address);
  const today = columns.question === undefined ? null : changedQuestion(of(columns.question), asked.definition);
  if (today !== null) return { changed: [{ fact, asked: of(columns.question), today }] };
  if (says === 'unknown') return { unknown: [fact] };
  if (says === 'notOurs') return { notOurs: [{ fact, reason: of(columns.note) }] };
  const value = 'value' in read ? read.value : undefined;
  return { claims: claimsOf({ ...asked, value, place, since, document: of(columns.document), role: of(columns.role) === '' ? role : of(columns.role), note: of(columns.note) }) };
}
