import { createContext } from '../context.ts';
import { createNodeIo } from '../io.node.ts';
import { loadRules } from '../load-rules.node.ts';
import { createJudge } from './judge-task.node.ts';
import type { Judge } from './judge-task.node.ts';
import type { BatchSettings, Task, TaskResult } from './task.ts';

let created: Promise<Judge> | null = null;

/** What a thread of a batch does: it loads the rules once, and reads its own part of the input. */
export async function judge({ task, settings }: { readonly task: Task; readonly settings: BatchSettings }): Promise<TaskResult> {
  created ??= createThreadJudge(settings);
  return (await created).judge(task);
}

async function createThreadJudge(settings: BatchSettings): Promise<Judge> {
  const context = createContext(createNodeIo(), settings.lang);
  return createJudge(await loadRules(settings.rules, context, 'verdicts'), settings, context);
}
