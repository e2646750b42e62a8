import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { CompareFlags } from '../commands/diff.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { comparisonTextsOf } from '../texts/comparison.ts';
import { diffAssessments } from './diff-assessments.ts';
import { diffBatches } from './diff-batches.node.ts';

/** Compares two reports or states, or two folders of a batch. Exit 0, whatever changed. */
export async function runDiff(before: string, after: string, flags: CompareFlags, context: Context): Promise<void> {
  const [isBefore, isAfter] = [await isFolder(before, context), await isFolder(after, context)];
  if (isBefore !== isAfter) throw new UsageError(comparisonTextsOf(context.lang).twoKinds(isBefore ? before : after, isBefore ? after : before));
  if (isBefore) await diffBatches(before, after, flags, context);
  else await diffAssessments(before, after, flags, context);
}

async function isFolder(name: string, { io }: Context): Promise<boolean> {
  return name !== '-' && ((await stat(resolve(io.cwd, name)).catch(() => null))?.isDirectory() ?? false);
}
