import type { JSX } from 'preact';

import type { Questionnaire } from '../../engine/questionnaire/questionnaire-types.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** How far one is: rules of law that are decided, of all; and which questions are left, those of the law first. */
export function Progress({ questionnaire: { decided, all, left, aboutLaw } }: { readonly questionnaire: Questionnaire }): JSX.Element {
  const texts = useQuestionnaireTexts();
  const questions = left.length === aboutLaw ? texts.left(left.length) : texts.leftOf(left.length, aboutLaw);
  return (
    <div class="progress-row">
      <p><strong>{texts.progress(decided, all)}</strong> · {questions}</p>
      <progress value={decided} max={Math.max(all, 1)} aria-label={texts.progressLabel} />
    </div>
  );
}
