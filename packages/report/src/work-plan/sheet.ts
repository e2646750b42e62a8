import type { Bundle, WorkPlan, WorkQuestion, WorkTask } from '@adempi/schema';

import { workPlanLabelsOf } from '../labels/work-plan.ts';
import type { WorkPlanLabels } from '../labels/work-plan.ts';
import { createView } from '../table/view.ts';
import type { View } from '../table/view.ts';

/** How a programme of work is written. */
export interface WorkPlanTextOptions {
  /** What its tasks are grouped by; month when absent. */
  readonly by?: keyof WorkPlan['groups'];
  /** Show what the law attaches to a breach also where all is open data, and with its sums and norms. */
  readonly exposure?: boolean;
  /** Gives their labels to kinds of exposure and to measures of the PNRR, and says which packs are editions of the Piano triennale. */
  readonly bundle?: Pick<Bundle, 'packs' | 'vocabulary' | 'exposure' | 'profiles'>;
}

/** What every part of a programme needs to be written. */
export interface Sheet {
  readonly plan: WorkPlan;
  readonly by: keyof WorkPlan['groups'];
  readonly view: View;
  readonly labels: WorkPlanLabels;
  readonly tasks: ReadonlyMap<string, WorkTask>;
  readonly questions: ReadonlyMap<string, WorkQuestion>;
  readonly efforts: ReadonlyMap<string, string>;
}

/** Resolves options against a programme. */
export function createSheet(plan: WorkPlan, { by = 'month', ...options }: WorkPlanTextOptions & { readonly width?: number; readonly color?: boolean }): Sheet {
  const { tasks, questions, efforts } = plan;
  return {
    plan,
    by,
    view: createView({ ...plan, sources: [], rules: [] }, options),
    labels: workPlanLabelsOf(plan.lang),
    tasks: new Map(tasks.map((task) => [task.id, task])),
    questions: new Map(questions.map((question) => [question.id, question])),
    efforts: new Map(efforts.map(({ id, label }) => [id, label])),
  };
}
