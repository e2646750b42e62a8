import { createEvaluator, isOpenData } from '@adempi/core';
import type { Evaluator } from '@adempi/core';
import { reasons } from '@adempi/schema';
import type { Bundle } from '@adempi/schema';

import type { Context } from '../context.ts';
import { countScreening, emptyCounts } from './counts.ts';
import type { Counter } from './counts.ts';
import { describeProblems, enteRow, printConflicts, printCsv, printFindings } from './rows.ts';
import { readTask } from './read-task.node.ts';
import type { BatchError, BatchSettings, Task, TaskResult } from './task.ts';

/** Judges the states of tasks: what a worker is. */
export interface Judge {
  readonly judge: (task: Task) => Promise<TaskResult>;
}

/** Compiles the rules once, for all tasks of a worker. */
export function createJudge(bundle: Bundle, settings: BatchSettings, context: Context): Judge {
  const evaluator = createEvaluator(bundle, { isChecked: true });
  return { judge: (task) => judgeTask(task, { evaluator, settings, context }) };
}

interface Work {
  readonly evaluator: Evaluator;
  readonly settings: BatchSettings;
  readonly context: Context;
}

async function judgeTask(task: Task, { evaluator, settings, context }: Work): Promise<TaskResult> {
  const errors: BatchError[] = [];
  // Printed at once: the verdicts of a whole task would fill the memory.
  const [findings, enti, conflicts]: [string[], (readonly unknown[])[], string[]] = [[], [], []];
  const counter: Counter = emptyCounts();
  let [lines, openData] = [0, 0];
  for await (const { file, line, state, problems } of readTask(task, evaluator.bundle, context)) {
    lines += 1;
    if (state === null && problems.length === 0) continue;
    const screening = state === null ? null : evaluator.screen(state, { ...settings.options, isChecked: true });
    const faults = [...problems, ...(screening?.diagnostics ?? [])].filter(({ severity }) => severity === 'error');
    if (state === null || screening === null || faults.length > 0) {
      errors.push({ file, line, ente: state?.ente.denominazione ?? null, problems: describeProblems(faults) });
      continue;
    }
    const isOpen = isOpenData(state);
    if (isOpen) openData += 1;
    const told = isOpen ? { ...settings, note: reasons(settings.lang).clues } : settings;
    findings.push(printFindings(screening, told));
    enti.push(enteRow(state, screening, told));
    conflicts.push(printConflicts(screening));
    countScreening(counter, state, screening, settings.groupBy);
  }
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return {
    lines,
    judged: enti.length,
    openData,
    findings: encode(findings.join('')),
    enti: encode(printCsv(enti)),
    conflicts: encode(conflicts.join('')),
    errors,
    groups: counter.finish(),
  };
}
