import { createEvaluator } from '@adempi/core';
import { tellSampleRow, writeSample } from '@adempi/report';
import type { SampleRow } from '@adempi/report';
import { compareText } from '@adempi/schema';
import type { Assessment, Bundle, FactDefinition, State } from '@adempi/schema';

import type { OutputFolder } from '../batch/output-folder.node.ts';
import { readTask } from '../batch/read-task.node.ts';
import type { BatchSettings, Task } from '../batch/task.ts';
import type { Context } from '../context.ts';
import type { Origin } from '../sources/origin.ts';
import { drawSample } from './draw-sample.ts';
import type { DrawnStratum, StratumPool } from './draw-sample.ts';
import { nameEnte, nameFinding } from './pool-findings.ts';

/** The name of the worksheet in the folder of a batch. */
export const SAMPLE_FILE = 'campione.xlsx';

/** What a sample is drawn from, and written with. */
export interface SampleRun {
  readonly pool: readonly StratumPool[];
  readonly tasks: readonly Task[];
  readonly bundle: Bundle;
  readonly settings: BatchSettings;
  readonly origin: Origin;
  readonly folder: OutputFolder;
  readonly context: Context;
}

/**
 * Draws a sample and writes its worksheet. Why each finding came out as it did is told only now, so
 * the states of those that were drawn are read a second time. How many were drawn.
 */
export async function writeSampleSheet(run: SampleRun): Promise<number> {
  const { settings, pool, folder } = run;
  const strata = drawSample(pool, settings.sample?.size ?? 0);
  const rows = await tellRows(strata, run);
  const bytes = await writeSample({
    asOf: settings.options.asOf,
    seed: settings.sample?.seed ?? '',
    note: settings.note,
    rows: rows.sort((left, right) => compareText(sortKey(left), sortKey(right))),
    strata: strata.map(({ number, stratum, total, drawn }) => ({ number, ...stratum, total, drawn: drawn.length })),
  });
  await folder.write(SAMPLE_FILE, bytes);
  return rows.length;
}

/** By Comune: who checks asks each office once. */
function sortKey({ region, province, comune, id }: SampleRow): string {
  return JSON.stringify([region, province, comune, id]);
}

async function tellRows(strata: readonly DrawnStratum[], { tasks, bundle, settings, origin, context }: SampleRun): Promise<SampleRow[]> {
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const options = { ...settings.options, lang: 'it' as const, isChecked: true };
  const teller: Teller = {
    assess: (state) => evaluator.assess(state, options),
    vocabulary: new Map(bundle.vocabulary.map((definition) => [definition.path, definition])),
    adapters: new Map(origin.sources.map(({ id, adapter }) => [id, adapter])),
  };
  const rows: SampleRow[] = [];
  for (const [position, wanted] of wantedByTask(strata)) {
    for await (const { state } of readTask(tasks[position] as Task, bundle, context)) {
      if (state !== null && wanted.enti.has(nameEnte(state.ente))) rows.push(...tellEnte(state, wanted, teller));
    }
  }
  return rows;
}

interface Teller {
  readonly assess: (state: State) => Assessment;
  readonly vocabulary: ReadonlyMap<string, FactDefinition>;
  /** By the name of the source in states. */
  readonly adapters: ReadonlyMap<string, string>;
}

function tellEnte(state: State, { ids }: Wanted, { assess, vocabulary, adapters }: Teller): SampleRow[] {
  const { ente } = state;
  const assessment = assess(state);
  return assessment.findings.flatMap((finding): SampleRow[] => {
    const id = nameFinding(ente, finding.ruleId, finding.instance?.key ?? null);
    const own = ids.get(id);
    if (own === undefined || own.stratum.outcome !== finding.outcome) return [];
    // An ente that is there twice is told once.
    ids.delete(id);
    return [tellSampleRow({ id, stratum: own.number, band: own.stratum.band, ente, assessment, finding }, vocabulary, adapters)];
  });
}

/** The findings that were drawn from the states of one task, and what their enti are named by. */
interface Wanted {
  readonly ids: Map<string, DrawnStratum>;
  readonly enti: ReadonlySet<string>;
}

function wantedByTask(strata: readonly DrawnStratum[]): Map<number, Wanted> {
  const byTask = new Map<number, { readonly ids: Map<string, DrawnStratum>; readonly enti: Set<string> }>();
  for (const stratum of strata) {
    for (const { id, ente, task } of stratum.drawn) {
      const wanted = byTask.get(task) ?? { ids: new Map<string, DrawnStratum>(), enti: new Set<string>() };
      byTask.set(task, wanted);
      wanted.ids.set(id, stratum);
      wanted.enti.add(ente);
    }
  }
  return byTask;
}
