import { compareText } from '@adempi/schema';
import type { WorkGroup, WorkPlan, WorkQuestion, WorkTask, WorkWeights } from '@adempi/schema';

import { RTD_OFFICE } from './office-of-rule.ts';

/** What is grouped, in the order of the plan. @internal */
export type Grouped = Pick<WorkPlan, 'tasks' | 'checks' | 'questions'>;

/** The same work by office, by supplier and by month. @internal */
export function groupTasks(grouped: Grouped, { effort }: Pick<WorkWeights, 'effort'>): WorkPlan['groups'] {
  return {
    office: group(grouped, ({ actor, office }) => [office === null ? actor : keyOf(office)], ({ office }) => (office === null ? [] : [keyOf(office)])),
    supplier: group(grouped, (task) => suppliersOf(task, effort)),
    month: group(grouped, monthOf).sort((one, other) => compareMonths(one.key, other.key)),
  };
}

/** What is asked of the RTD, as actor and as office, stands together. */
function keyOf(office: string): string {
  return office === RTD_OFFICE ? 'rtd' : office;
}

/** Groups in the order in which the plan first comes to them. */
function group({ tasks, checks, questions }: Grouped, keysOf: (task: WorkTask) => readonly string[], officesOf: (question: WorkQuestion) => readonly string[] = () => []): WorkGroup[] {
  const groups = new Map<string, { tasks: string[]; checks: string[]; questions: string[] }>();
  const add = (list: 'tasks' | 'checks' | 'questions', id: string, keys: readonly string[]): void => {
    for (const key of keys) {
      const found = groups.get(key) ?? { tasks: [], checks: [], questions: [] };
      groups.set(key, found);
      found[list].push(id);
    }
  };
  for (const task of tasks) add('tasks', task.id, keysOf(task));
  for (const check of checks) add('checks', check.id, keysOf(check));
  for (const question of questions) add('questions', question.id, officesOf(question));
  return [...groups].map(([key, ids]) => ({ key, ...ids }));
}

/** A supplier that the items name; else whether someone must be asked, whom the state does not name. */
function suppliersOf({ suppliers, actor, effort }: WorkTask, { kinds }: WorkWeights['effort']): readonly string[] {
  if (suppliers.length > 0) return suppliers;
  const isAsked = actor === 'fornitore' || kinds.some(({ id, supplier }) => supplier === true && id === effort);
  return [isAsked ? 'unnamed' : 'none'];
}

function monthOf({ when, day }: WorkTask): readonly string[] {
  return [when === 'coming' && day !== null ? day.slice(0, 7) : when];
}

/** What is overdue first, what has no date last. */
function compareMonths(one: string, other: string): number {
  const rank = (key: string): number => (key === 'now' ? 0 : key === 'undated' ? 2 : 1);
  return rank(one) - rank(other) || compareText(one, other);
}
