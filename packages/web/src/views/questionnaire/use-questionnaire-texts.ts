import { useApp } from '../../app-context.ts';
import { questionnaireTextsOf } from '../../texts/questionnaire.ts';
import type { QuestionnaireTexts } from '../../texts/questionnaire.ts';

/** The texts of the questionnaire, in the language of the reader. */
export function useQuestionnaireTexts(): QuestionnaireTexts {
  return questionnaireTextsOf(useApp().state.settings.value.lang);
}
