import { join } from 'node:path';

import type { FindingKind, FleetFinding } from '@adempi/report/fleet';
import { EXPOSURE_CLASSES, isCivilDate, isRecord, words } from '@adempi/schema';
import type { CivilDate, Disposition, ExposureClass, TimingState } from '@adempi/schema';

import { enteKey, isOutcome, readJsonLines } from '../batch/read-batch.node.ts';
import type { Context } from '../context.ts';
import { fleetTextsOf } from '../texts/fleet.ts';

/** The findings of a batch: what they say, each once, and by ente which of these and about what. */
export interface ListedFindings {
  readonly kinds: readonly FindingKind[];
  readonly byEnte: ReadonlyMap<string, readonly FleetFinding[]>;
}

/** What `findings.ndjson` may be about. */
interface Known {
  /** By the key that findings name them by. */
  readonly enti: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

/** The states of a term and the dispositions: each has its word. */
const { timing, disposition } = words();
const TIMINGS: readonly string[] = Object.keys(timing);
const DISPOSITIONS: readonly string[] = Object.keys(disposition);

/**
 * Reads `findings.ndjson`. Thousands of enti share what their findings say, so each is kept once.
 * @throws {InputError} with the lines that are none, or that are about an ente or a rule that the tables lack
 */
export async function readKinds(folder: string, { enti, rules }: Known, context: Context): Promise<ListedFindings> {
  const texts = fleetTextsOf(context.lang);
  const kinds: FindingKind[] = [];
  const positions = new Map<string, number>();
  const byEnte = new Map<string, FleetFinding[]>();
  await readJsonLines(join(folder, 'findings.ndjson'), context, (value) => {
    const kind = toKind(value);
    if (kind === null || !isRecord(value)) return texts.line;
    const key = enteKey(value);
    if (!enti.has(key)) return texts.stranger(key);
    if (!rules.has(kind.ruleId)) return texts.stranger(kind.ruleId);
    const name = JSON.stringify(kind);
    const position = positions.get(name) ?? kinds.push(kind) - 1;
    positions.set(name, position);
    const finding = { kind: position, instance: typeof value['instance'] === 'string' ? value['instance'] : null };
    const own = byEnte.get(key);
    if (own === undefined) byEnte.set(key, [finding]);
    else own.push(finding);
    return null;
  });
  return { kinds, byEnte };
}

/** What a line says but whom it is about; null when batch would not have written it. */
function toKind(value: unknown): FindingKind | null {
  if (!isRecord(value)) return null;
  const { ruleId, outcome, instance = null, timing: state = null, dueDate = null, nextDueDate = null, disposition: kept = 'none', waiverUntil = null, exposure = null } = value;
  if (typeof ruleId !== 'string' || !isOutcome(outcome)) return null;
  const checks = [
    ...[dueDate, nextDueDate, waiverUntil].map((day) => day === null || isCivilDate(day)),
    [null, ...TIMINGS].includes(state as string | null),
    DISPOSITIONS.includes(kept as string),
    typeof (instance ?? '') === 'string',
    [null, ...EXPOSURE_CLASSES].includes(exposure as ExposureClass | null),
  ];
  if (checks.includes(false)) return null;
  return {
    ruleId,
    outcome,
    timing: state as TimingState | null,
    dueDate: dueDate as CivilDate | null,
    nextDueDate: nextDueDate as CivilDate | null,
    isVerified: value['confidence'] !== 'unverified',
    disposition: kept as Disposition,
    waiverUntil: waiverUntil as CivilDate | null,
    exposure: exposure as ExposureClass | null,
  };
}
