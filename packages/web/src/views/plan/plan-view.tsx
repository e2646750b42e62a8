import type { JSX } from 'preact';

import { useApp, useTexts } from '../../app-context.ts';
import type { PlanResult } from '../../engine/results/results-types.ts';
import { Page } from '../../parts/page.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { refine, route } from '../../router/navigation.ts';
import { mergePlans } from './merge-plans.ts';
import { PlanControls } from './plan-controls.tsx';
import { PlanQuestions } from './plan-questions.tsx';
import { PlanRest } from './plan-rest.tsx';
import { readPlanChoice, writePlanChoice } from './read-plan-route.ts';
import type { PlanChoice } from './read-plan-route.ts';
import { TaskGroup } from './task-group.tsx';
import { WhatIf } from './what-if.tsx';

/** The programme of work: what to do, in which order, and what would be left if some of it were done. */
export function PlanView(): JSX.Element {
  const { desk } = useApp();
  const { frame, results: { menu, plan: texts } } = useTexts();
  const choice = readPlanChoice(route.value.params);
  const result = useAnswer(() => desk.plan(choice.done), [choice.done.join(',')]);
  if (result === undefined) return <Page title={menu.plan}><p role="status">{frame.busy}</p></Page>;
  if (result === null) return <Page title={menu.plan}><p>{texts.none}</p></Page>;
  return <Plan result={result} choice={choice} />;
}

/** What every part of the page needs. */
export interface PlanParts {
  readonly result: PlanResult;
  readonly choice: PlanChoice;
  readonly change: (changed: Partial<PlanChoice>) => void;
  /** Takes a rule as done, or no longer. */
  readonly suppose: (ruleId: string, isDone: boolean) => void;
}

function Plan({ result, choice }: Pick<PlanParts, 'result' | 'choice'>): JSX.Element {
  const { base } = result;
  const change = (changed: Partial<PlanChoice>): void => refine(writePlanChoice({ ...choice, ...changed }));
  const suppose = (ruleId: string, isDone: boolean): void => change({ done: [...choice.done.filter((id) => id !== ruleId), ...(isDone ? [ruleId] : [])] });
  const parts = { result, choice, change, suppose };
  return (
    <Page title={base.title}>
      {base.totals.map((text) => <p key={text}>{text}</p>)}
      <PlanControls {...parts} />
      <WhatIf {...parts} />
      {base.nothing === null ? <First {...parts} /> : <p>{base.nothing}</p>}
      {mergePlans(result, choice.by, choice.done).map((standing) => <TaskGroup key={standing.group.key} standing={standing} {...parts} />)}
      {choice.by === 'office' ? null : <PlanQuestions {...parts} />}
      <PlanRest {...parts} />
    </Page>
  );
}

/** More would not be a start. */
const SHOWN_FIRST = 5;

function First({ result: { base, supposed } }: PlanParts): JSX.Element | null {
  const { results: { plan: texts } } = useTexts();
  const { tasks } = supposed ?? base;
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="first">
      <h2 id="first">{base.sections.first}</h2>
      <ol>{tasks.slice(0, SHOWN_FIRST).map(({ id, title, whenText, actorText }) => <li key={id}><strong>{title}</strong> ({whenText}). {texts.who}: {actorText}.</li>)}</ol>
    </section>
  );
}
