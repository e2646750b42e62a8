import type { JSX } from 'preact';
import type { ToldAssessment } from '@adempi/report';

import { useApp, useTexts } from '../../app-context.ts';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { Begin, isUndecided } from './begin.tsx';
import { DayField } from './day-field.tsx';
import { NextDates } from './next-dates.tsx';
import { Proceedings } from './proceedings.tsx';
import { Risk } from './risk.tsx';
import { Unknowns } from './unknowns.tsx';
import { useOpenQuestions } from './use-open-questions.ts';
import { Waivers } from './waivers.tsx';
import { WhereWeStand } from './where-we-stand.tsx';

/** The first page, for whoever has one minute: where the Comune stands, what it risks, the next dates, what is not known. */
export function OverviewView(): JSX.Element | null {
  const { state } = useApp();
  const { overview } = useTexts();
  const questions = useOpenQuestions();
  const told = state.result.value?.told;
  if (told === undefined) return null;
  return (
    <Page title={told.name}>
      <Subject told={told} />
      {told.clues === null ? null : <p class="callout-notice"><Icon name="warning-circle" />{told.clues}</p>}
      {isUndecided(told) ? <Begin questions={questions} /> : null}
      <WhereWeStand told={told} />
      <Proceedings told={told} />
      <Risk told={told} />
      <div class="columns">
        <NextDates told={told} />
        <Unknowns told={told} questions={questions} />
      </div>
      <section aria-labelledby="notices">
        <h2 id="notices">{overview.notices}</h2>
        <ul>{told.notices.map((text) => <li key={text}>{text}</li>)}</ul>
      </section>
    </Page>
  );
}

function Subject({ told }: { readonly told: ToldAssessment }): JSX.Element {
  const { overview } = useTexts();
  return (
    <div class="subject">
      <p class="lead">{told.dayText}</p>
      {told.codes === '' ? null : <p class="hint">{told.codes}</p>}
      <DayField />
      <Waivers />
      {told.sources.length === 0 ? null : (
        <details>
          <summary>{overview.sources(told.sources.length)}</summary>
          <ul>{told.sources.map((source) => <li key={source}>{source}</li>)}</ul>
        </details>
      )}
    </div>
  );
}
