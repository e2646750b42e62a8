import type { JSX } from 'preact';

import { useTexts } from '../../app-context.ts';
import { OutcomeBadge } from '../../parts/outcome-badge.tsx';
import { linkTo } from '../../router/route.ts';
import type { StandingTask } from './merge-plans.ts';
import type { PlanParts } from './plan-view.tsx';
import { Suppose } from './suppose.tsx';

/** A piece of work: what, by when, who, and on paper its norms; the rest is folded. */
export function TaskCard({ standing: { task, standing }, ...plan }: PlanParts & { readonly standing: StandingTask }): JSX.Element {
  const { findings, results: { plan: texts } } = useTexts();
  const { title, outcome, kindText, severityText, whenText, remedy, actorText, lawText, findingId, parts } = task;
  return (
    <li class={`finding-card outcome-${standing === 'open' ? outcome : 'pass'}${standing === 'open' ? '' : ' is-done'}`}>
      <h3 class="h6">{title}</h3>
      <p class="badges">
        {standing === 'open' ? <OutcomeBadge outcome={outcome} text={kindText} /> : <OutcomeBadge outcome="pass" text={standing === 'closed' ? texts.closed : texts.supposed} />}
        <span class="hint">{findings.severity(severityText)}</span>
      </p>
      <p class="when">{whenText}</p>
      {remedy === '' ? null : <p><strong>{texts.todo}:</strong> {remedy}</p>}
      <p><strong>{texts.who}:</strong> {actorText}</p>
      {lawText === '' ? null : <p class="on-paper"><strong>{texts.law}:</strong> {lawText}</p>}
      <Suppose task={task} {...plan} />
      <details data-print="folded">
        <summary>{texts.details}<span class="visually-hidden">: {title}</span></summary>
        <dl class="rows">
          {parts.map(({ label, texts: told }) => (
            <div key={label}>
              <dt>{label}</dt>
              {told.map((text) => <dd key={text}>{text}</dd>)}
            </div>
          ))}
        </dl>
        <p><a href={linkTo('rilievo', { id: findingId })}>{texts.explain}<span class="visually-hidden">: {title}</span></a></p>
      </details>
    </li>
  );
}
