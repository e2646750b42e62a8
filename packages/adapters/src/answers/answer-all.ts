import type { FactDefinition, State } from '@adempi/schema';

import type { Answer, Respondent } from './answer.ts';
import { answerState } from './answer-state.ts';

/** Puts answers into a state, one after the other; with the contradictions of all of them. */
export function answerAll(state: State, answers: readonly Answer[], respondent: Respondent, vocabulary: readonly FactDefinition[]): ReturnType<typeof answerState> {
  return answers.reduce<ReturnType<typeof answerState>>(
    (before, answer) => {
      const after = answerState(before.state, answer, respondent, vocabulary);
      return { state: after.state, conflicts: [...before.conflicts, ...after.conflicts] };
    },
    { state, conflicts: [] },
  );
}
