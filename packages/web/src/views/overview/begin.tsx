import type { JSX } from 'preact';
import type { ToldAssessment } from '@adempi/report';

import { useApp, useTexts } from '../../app-context.ts';
import type { QuestionChoice } from '../../engine/questionnaire/questionnaire-types.ts';
import { useAnswer } from '../../parts/use-answer.ts';
import { linkTo } from '../../router/route.ts';
import { officeTextsOf } from '../../texts/offices.ts';

const ALL_QUESTIONS: QuestionChoice = { office: null, area: null, again: false, skip: [], wanted: null };

/** Whether no duty came out yet, for better or worse: whoever opens an empty Comune is told where to go. */
export function isUndecided({ counts }: Pick<ToldAssessment, 'counts'>): boolean {
  return counts.every(({ outcome, rules }) => rules === 0 || outcome === 'unknown' || outcome === 'not_applicable');
}

/** The way to the questions, and to the offices that know the answers. */
export function Begin(): JSX.Element {
  const { state, desk } = useApp();
  const { overview } = useTexts();
  const questions = useAnswer(() => desk.listQuestions(ALL_QUESTIONS), [])?.left.length ?? null;
  return (
    <section class="panel on-screen" aria-labelledby="begin">
      <h2 id="begin" class="h4">{overview.begin}</h2>
      <p>{overview.beginLead}</p>
      <p><a class="btn btn-primary" href={linkTo('domande')}>{overview.beginGo(questions)}</a></p>
      <p><a href={linkTo('uffici')}>{officeTextsOf(state.settings.value.lang).link}</a></p>
    </section>
  );
}
