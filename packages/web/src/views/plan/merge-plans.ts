import type { WorkGrouping } from '@adempi/schema';
import type { ToldGroup, ToldTask } from '@adempi/report/work-plan';

import type { PlanResult } from '../../engine/results/results-types.ts';

/** How a piece of work stands: to be done, supposed to be done, or closed by what is supposed to be. */
export type Standing = 'open' | 'supposed' | 'closed';

/** A piece of work, and how it stands. */
export interface StandingTask {
  readonly task: ToldTask;
  readonly standing: Standing;
}

/** A group with its work. */
export interface StandingGroup {
  readonly group: ToldGroup;
  readonly tasks: readonly StandingTask[];
}

/**
 * The groups of a programme with all its work: what is supposed to be done stays in its place, where it can be taken
 * back, and what the supposition adds follows.
 */
export function mergePlans({ base, supposed }: PlanResult, by: WorkGrouping, done: readonly string[]): StandingGroup[] {
  const now = new Map(base.tasks.map((task) => [task.id, task]));
  const then = supposed === null ? now : new Map(supposed.tasks.map((task) => [task.id, task]));
  const stand = (id: string): StandingTask[] => {
    const task = then.get(id) ?? now.get(id);
    return task === undefined ? [] : [{ task, standing: standingOf(task, then, done) }];
  };
  const others = new Map((supposed ?? base).groups[by].map((group) => [group.key, group]));
  const known = new Set(base.groups[by].map(({ key }) => key));
  const added = [...others.values()].filter(({ key }) => !known.has(key));
  return [...base.groups[by], ...added].map((group) => {
    const ids = new Set([...group.tasks, ...(others.get(group.key)?.tasks ?? [])]);
    return { group, tasks: [...ids].flatMap(stand) };
  });
}

/** How one piece of work stands. */
export function standingOf({ id, ruleId }: ToldTask, then: ReadonlyMap<string, ToldTask>, done: readonly string[]): Standing {
  if (then.has(id)) return 'open';
  return done.includes(ruleId) ? 'supposed' : 'closed';
}
