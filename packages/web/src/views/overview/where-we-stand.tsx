import { Fragment } from 'preact';
import type { JSX } from 'preact';
import type { Outcome } from '@adempi/schema';
import type { ToldAssessment, ToldPlan } from '@adempi/report';

import { useTexts } from '../../app-context.ts';
import { OutcomeBadge } from '../../parts/outcome-badge.tsx';
import { linkTo } from '../../router/route.ts';
import { kindOf } from '../findings/filter-findings.ts';

/** Outcomes that are always told, even where there is none. */
const ALWAYS: readonly Outcome[] = ['fail', 'pending', 'unknown', 'pass'];

/** How many duties of law came out how, and how much could be checked; then what is no duty of law, lines of the plan and terms of grants. */
export function WhereWeStand({ told }: { readonly told: ToldAssessment }): JSX.Element {
  const { overview } = useTexts();
  const shown = ALWAYS.flatMap((outcome) => told.counts.filter((count) => count.outcome === outcome));
  const others = told.counts.filter(({ outcome, rules }) => !ALWAYS.includes(outcome) && rules > 0);
  return (
    <section aria-labelledby="where">
      <h2 id="where">{overview.where}</h2>
      <p id="counted">{overview.counts(told.counts.reduce((sum, { rules }) => sum + rules, 0))}</p>
      <ul class="tiles" aria-labelledby="counted">
        {[...shown, ...others].map(({ outcome, rules }) => (
          <li key={outcome} class={`tile outcome-${outcome}`}>
            <a href={linkTo('rilievi', { esito: outcome, insieme: 'si', tipo: 'norme' })}>
              <strong>{rules}</strong>
              <OutcomeBadge outcome={outcome} text={overview.outcomes[outcome](rules)} />
            </a>
          </li>
        ))}
      </ul>
      <dl class="scores">
        <div><dt>{overview.score}</dt><dd>{told.score}</dd></div>
        <div><dt>{overview.coverage}</dt><dd>{told.coverage}</dd></div>
      </dl>
      {told.plans.length === 0 ? null : <ul class="plans" aria-label={overview.plans}>{told.plans.map((plan) => <Plan key={plan.force} plan={plan} />)}</ul>}
    </section>
  );
}

/** Each count leads to what it counts. */
function Plan({ plan: { force, name, counts } }: { readonly plan: ToldPlan }): JSX.Element {
  return (
    <li>
      {name}: {counts.map(({ outcome, text }, index) => <Fragment key={outcome}>{index === 0 ? '' : ', '}<a href={linkTo('rilievi', { esito: outcome, insieme: 'si', tipo: kindOf({ force }) })}>{text}</a></Fragment>)}.
    </li>
  );
}
