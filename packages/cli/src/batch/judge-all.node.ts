import { printCsv } from '@adempi/report/csv';
import type { Bundle } from '@adempi/schema';

import type { Context } from '../context.ts';
import { joinPools } from '../sample/draw-sample.ts';
import type { StratumPool } from '../sample/draw-sample.ts';
import { joinNotes } from '../waivers/waiver-notes.ts';
import { addCounts } from './counts.ts';
import type { OutputFolder } from './output-folder.node.ts';
import type { TaskPlan } from './plan-tasks.node.ts';
import { createProgress } from './progress.node.ts';
import { ENTI_COLUMNS } from './rows.ts';
import { runTasks } from './run-tasks.node.ts';
import type { RunTotals } from './summarize.ts';
import type { BatchError, BatchSettings, GroupCounts, Task, TaskResult } from './task.ts';

/** What a run judges with, and where it writes. */
export interface JudgeAll {
  readonly folder: OutputFolder;
  readonly bundle: Bundle;
  readonly settings: BatchSettings;
  readonly jobs: number;
  /** Those that were found before anything was judged. */
  readonly errors: readonly BatchError[];
  readonly context: Context;
}

/** How many of what could not be used are told one by one, where nothing is written. */
export const TOLD = 100;

/** Judges all tasks and writes what comes of each in its turn: no more is held than is at work. */
export async function judgeAll({ tasks, sizes }: TaskPlan, { folder, bundle, settings, jobs, errors: early, context }: JudgeAll): Promise<RunTotals> {
  const [findings, enti, conflicts, errors] = await Promise.all(['findings.ndjson', 'enti.csv', 'conflicts.ndjson', 'errors.ndjson'].map((name) => folder.append(name)));
  await enti?.write(printCsv([ENTI_COLUMNS]));
  await errors?.write(printErrors(early));
  const progress = createProgress(sizes, context);
  const totals = {
    read: early.length,
    judged: 0,
    openData: 0,
    errors: early.length,
    told: early.slice(0, TOLD),
    conflicts: 0,
    groups: {} as Record<string, GroupCounts>,
    pool: [] as StratumPool[],
    replies: { written: 0, left: 0 },
    waivers: { enti: [] as string[], notes: [] as string[] },
  };
  const asked = new Set<string>();
  const before = new Map<string, number>();
  let turn = 0;
  for await (const result of runTasks(tasks, { bundle, settings, jobs, context })) {
    const faults = placeErrors(result, tasks[turn] as Task, before);
    await findings?.write(result.findings);
    await enti?.write(result.enti);
    await conflicts?.write(result.conflicts);
    await errors?.write(printErrors(faults));
    totals.read += result.judged + faults.length;
    totals.judged += result.judged;
    totals.openData += result.openData;
    totals.errors += faults.length;
    totals.told.push(...faults.slice(0, TOLD - totals.told.length));
    totals.conflicts += countLines(result.conflicts);
    addCounts(totals.groups, result.groups);
    totals.pool = joinPools(totals.pool, placePool(result, turn), settings.sample?.size ?? 0);
    const written = await writeReplies(result, asked, folder);
    totals.replies = { written: totals.replies.written + written, left: totals.replies.left + result.replies.length - written };
    totals.waivers = joinNotes(totals.waivers, result.waivers);
    progress.advance(turn);
    turn += 1;
  }
  progress.stop();
  return totals;
}

/** A task counts its lines from 1: those of the tasks before it in the same file come first. */
function placeErrors({ errors, lines }: TaskResult, task: Task, before: Map<string, number>): readonly BatchError[] {
  if (task.kind === 'files') return errors;
  const offset = before.get(task.path) ?? 0;
  before.set(task.path, offset + lines);
  return errors.map((error) => ({ ...error, line: (error.line ?? 0) + offset }));
}

/** Findings that may be drawn, with the task that they are of. */
function placePool({ pool }: TaskResult, task: number): StratumPool[] {
  return pool.map((one) => ({ ...one, first: one.first.map((candidate) => ({ ...candidate, task })) }));
}

/** Writes the worksheets of a task, each Comune's once. How many were written. */
async function writeReplies({ replies }: TaskResult, asked: Set<string>, folder: OutputFolder): Promise<number> {
  const before = asked.size;
  for (const { codiceIstat, bytes } of replies) {
    if (codiceIstat === null || asked.has(codiceIstat)) continue;
    asked.add(codiceIstat);
    await folder.write(`contraddittorio/${codiceIstat}.xlsx`, bytes);
  }
  return asked.size - before;
}

function printErrors(errors: readonly BatchError[]): string {
  return errors.map((error) => `${JSON.stringify(error)}\n`).join('');
}

function countLines(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => (byte === 0x0a ? sum + 1 : sum), 0);
}
