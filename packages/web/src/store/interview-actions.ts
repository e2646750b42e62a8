import { batch } from '@preact/signals';

import type { Desk } from '../engine/desk.ts';
import type { ChosenFile } from '../engine/offices/offices.ts';
import type { Confirmed, MergedSheets } from '../engine/offices/offices-types.ts';
import type { AnswerForm, Answered, QuestionChoice } from '../engine/questionnaire/questionnaire-types.ts';
import type { AppState, OpenDocument } from './app-state.ts';
import { createListing } from './create-listing.ts';
import type { Listing } from './create-listing.ts';
import type { Queue } from './create-queue.ts';
import { takesBack } from './interview.ts';
import type { LastAnswer, Step, WentBack } from './interview.ts';
import type { DocumentKeeper } from './keep-document.ts';
import { keepRole } from './kept-role.ts';

/** What a person answered. */
export interface GivenAnswer {
  /** The question, in words. */
  readonly question: string;
  /** At least one: of each subject that something was said of. */
  readonly forms: readonly AnswerForm[];
  /** Addresses of the subjects that nothing was said of: they are passed over. */
  readonly passedOver: readonly string[];
}

/** What a person can do in the conversation. */
export interface InterviewActions {
  readonly list: Listing;
  /**
   * Answers the question at hand: the result changes at once, then the text, which is kept. Null where
   * the document may not be changed here.
   * @param next which questions to list afterwards
   * @param goOn called when the answer stands, so that nothing asks for its question any more
   */
  readonly answer: (given: GivenAnswer, next: QuestionChoice, goOn: () => void) => Promise<Answered | null>;
  /** Puts the answers of worksheets into the document; null where it may not be changed here. */
  readonly merge: (files: readonly ChosenFile[]) => Promise<MergedSheets | null>;
  /**
   * Lets a role vouch for answers, from today; null where the document may not be changed here.
   * @param names of their sources in the state
   */
  readonly confirm: (names: readonly string[], role: string) => Promise<Confirmed | null>;
  /** Passes over a question, until the next session: the addresses of its subjects, at least one. */
  readonly skip: (facts: readonly string[]) => void;
  /** Takes back the last step, with its answer; null where there is none. */
  readonly goBack: () => Promise<WentBack | null>;
  readonly setRole: (role: string) => void;
  /** Forgets the conversation: another document is at hand. */
  readonly reset: () => void;
}

/** What these actions need of the world. */
export interface InterviewSurroundings {
  readonly state: AppState;
  readonly desk: Desk;
  readonly keeper: DocumentKeeper;
  readonly queue: Queue;
  /** Puts a text in place of another, and judges it. */
  readonly replaceText: (text: string) => Promise<boolean>;
}

/** The actions of the conversation. */
export function createInterviewActions(surroundings: InterviewSurroundings): InterviewActions {
  const { state, desk, queue, replaceText } = surroundings;
  const { interview } = state;
  const list = createListing(state, desk);
  return {
    list,
    answer: (given, next, goOn) => queue(() => answer(given, next, { ...surroundings, list, goOn })),
    merge: (files) => queue(() => change((document) => desk.mergeSheets(document, files, state.settings.value, state.today), surroundings)),
    confirm: (names, role) => queue(() => change((document) => desk.confirm(document, { names, role, day: state.today }, state.settings.value), surroundings)),
    skip: (facts) => {
      batch(() => {
        addStep(state, { facts, texts: null, skipped: interview.skipped.value });
        passOver(state, facts);
        interview.last.value = null;
      });
    },
    goBack: () =>
      queue(async () => {
        const step = interview.steps.value.at(-1);
        if (step === undefined) return null;
        const isTakenBack = takesBack(step, state.document.value?.text);
        if (isTakenBack && !(await replaceText(step.texts.before))) return null;
        batch(() => {
          interview.steps.value = interview.steps.value.slice(0, -1);
          interview.skipped.value = step.skipped;
          interview.last.value = null;
        });
        return { facts: step.facts, isTakenBack };
      }),
    setRole: (role) => {
      keepRole(role);
      interview.role.value = role;
    },
    reset: () => {
      batch(() => {
        interview.skipped.value = [];
        interview.steps.value = [];
        interview.last.value = null;
        interview.listed.value = null;
      });
    },
  };
}

