import { join } from 'node:path';

import type { Fleet } from '@adempi/report/fleet';
import { COUNTED_OUTCOMES, isCivilDate, isRecord } from '@adempi/schema';

import { isOutcome, readJson } from '../batch/read-batch.node.ts';
import type { Context } from '../context.ts';
import { InputError } from '../errors.ts';
import { fleetTextsOf } from '../texts/fleet.ts';

/** What `summary.json` says, as far as the page tells it. */
export interface RunSummary extends Pick<
  Fleet,
  'asOf' | 'knownAt' | 'assumeUnchanged' | 'profile' | 'tool' | 'packs' | 'judged' | 'openData' | 'errors' | 'conflicts' | 'note' | 'disclaimer' | 'show'
> {
  /** Totals of laws and guidelines, in the order of `COUNTED_OUTCOMES`. */
  readonly law: readonly number[];
}

type Loose = Readonly<Record<string, unknown>>;

/** Reads `summary.json`. @throws {InputError} when it is not as batch writes it */
export async function readRunSummary(folder: string, context: Context): Promise<RunSummary> {
  const file = join(folder, 'summary.json');
  const value = await readJson(file, context);
  const summary = isRecord(value) && value['adempiBatch'] === 1 ? toSummary(value) : null;
  if (summary === null) throw new InputError([{ code: 'batch.summary', severity: 'error', message: fleetTextsOf(context.lang).json, file, line: 1, column: 1 }]);
  return summary;
}

function toSummary(value: Loose): RunSummary | null {
  const { asOf, knownAt, profile, tool, packs, note, disclaimer, show, law } = value;
  const counts = ['judged', 'openData', 'errors', 'conflicts'].map((key) => value[key]);
  const totals = isRecord(law) ? COUNTED_OUTCOMES.map((outcome) => law[outcome]) : [];
  const isRight = isCivilDate(asOf) && (knownAt === null || isCivilDate(knownAt)) && isTextOrNull(profile) && isTextOrNull(note) && typeof disclaimer === 'string'
    && isRecord(tool) && isText(tool['name']) && isText(tool['version']) && Array.isArray(packs) && packs.every(isPack)
    && Array.isArray(show) && show.every(isOutcome) && counts.every(isCount) && totals.length > 0 && totals.every(isCount);
  return isRight ? ({ ...(value as unknown as RunSummary), assumeUnchanged: value['assumeUnchanged'] === true, law: totals as number[] }) : null;
}

function isPack(value: unknown): boolean {
  return isRecord(value) && isText(value['id']) && isText(value['version']) && isText(value['digest']) && isCivilDate(value['horizon']);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
