import { listOpenTerms } from '@adempi/schema';
import type { Assessment, BoundaryCause, Finding, ForecastBoundary, ForecastChange, ForecastStand } from '@adempi/schema';

import { compareFindings } from '../assessment/order.ts';

/** The findings that come out otherwise on the later of two days; `boundaries` are those of the later one. */
export function compareDays(before: Assessment, after: Assessment, boundaries: readonly ForecastBoundary[]): ForecastChange[] {
  const [old, young] = [before, after].map(({ findings }) => new Map(findings.map((finding) => [finding.id, finding]))) as [Map<string, Finding>, Map<string, Finding>];
  const gone = before.findings.filter(({ id }) => !young.has(id));
  const changed = after.findings.filter((finding) => !isSame(standOf(old.get(finding.id)), standOf(finding)));
  return [...changed, ...gone]
    .sort(compareFindings)
    .map((finding) => describe(after.asOf, finding, [standOf(old.get(finding.id)), standOf(young.get(finding.id))], boundaries));
}

/** How a finding stands, without the days that are left: they change every day. */
function standOf(finding: Finding | undefined): ForecastStand | null {
  if (finding === undefined) return null;
  const { outcome, disposition, timing, assumed } = finding;
  const terms = listOpenTerms([finding]).map(({ day, proceeding: { id, term } }) => ({ proceeding: id, date: day, isPast: (term?.daysLeft ?? 0) < 0 }));
  const answers = terms.length === 0 ? {} : { answers: terms };
  if (timing === null) return { outcome, disposition, timing, assumed, ...answers };
  const { daysLeft: _, ...rest } = timing;
  return { outcome, disposition, timing: rest, assumed, ...answers };
}

function isSame(left: ForecastStand | null, right: ForecastStand | null): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

type Stands = readonly [before: ForecastStand | null, after: ForecastStand | null];

function describe(day: string, finding: Finding, [before, after]: Stands, boundaries: readonly ForecastBoundary[]): ForecastChange {
  const { id: findingId, ruleId, packId, title, force, severity, instance, knownOn, reason, legalBasis, remedy, actor } = finding;
  const causes = boundaries.filter(({ ruleIds }) => ruleIds.includes(ruleId)).map(({ cause }) => cause);
  const about = causes.filter((cause) => isAbout(cause, finding, [before, after]));
  return {
    day,
    findingId,
    ruleId,
    packId,
    title,
    force,
    severity,
    instance,
    before,
    after,
    causes: about.length === 0 ? causes : about,
    assumed: before?.assumed === true || after?.assumed === true,
    knownOn,
    reason: after === null ? null : reason,
    legalBasis,
    remedy,
    actor,
  };
}

/** Whether a cause is about the finding itself: its item, and the dates that it shows. */
function isAbout(cause: BoundaryCause, { ruleId, instance }: Finding, stands: Stands): boolean {
  if (cause.kind === 'waiver_starts' || cause.kind === 'waiver_ends') return cause.ruleId === ruleId && (cause.item === null || cause.item === instance?.key);
  if ('dueDate' in cause || 'since' in cause) {
    const day = 'dueDate' in cause ? cause.dueDate : cause.since;
    return stands.some((stand) => [stand?.timing?.dueDate, stand?.timing?.nextDueDate, stand?.timing?.since].includes(day));
  }
  // Of a proceeding, whatever item the finding is about.
  if (!('fact' in cause) || instance === null || stands.some((stand) => stand?.answers?.some(({ proceeding }) => cause.fact.includes(`[${proceeding}]`)))) return true;
  const { collection, key } = instance;
  return !cause.fact.startsWith(`${collection}[`) || cause.fact.startsWith(`${collection}[${key}]`);
}
