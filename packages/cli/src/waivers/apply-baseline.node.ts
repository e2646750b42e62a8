import { resolve } from 'node:path';

import { pruneBaseline, toBaseline } from '@adempi/core';
import type { AssessOptions } from '@adempi/core';
import type { Assessment, BaselineEnte, Bundle } from '@adempi/schema';
import { printDocument } from '@adempi/schema/yaml';

import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { waiverTextsOf } from '../texts/waivers.ts';
import { writeOutput } from '../write-output.node.ts';
import type { BaselineFlags } from './baseline-flags.ts';
import type { LoadedBaseline } from './load-baseline.node.ts';

/** How a check assesses its states. */
export type AssessAll = (options: Pick<AssessOptions, 'baseline'>) => Promise<readonly Assessment[]>;

/** What a check does with a baseline. */
export interface BaselineWork {
  readonly flags: BaselineFlags;
  readonly loaded: LoadedBaseline | null;
  readonly bundle: Bundle;
  readonly assessAll: AssessAll;
}

/**
 * Refuses what cannot be done, before any work is.
 * @throws {UsageError} that names the flag
 */
export function checkBaselineFlags({ baseline, writeBaseline, pruneBaseline: isPruned = false }: BaselineFlags, loaded: LoadedBaseline | null, reports: readonly (string | null)[], { io, lang }: Context): void {
  const texts = waiverTextsOf(lang);
  const isReport = (name: string): boolean => reports.some((report) => report !== null && resolve(io.cwd, report) === resolve(io.cwd, name));
  if (writeBaseline !== undefined && isReport(writeBaseline)) throw new UsageError(texts.sameOutput(writeBaseline));
  if (!isPruned) return;
  if (baseline === undefined) throw new UsageError(texts.pruneAlone);
  if (loaded?.isReport === true) throw new UsageError(texts.pruneReport(baseline));
}

/**
 * Assesses under what was known. Where the baseline is written or pruned, the assessments are
 * those that the new one gives: what the next check will say.
 */
export async function assessUnderBaseline(work: BaselineWork, context: Context): Promise<readonly Assessment[]> {
  const { flags, loaded, assessAll } = work;
  const first = await assessAll(loaded === null ? {} : { baseline: loaded.noti });
  const pruned = flags.pruneBaseline === true && loaded !== null ? await prune(first, loaded, work, context) : null;
  const written = flags.writeBaseline === undefined ? null : await write(first, flags.writeBaseline, context);
  const changed = written ?? pruned;
  return changed === null ? first : assessAll({ baseline: changed });
}

async function write(assessments: readonly Assessment[], name: string, context: Context): Promise<readonly BaselineEnte[]> {
  const texts = waiverTextsOf(context.lang);
  const noti = assessments.map(toBaseline);
  const nameless = assessments.find(({ subject }) => subject.codiceIpa === null && subject.codiceIstat === null);
  if (nameless !== undefined) throw new UsageError(texts.noCode(nameless.subject.denominazione));
  await writeBaseline(noti, name, context);
  await context.io.stderr.write(`${texts.baselineWritten(countOf(noti), name)}\n`);
  return noti;
}

/** Entries of enti that were not assessed stay as they are. */
async function prune(assessments: readonly Assessment[], { noti, file }: LoadedBaseline, { bundle }: BaselineWork, context: Context): Promise<readonly BaselineEnte[]> {
  const ids = new Set(bundle.rules.map(({ id }) => id));
  const left = noti.map((known) => assessments.reduce((one, assessment) => pruneBaseline(one, assessment, (id) => ids.has(id)), known));
  const gone = countOf(noti) - countOf(left);
  if (gone > 0) await writeBaseline(left, file, context);
  await context.io.stderr.write(`${waiverTextsOf(context.lang).baselinePruned(gone, file)}\n`);
  return left;
}

async function writeBaseline(noti: readonly BaselineEnte[], name: string, context: Context): Promise<void> {
  await writeOutput(resolve(context.io.cwd, name), name, printDocument({ adempi: 1, noti }), context);
}

function countOf(noti: readonly BaselineEnte[]): number {
  return noti.reduce((sum, { rilievi }) => sum + rilievi.length, 0);
}