function addStep({ interview: { steps } }: AppState, step: Step): Step {
  steps.value = [...steps.value, step];
  return step;
}

function passOver({ interview: { skipped } }: AppState, facts: readonly string[]): void {
  skipped.value = [...new Set([...skipped.value, ...facts])];
}

interface Answering extends InterviewSurroundings, Pick<InterviewActions, 'list'> {
  readonly goOn: () => void;
}

async function answer(given: GivenAnswer, next: QuestionChoice, answering: Answering): Promise<Answered | null> {
  const { state, desk, list } = answering;
  const document = state.document.value;
  if (document === null || state.role.value === 'reader') return null;
  const settings = state.settings.value;
  const { asOf } = settings;
  // Nobody answers on a day that has not come.
  const by = { day: asOf < state.today ? asOf : state.today, role: state.interview.role.value === '' ? null : state.interview.role.value };
  const answered = await desk.answer(document, given.forms, by, settings);
  if (answered.kind !== 'answered') return answered;
  const step = show(given, document, answered, answering);
  // The next question is seen before the text is laid out, which takes longer.
  await list({ ...next, skip: state.interview.skipped.value });
  await write({ document, step }, answering);
  return answered;
}

/** Shows what came of an answer; gives its step. */
function show({ forms, question, passedOver }: GivenAnswer, document: OpenDocument, { result, decided, conflicts, unsettled }: Extract<Answered, { readonly kind: 'answered' }>, { state, keeper, goOn }: Answering): Step {
  const { interview } = state;
  const last: LastAnswer = { question, decided, conflicts, isRemark: forms.every(({ given }) => given.kind === 'not_ours') };
  return batch(() => {
    // Until its text is written it would be lost with the page.
    keeper.hold();
    state.result.value = result;
    const step = addStep(state, { facts: [...forms.map(({ fact }) => fact), ...passedOver], texts: { before: document.text, after: document.text }, skipped: interview.skipped.value });
    // What an answer did not settle is not asked over and over: a list that stays open, a contradiction.
    passOver(state, [...passedOver, ...unsettled]);
    interview.last.value = last;
    goOn();
    return step;
  });
}

/** Changes the document by what the desk makes of it: the result at once, then the text. A refusal changes nothing. */
async function change<Made extends MergedSheets | Confirmed>(make: (document: OpenDocument) => Promise<Made>, surroundings: InterviewSurroundings): Promise<Made | null> {
  const { state, keeper } = surroundings;
  const document = state.document.value;
  if (document === null || state.role.value === 'reader') return null;
  const made = await make(document);
  if (made.kind === 'refused') return made;
  batch(() => {
    keeper.hold();
    state.result.value = made.result;
    state.interview.last.value = null;
  });
  await write({ document, step: null }, surroundings);
  return made;
}

/** What is to be written. */
interface Unwritten {
  /** The document before it. */
  readonly document: OpenDocument;
  /** The step that it can be taken back with, which need not be the last one any more; null where it has none. */
  readonly step: Step | null;
}

/** Puts what was answered into the text, and keeps it. */
async function write({ document: before, step }: Unwritten, { state, desk, keeper }: InterviewSurroundings): Promise<void> {
  const text = await desk.writeAnswered();
  const document = state.document.value;
  // Another document may have been opened meanwhile.
  if (text === null || document === null || document.revision !== before.revision) return;
  const { steps } = state.interview;
  batch(() => {
    state.document.value = { ...document, text, revision: document.revision + 1 };
    steps.value = steps.value.map((one) => (one === step ? { ...one, texts: { before: before.text, after: text } } : one));
  });
  keeper.keep();
}
