import type { JSX } from 'preact';

import { useTexts } from '../../app-context.ts';
import { MoreItems } from '../../parts/more-items.tsx';
import type { PlanParts } from './plan-view.tsx';

/** The questions to answer before the programme can tell all the work. */
export function PlanQuestions({ result: { base, supposed } }: PlanParts): JSX.Element | null {
  const { results: { plan: texts } } = useTexts();
  const { questions, questionsIntro, sections } = supposed ?? base;
  if (questions.length === 0) return null;
  const rows = questions.map(({ text, office, duties }, index) => (
    <li key={index}>{text} <span class="hint">({[texts.waits(duties), ...(office === '' ? [] : [texts.office(office)])].join('; ')})</span></li>
  ));
  return (
    <section aria-labelledby="plan-questions">
      <h2 id="plan-questions">{sections.questions}</h2>
      {questionsIntro === null ? null : <p>{questionsIntro}</p>}
      <MoreItems items={rows} />
    </section>
  );
}
