import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Bundle } from '@adempi/schema';

import type { Context } from '../context.ts';
import { createJudge } from './judge-task.node.ts';
import type { BatchSettings, Task, TaskResult } from './task.ts';

/** How tasks are run. */
export interface RunOptions {
  readonly bundle: Bundle;
  readonly settings: BatchSettings;
  /** Workers; with one the tasks run in this thread. */
  readonly jobs: number;
  readonly context: Context;
}

/** Tasks that wait for each worker: enough that none is idle, and few enough that results do not pile up. */
const AHEAD = 2;

// It stands beside the bundled command.
const worker = new URL('./batch-worker.cjs', import.meta.url);

/**
 * Runs tasks and gives their results in the order of the tasks, whatever the number of workers.
 * No more results are held than workers can make while one is being written.
 */
export async function* runTasks(tasks: readonly Task[], options: RunOptions): AsyncGenerator<TaskResult> {
  const { jobs, settings } = options;
  if (jobs < 2 || tasks.length < 2 || !existsSync(worker)) {
    const { judge } = createJudge(options.bundle, settings, options.context);
    for (const task of tasks) yield await judge(task);
    return;
  }
  const { Tinypool } = await import('tinypool');
  const threads = Math.min(jobs, tasks.length);
  const pool = new Tinypool({ filename: fileURLToPath(worker), minThreads: threads, maxThreads: threads, isolateWorkers: false });
  try {
    yield* inOrder(tasks, (task) => pool.run({ task, settings }, { name: 'judge' }) as Promise<TaskResult>, threads * AHEAD);
  } finally {
    await pool.destroy();
  }
}

async function* inOrder<T, R>(tasks: readonly T[], run: (task: T) => Promise<R>, window: number): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for (const task of tasks) {
    const result = run(task);
    // It is told when its turn comes.
    result.catch(() => undefined);
    running.push(result);
    if (running.length >= window) yield await (running.shift() as Promise<R>);
  }
  for (const result of running) yield await result;
}
