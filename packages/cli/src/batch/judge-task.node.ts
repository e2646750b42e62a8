import { createEvaluator, isOpenData } from '@adempi/core';
import type { Evaluator, Screening } from '@adempi/core';
import { writeReplySheet } from '@adempi/report';
import { printCsv } from '@adempi/report/csv';
import { reasons } from '@adempi/schema';
import type { Bundle, Diagnostic, State } from '@adempi/schema';

import type { Context } from '../context.ts';
import { createPool } from '../sample/draw-sample.ts';
import { poolFindings } from '../sample/pool-findings.ts';
import { createWaiverNotes } from '../waivers/waiver-notes.ts';
import { countScreening, emptyCounts } from './counts.ts';
import type { Counter } from './counts.ts';
import { describeProblems, enteRow, findingPrinter, printConflicts } from './rows.ts';
import { readTask } from './read-task.node.ts';
import type { ReadState } from './read-task.node.ts';
import type { BatchError, BatchSettings, ReplyFile, Task, TaskResult } from './task.ts';

/** Judges the states of tasks: what a worker is. */
export interface Judge {
  readonly judge: (task: Task) => Promise<TaskResult>;
}

/** Compiles the rules once, for all tasks of a worker. */
export function createJudge(bundle: Bundle, settings: BatchSettings, context: Context): Judge {
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const own = rowPrinter(settings);
  const clues = rowPrinter({ ...settings, note: reasons(settings.lang).clues });
  return { judge: (task) => judgeTask(task, { evaluator, settings, context, printerOf: (state) => (isOpenData(state) ? clues : own) }) };
}

/** Prints what is kept of one ente: its row in `enti.csv`, and its findings. */
interface RowPrinter {
  readonly ente: (state: State, screening: Screening) => readonly unknown[];
  readonly findings: (screening: Screening) => string;
}

function rowPrinter(settings: BatchSettings): RowPrinter {
  return { ente: (state, screening) => enteRow(state, screening, settings), findings: findingPrinter(settings) };
}

const NO_SAMPLE = { seed: '', size: 0 } as const;

interface Work {
  readonly evaluator: Evaluator;
  readonly settings: BatchSettings;
  readonly context: Context;
  /** What says nothing but what open data say is printed as clues. */
  readonly printerOf: (state: State) => RowPrinter;
}

function toError({ file, line, state }: ReadState, faults: readonly Diagnostic[]): BatchError {
  return { file, line, ente: state?.ente.denominazione ?? null, problems: describeProblems(faults) };
}

async function judgeTask(task: Task, { evaluator, settings, context, printerOf }: Work): Promise<TaskResult> {
  const errors: BatchError[] = [];
  // Printed at once: the verdicts of a whole task would fill the memory.
  const [findings, enti, conflicts]: [string[], (readonly unknown[])[], string[]] = [[], [], []];
  const counter: Counter = emptyCounts();
  const { seed, size } = settings.sample ?? NO_SAMPLE;
  const pool = createPool(seed, size);
  const replies: ReplyFile[] = [];
  const waivers = createWaiverNotes(settings.options.waivers);
  let [lines, openData] = [0, 0];
  for await (const read of readTask(task, evaluator.bundle, context)) {
    lines += 1;
    const { state, problems } = read;
    if (state === null && problems.length === 0) continue;
    const screening = state === null ? null : evaluator.screen(state, { ...settings.options, isChecked: true });
    const faults = [...problems, ...(screening?.diagnostics ?? [])].filter(({ severity }) => severity === 'error');
    if (state === null || screening === null || faults.length > 0) {
      errors.push(toError(read, faults));
      continue;
    }
    if (isOpenData(state)) openData += 1;
    const printer = printerOf(state);
    findings.push(printer.findings(screening));
    enti.push(printer.ente(state, screening));
    conflicts.push(printConflicts(screening));
    waivers.add(state, screening.diagnostics);
    countScreening(counter, state, screening, settings.groupBy);
    if (size > 0) poolFindings(pool, state, screening);
    if (settings.replies) replies.push(...(await askEnte(state, screening, evaluator, settings)));
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
    pool: pool.list(),
    replies,
    waivers: waivers.list(),
  };
}

/** The worksheet for an ente; none where no duty of law is breached. */
async function askEnte(state: State, { rules }: Screening, { assess, bundle }: Evaluator, { options }: BatchSettings): Promise<ReplyFile[]> {
  if (!rules.some(({ rule, outcome }) => rule.force === 'statutory' && outcome === 'fail')) return [];
  // In Italian whatever the language of the run: the office that answers is Italian.
  const bytes = await writeReplySheet(assess(state, { ...options, lang: 'it', isChecked: true }), bundle.vocabulary);
  return bytes === null ? [] : [{ codiceIstat: state.ente.codiceIstat ?? null, bytes }];
}
