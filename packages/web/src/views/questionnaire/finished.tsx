import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';

import { useApp } from '../../app-context.ts';
import type { Questionnaire } from '../../engine/questionnaire/questionnaire-types.ts';
import { linkTo } from '../../router/route.ts';
import { choose, useChoice } from './use-choice.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** No question is left: what can still be done. */
export function Finished({ questionnaire: { left, notOurs } }: { readonly questionnaire: Questionnaire }): JSX.Element {
  const { actions } = useApp();
  const texts = useQuestionnaireTexts();
  const choice = useChoice();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const skipped = left.filter(({ isSkipped }) => isSkipped).length;
  return (
    <section class="panel">
      <h2 ref={heading} tabIndex={-1} class="h4">{texts.finished}</h2>
      {skipped === 0 ? null : (
        <p>{texts.finishedSkipped(skipped)} <button type="button" class="btn-text" onClick={() => actions.interview.reset()}>{texts.askSkipped}</button></p>
      )}
      {notOurs === 0 || choice.again ? null : (
        <p>{texts.finishedNotOurs(notOurs)} <button type="button" class="btn-text" onClick={() => choose({ ...choice, again: true })}>{texts.askAgain}</button></p>
      )}
      {choice.office === null && choice.area === null ? null : (
        <p>{texts.finishedElsewhere} <button type="button" class="btn-text" onClick={() => choose({ office: null, area: null, again: false, wanted: null })}>{texts.reset}</button></p>
      )}
      <p><a href={linkTo('quadro')}>{texts.toOverview}</a></p>
    </section>
  );
}
