import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { officeName } from '@adempi/schema';

import type { ListedQuestion, Questionnaire } from '../../engine/questionnaire/questionnaire-types.ts';
import { choose, useChoice } from './use-choice.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** How many questions are shown at once. */
const SHOWN = 30;

/** All questions of the choice: any of them can be answered first. */
export function QuestionList({ questionnaire: { left } }: { readonly questionnaire: Questionnaire }): JSX.Element | null {
  const texts = useQuestionnaireTexts();
  const [shown, show] = useState(SHOWN);
  const [isOpen, open] = useState(false);
  if (left.length === 0) return null;
  const more = left.length - shown;
  return (
    <details class="question-list" open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{texts.list(left.length)}</summary>
      {isOpen ? <ol>{left.slice(0, shown).map((question) => <Listed key={question.fact} question={question} />)}</ol> : null}
      {isOpen && more > 0 ? <button type="button" class="btn btn-outline-primary" onClick={() => show(shown + SHOWN)}>{texts.moreQuestions(Math.min(more, SHOWN))}</button> : null}
    </details>
  );
}

function Listed({ question: { fact, question, about, office, isSkipped } }: { readonly question: ListedQuestion }): JSX.Element {
  const texts = useQuestionnaireTexts();
  const choice = useChoice();
  const notes = [about, office === null ? '' : officeName(office), isSkipped ? texts.skippedMark : ''].filter((note) => note !== '');
  return (
    <li>
      <button type="button" class="btn-text" onClick={() => choose({ ...choice, wanted: fact })}>{question}</button>
      {notes.length === 0 ? null : <small> {notes.join(' · ')}</small>}
    </li>
  );
}
