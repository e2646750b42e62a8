import { OFFICE_COLUMNS, OFFICE_SHEETS, indexVocabulary, suggest } from '@adempi/schema';
import type { CivilDate, Diagnostic } from '@adempi/schema';

import type { Patch, ReadContext, RowPlace, SourceFile } from '../adapter.ts';
import type { NotOurs } from '../answers/not-ours.ts';
import type { EnteKeys } from '../registry/resolve.ts';
import { joinAnswers, readAnswers } from '../replies/read-answers.ts';
import type { Answers, ChangedQuestion } from '../replies/read-answers.ts';
import { reporter } from '../tables/reporter.ts';
import { boundProblems, cellReporter, tableOf } from '../tables/read-table.ts';
import { readXlsx } from '../tables/read-xlsx.ts';
import type { Sheet } from '../tables/read-xlsx.ts';
import { readHeader } from './read-header.ts';
import type { OfficeHeader } from './read-header.ts';
import { isList, readList } from './read-list.ts';

/** What an office answered. */
export interface OfficeReply {
  readonly keys: EnteKeys;
  readonly place: RowPlace;
  /** In capitals, as the vocabulary names it: `ANAGRAFE`. */
  readonly office: string;
  readonly role: string;
  /** The day on which it answered. */
  readonly day: CivilDate;
  readonly patch: Patch;
  /** Addresses of which it says that it does not know them. */
  readonly unknown: readonly string[];
  readonly notOurs: readonly NotOurs[];
  /** Answers that are not used, because the question reads otherwise today. */
  readonly changed: readonly ChangedQuestion[];
  /** Addresses of the items that the ente had when the sheet was written. */
  readonly listed: readonly string[];
}

/** A worksheet of an office, read: null where who answers cannot be told. */
export interface ReadOfficeSheet {
  readonly reply: OfficeReply | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a worksheet is read. */
export interface OfficeReading extends ReadContext {
  /** The day of the answers where the office writes none; null: it must. */
  readonly received: CivilDate | null;
}

/**
 * Reads the worksheet that an office filled in (`adempi ask --export`). Every wrong cell is told, with
 * its sheet and address. `file.date` is the last day on which the office may have answered.
 *
 * @example (await readOfficeSheet(file, { lang: 'it', vocabulary, received: null })).reply?.patch.claims
 */
export async function readOfficeSheet(file: SourceFile, context: OfficeReading): Promise<ReadOfficeSheet> {
  const { sheets, diagnostics } = await readXlsx(file, context);
  if (diagnostics.length > 0) return { reply: null, diagnostics };
  const questions = sheets.find(({ name }) => name === OFFICE_SHEETS.questions);
  return questions === undefined ? refuse(noSheet(sheets, file, context)) : readSheets(questions, sheets, file, context);
}

function readSheets(questions: Sheet, sheets: readonly Sheet[], file: SourceFile, context: OfficeReading): ReadOfficeSheet {
  const { lang, vocabulary = [] } = context;
  const header = readHeader(questions, file, context);
  const asked = readQuestions(questions, header, file, context);
  const lists = sheets.filter(isList).map((sheet) => readList(sheet, file, { index: indexVocabulary(vocabulary), role: header.role, lang }));
  const answers = joinAnswers([asked, ...lists]);
  const { claims, unknown, notOurs, changed, diagnostics } = answers;
  // A worksheet that nobody filled in needs no signature.
  const isAnswered = Object.values(answers).some((told: readonly unknown[]) => told.length > 0) || lists.some((list) => list.complete.length > 0);
  const headProblems = [...header.diagnostics, ...(isAnswered || header.isSigned ? header.unsigned : [])];
  const problems = [...headProblems, ...diagnostics];
  if (headProblems.length > 0) return refuse(...boundProblems(problems, file, lang));
  // A list of which a row could not be read is not whole.
  const complete = problems.length > 0 ? [] : lists.flatMap((list) => list.complete);
  const { keys, place, office, role, day } = header;
  return { reply: { keys, place, office, role, day, patch: { claims, ...(complete.length > 0 ? { complete } : {}) }, unknown, notOurs, changed, listed: lists.flatMap(({ listed }) => listed) }, diagnostics: boundProblems(problems, file, lang) };
}

function readQuestions(sheet: Sheet, { role, day }: OfficeHeader, file: SourceFile, { lang, vocabulary = [] }: OfficeReading): Partial<Answers> {
  const table = tableOf(sheet, { isHead: (cells) => cells.includes(OFFICE_COLUMNS.address) });
  const missing = READ.filter((column) => table?.columns.includes(column) !== true);
  if (table === null || missing.length > 0) {
    const found = (table?.columns ?? []).filter((column) => column !== '').join(', ');
    return { diagnostics: [reporter(file, lang)('source.sheet-columns', 1, { sheet: sheet.name, values: missing.join(', '), found })] };
  }
  return readAnswers(table.rows, { vocabulary, columns: OFFICE_COLUMNS, day, role, lang, report: cellReporter(file, table, lang) });
}

const { question, answer, since, document: proof, role: ownRole, note, address } = OFFICE_COLUMNS;
const READ: readonly string[] = [question, answer, since, proof, ownRole, note, address];

function noSheet(sheets: readonly Sheet[], file: SourceFile, { lang }: OfficeReading): Diagnostic {
  const names = sheets.map(({ name }) => name);
  const suggestion = suggest(OFFICE_SHEETS.questions, names);
  return reporter(file, lang)('source.sheet', 1, { sheet: OFFICE_SHEETS.questions, values: names.join(', '), ...(suggestion === null ? {} : { suggestion }) });
}

function refuse(...diagnostics: readonly Diagnostic[]): ReadOfficeSheet {
  return { reply: null, diagnostics };
}
