import { createItemNames, tellDecided } from '@adempi/report';
import type { Act, State, VocabularyIndex } from '@adempi/schema';
import { editDocument } from '@adempi/schema/yaml';

import type { Result, Settings, StateText } from '../engine-types.ts';
import { createOfficesDesk } from '../offices/offices-desk.ts';
import type { OfficesDesk, OfficesEngine } from '../offices/offices-desk.ts';
import { readState } from '../read-state.ts';
import type { Current } from '../results/current.ts';
import { listQuestionnaire } from './list-questions.ts';
import { nameAll } from './name-all.ts';
import type { AnswerBy, AnswerForm, Answered, QuestionChoice, Questionnaire } from './questionnaire-types.ts';
import { takeAnswers } from './take-answer.ts';

/** What the engine does for the questionnaire. */
export interface Answering extends OfficesDesk {
  /** The questions of the state on the desk; null where there is none. */
  readonly listQuestions: (choice: QuestionChoice) => Questionnaire | null;
  /** Puts an answer into the state of a document, a form for each of its subjects, and judges it. */
  readonly answer: (document: StateText, forms: readonly AnswerForm[], by: AnswerBy, settings: Settings) => Answered;
  /** The text of the last answered document: all that the answer did not touch stays as it was written. Null where there is none. */
  readonly writeAnswered: () => string | null;
}

/** What the questionnaire needs of the engine. */
export interface AnsweringDesk extends Pick<OfficesEngine, 'bundle' | 'desk' | 'assessItalian'> {
  readonly acts: ReadonlyMap<string, Act>;
  readonly vocabulary: VocabularyIndex;
  /** Puts a state on the desk, and judges it. */
  readonly place: (document: StateText, state: State, settings: Settings) => { readonly desk: Current; readonly result: Extract<Result, { readonly kind: 'assessed' }> };
  /** Says which text a state on the desk is of. */
  readonly nameText: (state: State, text: string) => void;
}

/**
 * Answers are judged at once, and written into the text afterwards: to lay out a file of a few hundred
 * lines takes longer than to judge it.
 */
export function createAnswering(engine: AnsweringDesk): Answering {
  const { bundle, acts, vocabulary } = engine;
  let unwritten: { readonly text: string; readonly state: State } | null = null;
  const judge = (document: StateText, settings: Settings): Current | Extract<Answered, { readonly kind: 'refused' }> => {
    const desk = engine.desk();
    if (desk !== null && desk.text === document.text && isSameSettings(desk.settings, settings)) return desk;
    const read = readState(document, bundle, settings.lang);
    return 'problems' in read ? { kind: 'refused', problems: read.problems } : engine.place(document, read.state, settings).desk;
  };
  const change = (document: StateText, state: State, settings: Settings): ReturnType<AnsweringDesk['place']> => {
    unwritten = { text: document.text, state };
    return engine.place(document, state, settings);
  };
  return {
    ...createOfficesDesk({ ...engine, judge, change: (...given) => change(...given).result }),
    listQuestions: (choice) => {
      const desk = engine.desk();
      if (desk === null) return null;
      const { state, settings: { lang } } = desk;
      return listQuestionnaire({ ...desk, bundle, acts, vocabulary, lang, names: createItemNames({ items: nameAll(state, vocabulary), lang }, vocabulary.facts) }, choice);
    },
    answer: (document, forms, by, settings) => {
      const before = judge(document, settings);
      if ('kind' in before) return before;
      const taken = takeAnswers(forms, by, { state: before.state, bundle, vocabulary, lang: settings.lang });
      if ('faults' in taken) return { kind: 'invalid', faults: taken.faults };
      if ('problems' in taken) return { kind: 'refused', problems: taken.problems };
      const { desk: after, result } = change(document, taken.state, settings);
      const missing = new Set(after.assessment.findings.filter(({ outcome }) => outcome === 'unknown').flatMap((finding) => finding.missing.map(({ fact }) => fact)));
      return {
        kind: 'answered',
        result,
        decided: tellDecided(before.assessment, after.assessment, settings.lang),
        conflicts: taken.conflicts,
        unsettled: forms.map(({ fact }) => fact).filter((fact) => missing.has(fact)),
      };
    },
    writeAnswered: () => {
      if (unwritten === null) return null;
      const { state } = unwritten;
      const text = editDocument(unwritten.text, state);
      engine.nameText(state, text);
      unwritten = null;
      return text;
    },
  };
}

function isSameSettings(one: Settings, other: Settings): boolean {
  return one.lang === other.lang && one.asOf === other.asOf && one.exposure === other.exposure;
}
