import type { JSX } from 'preact';

import { useTexts } from '../../app-context.ts';
import type { PlanParts } from './plan-view.tsx';

/** What would be left, and how the figures would change, if what is ticked were done. */
export function WhatIf({ result: { supposed }, choice, change }: PlanParts): JSX.Element {
  const { results: { plan: texts } } = useTexts();
  return (
    <section class={`panel what-if${supposed === null ? ' is-empty' : ''}`} aria-labelledby="what-if">
      <h2 id="what-if" class="h4" tabIndex={-1}>{texts.whatIf}</h2>
      <div role="status">
        {supposed === null ? <p>{texts.whatIfHelp}</p> : (
          <>
            <p><strong>{texts.remaining(supposed.tasks.length)}</strong></p>
            <ul>{supposed.after.map((text, index) => <li key={index}>{text}</li>)}</ul>
            <p>{texts.supposedTitle}</p>
            <ul>{supposed.done.map((text, index) => <li key={index}>{text}</li>)}</ul>
          </>
        )}
      </div>
      {choice.done.length === 0 ? null : <button type="button" class="btn btn-outline-primary btn-xs" onClick={() => change({ done: [] })}>{texts.clear}</button>}
    </section>
  );
}
