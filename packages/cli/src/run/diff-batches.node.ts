import { compareMaking } from '@adempi/core';
import { toJson, writeBatchDiff } from '@adempi/report';
import type { BatchDiff, BatchEnte } from '@adempi/report';
import { compareText, reasons } from '@adempi/schema';

import { compareFindingLists, countMoves, withoutUnlisted } from '../batch/compare-findings.ts';
import type { ListedFinding } from '../batch/compare-findings.ts';
import { readBatch, readFindings } from '../batch/read-batch.node.ts';
import type { BatchFolder } from '../batch/read-batch.node.ts';
import type { CompareFlags } from '../commands/diff.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadAll } from '../load-all.ts';
import { shapeOf } from '../terminal.ts';
import { comparisonTextsOf } from '../texts/comparison.ts';

/** Options that say how to assess, which two batches were already. */
const OF_STATES: Readonly<Record<string, string>> = {
  asOf: '--as-of',
  knownAt: '--known-at',
  assumeUnchanged: '--assume-unchanged',
  rules: '--rules',
  pack: '--pack',
  profile: '--profile',
  edition: '--edition',
  waivers: '--waivers',
  stateBefore: '--state-before',
  stateAfter: '--state-after',
} satisfies Partial<Record<keyof CompareFlags, string>>;

/** Compares two folders of a batch: the Comuni that moved, and the totals by rule. */
export async function diffBatches(before: string, after: string, flags: CompareFlags, context: Context): Promise<void> {
  const unused = Object.keys(flags).find((flag) => flag in OF_STATES);
  if (unused !== undefined) throw new UsageError(comparisonTextsOf(context.lang).noBatchFor(OF_STATES[unused] ?? unused));
  const [old, young] = await loadAll([() => readBatch(before, context), () => readBatch(after, context)]);
  const diff = await compare(old, young, context);
  const text = flags.format === 'json' ? `${toJson(diff, 2)}\n` : writeBatchDiff(diff, { ...shapeOf(context), lang: context.lang });
  await context.io.stdout.write(text);
}

async function compare(before: BatchFolder, after: BatchFolder, context: Context): Promise<BatchDiff> {
  const repeated = new Set([...before.repeated, ...after.repeated]);
  const comparison = compareFindingLists((ente) => before.enti.has(ente) && after.enti.has(ente) && !repeated.has(ente));
  let uncoded = 0;
  const counting = (take: (finding: ListedFinding) => void) => (finding: ListedFinding): void => {
    if (finding.ente === '') uncoded += 1;
    else take(finding);
  };
  await readFindings(before.name, context, counting(comparison.addBefore));
  await readFindings(after.name, context, counting(comparison.addAfter));
  const { moves, untold } = withoutUnlisted(comparison.end(), { before: before.listed, after: after.listed });
  return {
    before: sideOf(before),
    after: sideOf(after),
    ...compareMaking(before.making, after.making),
    sources: compareSources(before, after),
    // In the language of this run, which need not be that of the batch.
    note: after.note === null && before.note === null ? null : reasons(context.lang).clues,
    rules: countMoves(moves),
    moved: [...after.enti].flatMap(([key, ente]) => (moves.has(key) ? [{ ...ente, moves: moves.get(key) ?? [] }] : [])),
    appeared: missingIn(before, after),
    disappeared: missingIn(after, before),
    repeated: [...repeated].flatMap((key) => after.enti.get(key) ?? before.enti.get(key) ?? []),
    uncoded,
    untold,
  };
}

function sideOf({ name, making, judged }: BatchFolder): BatchDiff['before'] {
  return { name, asOf: making.asOf, enti: judged };
}

function missingIn(folder: BatchFolder, other: BatchFolder): BatchEnte[] {
  return [...other.enti].filter(([key]) => !folder.enti.has(key)).map(([, ente]) => ente);
}

function compareSources({ sources: old }: BatchFolder, { sources: young }: BatchFolder): BatchDiff['sources'] {
  const ids = [...new Set([...old.keys(), ...young.keys()])].sort(compareText);
  return ids.map((id) => ({ id, before: old.get(id) ?? null, after: young.get(id) ?? null })).filter(({ before, after }) => before !== after);
}
