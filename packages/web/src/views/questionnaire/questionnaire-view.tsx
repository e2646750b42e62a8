import { useLayoutEffect } from 'preact/hooks';
import type { JSX } from 'preact';

import { useApp } from '../../app-context.ts';
import { Page } from '../../parts/page.tsx';
import { linkTo } from '../../router/route.ts';
import { officeTextsOf } from '../../texts/offices.ts';
import { Finished } from './finished.tsx';
import { LastAnswerPanel } from './last-answer.tsx';
import { Progress } from './progress.tsx';
import { QuestionCard } from './question-card.tsx';
import { QuestionFilters } from './question-filters.tsx';
import { QuestionList } from './question-list.tsx';
import { Respondent } from './respondent.tsx';
import { useChoice } from './use-choice.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** The questions, one after the other, in the order in which they decide most. */
export function QuestionnaireView(): JSX.Element {
  const { state } = useApp();
  const texts = useQuestionnaireTexts();
  const { listed, role } = state.interview;
  useListing();
  const { questionnaire, step } = listed.value ?? {};
  const isAsked = role.value !== null;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Respondent />
      {questionnaire === undefined || !isAsked ? null : (
        <>
          <Progress questionnaire={questionnaire} />
          <QuestionFilters questionnaire={questionnaire} />
          <LastAnswerPanel />
          {questionnaire.current === null ? <Finished questionnaire={questionnaire} /> : <QuestionCard key={`${step} ${questionnaire.current.fact}`} question={questionnaire.current} />}
          <QuestionList questionnaire={questionnaire} />
        </>
      )}
      <p><a href={linkTo('uffici')}>{officeTextsOf(state.settings.value.lang).link}</a></p>
    </Page>
  );
}

/** Lists the questions anew whenever the result or the choice has changed: at once, before another list can be shown. */
function useListing(): void {
  const { state, actions } = useApp();
  const choice = useChoice();
  useLayoutEffect(() => void actions.interview.list(choice), [state.interview.listed.value, state.result.value, JSON.stringify(choice)]);
}
