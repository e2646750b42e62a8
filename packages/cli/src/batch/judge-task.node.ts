import { createEvaluator } from '@adempi/core';
import type { Evaluator, Screening } from '@adempi/core';
import { writeReplySheet } from '@adempi/report';
import type { Bundle, State } from '@adempi/schema';

import type { Context } from '../context.ts';
import { createPool } from '../sample/draw-sample.ts';
import { poolFindings } from '../sample/pool-findings.ts';
import { countScreening, emptyCounts } from './counts.ts';
import type { Counter } from './counts.ts';
import { describeProblems, enteRow, findingPrinter, printConflicts, printCsv } from './rows.ts';
import { readTask } from './read-task.node.ts';
import type { BatchError, BatchSettings, ReplyFile, Task, TaskResult } from './task.ts';

/** Judges the states of tasks: what a worker is. */
export interface Judge {
  readonly judge: (task: Task) => Promise<TaskResult>;
}

/** Compiles the rules once, for all tasks of a worker. */
export function createJudge(bundle: Bundle, settings: BatchSettings, context: Context): Judge {
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const printFindings = findingPrinter(settings);
  return { judge: (task) => judgeTask(task, { evaluator, settings, context, printFindings }) };
}

interface Work {
  readonly evaluator: Evaluator;
  readonly settings: BatchSettings;
  readonly context: Context;
  readonly printFindings: ReturnType<typeof findingPrinter>;
}

async function judgeTask(task: Task, { evaluator, settings, context, printFindings }: Work): Promise<TaskResult> {
  const errors: BatchError[] = [];
  // Printed at once: the verdicts of a whole task would fill the memory.
  const [findings, enti, conflicts]: [string[], (readonly unknown[])[], string[]] = [[], [], []];
  const counter: Counter = emptyCounts();
  const { sample } = settings;
  const pool = createPool(sample?.seed ?? '', sample?.size ?? 0);
  const replies: ReplyFile[] = [];
  let lines = 0;
  for await (const { file, line, state, problems } of readTask(task, evaluator.bundle, context)) {
    lines += 1;
    const screening = state === null ? null : evaluator.screen(state, { ...settings.options, isChecked: true });
    const faults = [...problems, ...(screening?.diagnostics ?? [])].filter(({ severity }) => severity === 'error');
    if (state === null || screening === null || faults.length > 0) {
      errors.push({ file, line, ente: state?.ente.denominazione ?? null, problems: describeProblems(faults) });
      continue;
    }
    findings.push(printFindings(screening));
    enti.push(enteRow(state, screening, settings));
    conflicts.push(printConflicts(screening));
    countScreening(counter, state, screening, settings.groupBy);
    if (sample !== null) poolFindings(pool, state, screening);
    if (settings.replies) replies.push(...(await askEnte(state, screening, evaluator, settings)));
  }
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return {
    lines,
    judged: enti.length,
    findings: encode(findings.join('')),
    enti: encode(printCsv(enti)),
    conflicts: encode(conflicts.join('')),
    errors,
    groups: counter.finish(),
    pool: pool.list(),
    replies,
  };
}

/** The worksheet for an ente; none where no duty of law is breached. */
async function askEnte(state: State, { rules }: Screening, { assess, bundle }: Evaluator, { options }: BatchSettings): Promise<ReplyFile[]> {
  if (!rules.some(({ rule, outcome }) => rule.force === 'statutory' && outcome === 'fail')) return [];
  // In Italian whatever the language of the run: the office that answers is Italian.
  const bytes = await writeReplySheet(assess(state, { ...options, lang: 'it', isChecked: true }), bundle.vocabulary);
  return bytes === null ? [] : [{ codiceIstat: state.ente.codiceIstat ?? null, bytes }];
}
