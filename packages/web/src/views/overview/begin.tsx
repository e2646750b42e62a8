import type { JSX } from 'preact';
import type { ToldAssessment } from '@adempi/report';

import { useApp, useTexts } from '../../app-context.ts';
import { linkTo } from '../../router/route.ts';
import { officeTextsOf } from '../../texts/offices.ts';

/** Whether no duty came out yet, for better or worse: whoever opens an empty Comune is told where to go. */
export function isUndecided({ counts }: Pick<ToldAssessment, 'counts'>): boolean {
  return counts.every(({ outcome, rules }) => rules === 0 || outcome === 'unknown' || outcome === 'not_applicable');
}

/**
 * The way to the questions, and to the offices that know the answers.
 * @param props.questions how many are open; null while that is not known
 */
export function Begin({ questions }: { readonly questions: number | null }): JSX.Element {
  const { state } = useApp();
  const { overview } = useTexts();
  return (
    <section class="panel on-screen" aria-labelledby="begin">
      <h2 id="begin" class="h4">{overview.begin}</h2>
      <p>{overview.beginLead}</p>
      <p><a class="btn btn-primary" href={linkTo('domande')}>{overview.beginGo(questions)}</a></p>
      <p><a href={linkTo('uffici')}>{officeTextsOf(state.settings.value.lang).link}</a></p>
    </section>
  );
}
