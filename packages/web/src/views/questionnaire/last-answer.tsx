import type { JSX } from 'preact';

import { useApp } from '../../app-context.ts';
import { Icon } from '../../parts/icon.tsx';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';
import { tellLast } from './tell-last.ts';

/** What the last answer decided. It is announced, too (`QuestionCard`). */
export function LastAnswerPanel(): JSX.Element | null {
  const { state } = useApp();
  const texts = useQuestionnaireTexts();
  const last = state.interview.last.value;
  if (last === null) return null;
  return (
    <section class="callout-done" id="last-answer" aria-label={texts.lastTitle}>
      <p><Icon name="check-circle" /><strong>{texts.lastTitle}</strong>: {last.question}</p>
      <ul>{tellLast(last, texts).map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  );
}
