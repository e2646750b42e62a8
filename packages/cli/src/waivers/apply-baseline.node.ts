import { resolve } from 'node:path';

import { pruneBaseline, toBaseline } from '@adempi/core';
import type { AssessOptions } from '@adempi/core';
import type { Assessment, BaselineEnte, Bundle } from '@adempi/schema';
import { printDocument, removeItems } from '@adempi/schema/yaml';

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

/** Assessments, and what becomes of the files of known findings: nothing is written yet. */
export interface UnderBaseline {
  readonly assessments: readonly Assessment[];
  readonly changes: readonly BaselineChange[];
}

/** A file of known findings that a check writes or prunes. */
interface BaselineChange {
  /** What is known from now on. */
  readonly noti: readonly BaselineEnte[];
  /** As the user names it. */
  readonly file: string;
  /** Its text; null where it stays as it is. */
  readonly text: string | null;
  /** What the user is told. */
  readonly told: string;
}

/**
 * Assesses under what was known. Where the baseline is to be written or pruned, the assessments are
 * those that the new one gives: what the next check will say.
 * @throws {UsageError} when an ente has no code to be known by
 */
export async function assessUnderBaseline(work: BaselineWork, context: Context): Promise<UnderBaseline> {
  const { flags, loaded, assessAll } = work;
  const first = await assessAll(loaded === null ? {} : { baseline: loaded.noti });
  const changes = [
    ...(flags.pruneBaseline === true && loaded !== null ? [prune(first, loaded, work, context)] : []),
    ...(flags.writeBaseline === undefined ? [] : [keep(first, flags.writeBaseline, context)]),
  ];
  const last = changes.at(-1);
  return { assessments: last === undefined ? first : await assessAll({ baseline: last.noti }), changes };
}

/** Writes what a check changes in files of known findings, and says so. After the reports: what nobody was shown is not known. */
export async function saveBaselines(changes: readonly BaselineChange[], context: Context): Promise<void> {
  for (const { file, text, told } of changes) {
    if (text !== null) await writeOutput(resolve(context.io.cwd, file), file, text, context);
    await context.io.stderr.write(`${told}\n`);
  }
}

function keep(assessments: readonly Assessment[], file: string, { lang }: Context): BaselineChange {
  const texts = waiverTextsOf(lang);
  const noti = assessments.map(toBaseline);
  const nameless = assessments.find(({ subject }) => subject.codiceIpa === null && subject.codiceIstat === null);
  if (nameless !== undefined) throw new UsageError(texts.noCode(nameless.subject.denominazione));
  return { noti, file, text: printDocument({ adempi: 1, noti }), told: texts.baselineWritten(countOf(noti), file) };
}

/** Entries of enti that were not assessed stay as they are. */
function prune(assessments: readonly Assessment[], { noti, file, text }: LoadedBaseline, { bundle }: BaselineWork, { lang }: Context): BaselineChange {
  const ids = new Set(bundle.rules.map(({ id }) => id));
  const left = noti.map((known) => assessments.reduce((one, assessment) => pruneBaseline(one, assessment, (id) => ids.has(id)), known));
  const gone = countOf(noti) - countOf(left);
  return { noti: left, file, text: gone === 0 ? null : cutGone(text, noti, left), told: waiverTextsOf(lang).baselinePruned(gone, file) };
}

/** The text of a baseline without what is gone; all else stays as it was written. */
function cutGone(text: string, noti: readonly BaselineEnte[], left: readonly BaselineEnte[]): string {
  return noti.reduce((rest, { rilievi }, position) => {
    const kept = new Set(left[position]?.rilievi);
    return removeItems(rest, ['noti', position, 'rilievi'], rilievi.flatMap((one, at) => (kept.has(one) ? [] : [at])));
  }, text);
}

function countOf(noti: readonly BaselineEnte[]): number {
  return noti.reduce((sum, { rilievi }) => sum + rilievi.length, 0);
}
