import type { AskedQuestion, FieldFault } from '../../engine/questionnaire/questionnaire-types.ts';
import type { QuestionnaireTexts } from '../../texts/questionnaire.ts';
import type { Draft } from './draft.ts';

/** What each part of the form gets. */
export interface FieldsProps {
  readonly question: AskedQuestion;
  readonly draft: Draft;
  readonly faults: readonly FieldFault[];
  readonly onChange: (draft: Draft) => void;
}

/** What is wrong with a field, in words; null while all is well. */
export function faultText(faults: readonly FieldFault[], field: string, { texts, empty }: { readonly texts: QuestionnaireTexts; readonly empty: keyof QuestionnaireTexts['faults'] }): string | null {
  const fault = faults.find((one) => one.field === field);
  if (fault === undefined) return null;
  if (fault.problem === 'wanted') return texts.wanted(fault.wanted);
  return texts.faults[fault.problem === 'empty' ? empty : fault.problem];
}
