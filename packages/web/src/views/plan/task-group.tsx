import type { JSX } from 'preact';

import { useTexts } from '../../app-context.ts';
import { MoreItems } from '../../parts/more-items.tsx';
import type { StandingGroup } from './merge-plans.ts';
import type { PlanParts } from './plan-view.tsx';
import { TaskCard } from './task-card.tsx';

/** What one month, office or supplier has to do, and what to ask of that office. */
export function TaskGroup({ standing: { group, tasks }, ...parts }: PlanParts & { readonly standing: StandingGroup }): JSX.Element {
  const { results: { plan: texts } } = useTexts();
  return (
    <section aria-label={group.name}>
      <h2>{group.name}</h2>
      <ul class="cards">{tasks.map((one) => <TaskCard key={one.task.id} standing={one} {...parts} />)}</ul>
      {group.questions.length === 0 ? null : (
        <>
          <p>{texts.asked}</p>
          <MoreItems shown={5} items={group.questions.map((question, index) => <li key={index}>{question}</li>)} />
        </>
      )}
    </section>
  );
}
