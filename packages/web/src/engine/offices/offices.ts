import { MAX_SOURCE_BYTES, findStranger, isNotOurs, mergeReplies, readOfficeSheet, tellMerge } from '@adempi/adapters';
import type { FiledReply } from '@adempi/adapters';
import { checkStateValue, rankQuestions, uniteItems } from '@adempi/core';
import { factText, isOnSheets, officeOf, writeOfficeSheet } from '@adempi/report';
import { addPeriod, compareText, groupBy, indexVocabulary, officeFile, officeName } from '@adempi/schema';
import type { Assessment, Bundle, CivilDate, Diagnostic, Lang, Question, State } from '@adempi/schema';

import { officeTextsOf } from '../../texts/offices.ts';
export { confirmAnswers, listUnconfirmed } from './confirm-answers.ts';
import type { AskedOffices, OfficeSheet, SheetRequest } from './offices-types.ts';

/** To whom worksheets go back. They are Italian in every language, as those who fill them in are. */
const REPLY_TO = 'al responsabile per la transizione digitale (RTD)';

/** What is asked, and of what. */
export interface SheetDesk {
  readonly state: State;
  /** Made in Italian. */
  readonly assessment: Assessment;
  readonly bundle: Bundle;
}

/** How long an office has to answer, as with `adempi ask --export`. */
const REPLY_PERIOD = 'P15D';

/** The offices that have questions, by name; they count as in the questionnaire. */
export function listOffices(desk: SheetDesk): AskedOffices {
  const offices = byOffice(desk).map(([office, questions]) => ({ office, name: officeName(office), questions: uniteItems(questions).length, duties: new Set(questions.flatMap(({ rules }) => rules)).size }));
  return { offices, replyBy: addPeriod(desk.assessment.asOf, REPLY_PERIOD) };
}

/** The worksheet of an office, as `adempi ask --export` writes it; null where it has no question. */
export async function writeSheet({ office, replyBy }: SheetRequest, desk: SheetDesk): Promise<OfficeSheet | null> {
  const questions = byOffice(desk).find(([name]) => name === office)?.[1];
  if (questions === undefined) return null;
  const bytes = await writeOfficeSheet({ office, questions, ...desk, replyBy, replyTo: REPLY_TO });
  return { name: officeFile(office), bytes: new Uint8Array(bytes) };
}

function byOffice({ state, assessment, bundle }: SheetDesk): [string, Question[]][] {
  const vocabulary = indexVocabulary(bundle.vocabulary);
  const asked = rankQuestions(assessment, bundle).filter((question) => !isNotOurs(state, question.fact) && isOnSheets(question, vocabulary));
  return [...groupBy(asked, officeOf)].sort(([one], [other]) => compareText(one, other));
}

/** How worksheets are read back. */
export interface MergeDesk {
  readonly state: State;
  readonly bundle: Bundle;
  /** The last day on which an office may have answered. */
  readonly today: CivilDate;
  readonly lang: Lang;
}

/** A file that somebody chose. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Blob;
}

/** The state with the answers of worksheets, in words too; or every problem of every file: then none is used. */
export async function mergeSheets(files: readonly ChosenFile[], desk: MergeDesk): Promise<{ readonly state: State; readonly lines: readonly string[] } | { readonly problems: readonly Diagnostic[] }> {
  const { state, bundle: { vocabulary }, lang } = desk;
  const read = await Promise.all(files.map((file) => readReply(file, desk)));
  const problems = read.flatMap((one) => one.problems);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const merged = mergeReplies(state, read.flatMap(({ reply }) => reply ?? []), vocabulary);
  const faults = checkStateValue(merged.state, vocabulary, lang).filter(({ severity }) => severity === 'error');
  if (faults.length > 0) return { problems: faults };
  return { state: merged.state, lines: tellMerge({ before: state, merged, vocabulary, lang, texts: officeTextsOf(lang).merged, tellValue: factText }) };
}

async function readReply({ name, content }: ChosenFile, { state, bundle: { vocabulary }, today, lang }: MergeDesk): Promise<{ readonly reply: FiledReply | null; readonly problems: readonly Diagnostic[] }> {
  const bytes = new Uint8Array(await content.slice(0, MAX_SOURCE_BYTES + 1).arrayBuffer());
  const { reply, diagnostics } = await readOfficeSheet({ name, bytes, date: today }, { lang, vocabulary, received: null });
  const stranger = reply === null ? null : findStranger(reply, state.ente, { file: name, lang });
  // Whose answers they are comes before what is wrong with them.
  return { reply: reply === null ? null : { file: name, reply }, problems: stranger === null ? diagnostics : [stranger] };
}
