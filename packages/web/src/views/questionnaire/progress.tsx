import type { JSX } from 'preact';

import type { Questionnaire } from '../../engine/questionnaire/questionnaire-types.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** How far one is: rules of law that are decided, of all. */
export function Progress({ questionnaire: { decided, all, left } }: { readonly questionnaire: Questionnaire }): JSX.Element {
  const texts = useQuestionnaireTexts();
  return (
    <div class="progress-row">
      <p><strong>{texts.progress(decided, all)}</strong> · {texts.left(left.length)}</p>
      <progress value={decided} max={Math.max(all, 1)} aria-label={texts.progressLabel} />
    </div>
  );
}
