import { join } from 'node:path';

import type { Bundle, CivilDate } from '@adempi/schema';

import type { OutputFolder } from '../batch/output-folder.node.ts';
import { planTasks } from '../batch/plan-tasks.node.ts';
import type { TaskPlan } from '../batch/plan-tasks.node.ts';
import type { BatchError } from '../batch/task.ts';
import type { Context } from '../context.ts';
import { joinStates } from './join-states.node.ts';
import { openSources } from './open-sources.node.ts';
import { originOf } from './origin.ts';
import type { Origin } from './origin.ts';
import { rowErrors } from './row-errors.ts';
import type { SourceFlags } from './source-flags.ts';

/** The states of a run, ready to be judged. */
export interface BatchInput {
  readonly plan: TaskPlan;
  /** Rows and states that could not be used. */
  readonly errors: readonly BatchError[];
  readonly origin: Origin;
}

/** What a run has at hand. */
export interface JoinWith {
  readonly folder: OutputFolder;
  readonly bundle: Bundle;
  readonly asOf: CivilDate;
  readonly context: Context;
}

/**
 * Joins states with sources into one file, which tasks then read as any other. Once it is written,
 * nothing of the sources stays in memory.
 */
export async function joinInput(inputs: readonly string[], flags: SourceFlags, run: JoinWith): Promise<BatchInput> {
  const { folder, bundle, context } = run;
  const { tasks } = await planTasks(inputs, context);
  const opened = await openSources(flags, bundle, context);
  const name = 'stati.ndjson';
  const file = await folder.temporary(name);
  const errors = rowErrors(opened.gathered);
  for await (const joined of joinStates(tasks, { ...opened, ...run })) {
    if ('error' in joined) errors.push(joined.error);
    else await file.write(`${JSON.stringify(joined.state)}\n`);
  }
  return { plan: await planTasks([join(folder.aside, name)], context), errors, origin: originOf(opened) };
}
