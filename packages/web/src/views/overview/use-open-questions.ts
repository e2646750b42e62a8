import { useApp } from '../../app-context.ts';
import type { QuestionChoice } from '../../engine/questionnaire/questionnaire-types.ts';
import { useAnswer } from '../../parts/use-answer.ts';

const ALL_QUESTIONS: QuestionChoice = { office: null, area: null, again: false, skip: [], wanted: null };

/** How many questions are open, as the questionnaire counts them; null while that is not known. */
export function useOpenQuestions(): number | null {
  const { desk } = useApp();
  return useAnswer(() => desk.listQuestions(ALL_QUESTIONS), [])?.left.length ?? null;
}
