import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { Decided } from '@adempi/report';

import type { QuestionChoice, Questionnaire, ToldConflict } from '../engine/questionnaire/questionnaire-types.ts';
import type { AppState } from './app-state.ts';

/** One step of the conversation, to go back to. */
export interface Step {
  /** The addresses of its subjects. */
  readonly facts: readonly string[];
  /** The text before it and after it; null where it changed nothing. */
  readonly texts: { readonly before: string; readonly after: string } | null;
  /** What was passed over before it. */
  readonly skipped: readonly string[];
}

/** What going back did. */
export interface WentBack {
  /** The addresses of the subjects of the question that the step was about. */
  readonly facts: readonly string[];
  /** Whether its answer was taken back. */
  readonly isTakenBack: boolean;
}

/** Whether going back over a step takes an answer back: not where it was passed over, nor where the text was changed elsewhere since then. */
export function takesBack(step: Step | undefined, text: string | undefined): step is Step & { readonly texts: NonNullable<Step['texts']> } {
  return step !== undefined && step.texts !== null && step.texts.after === text;
}

/** What the last answer did. */
export interface LastAnswer {
  readonly question: string;
  readonly decided: Decided;
  readonly conflicts: readonly ToldConflict[];
  /** `not_ours` is a remark, which by itself proves nothing. */
  readonly isRemark: boolean;
}

/** The questions as they were last listed, for which result and which choice. */
export interface Listed {
  readonly of: AppState['result']['value'];
  readonly choice: QuestionChoice;
  readonly questionnaire: Questionnaire;
  /** How many steps had been taken: the same question may come again. */
  readonly step: number;
}

/** The conversation with whoever answers. */
export interface Interview {
  /** The role of who answers; null while nobody said it, empty where nobody wants to. */
  readonly role: Signal<string | null>;
  /** Questions that were passed over in this session. */
  readonly skipped: Signal<readonly string[]>;
  readonly steps: Signal<readonly Step[]>;
  readonly last: Signal<LastAnswer | null>;
  readonly listed: Signal<Listed | null>;
}

/** A conversation that has not begun. */
export function createInterview(role: string | null): Interview {
  return { role: signal(role), skipped: signal([]), steps: signal([]), last: signal(null), listed: signal(null) };
}
