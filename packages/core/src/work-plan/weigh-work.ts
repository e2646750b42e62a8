import { LAST_DAY, SEVERITIES, compareText, daysBetween, rankOfExposure } from '@adempi/schema';
import type { CivilDate, Exposure, ExposureModel, Rule, WorkPoints, WorkWeights } from '@adempi/schema';

import { NO_STAGE } from '../assessment/proceedings.ts';
import type { Place } from './place-in-time.ts';
import type { Work } from './work.ts';

/** Gives points to work: each table is looked up once, and the sum is its priority. @internal */
export interface Scale {
  readonly weights: WorkWeights;
  readonly asOf: CivilDate;
  /** Kinds of work by rule. */
  readonly efforts: ReadonlyMap<string, WorkWeights['effort']['kinds'][number]>;
  /** Stages of the procedure of art. 18-bis at which nothing presses: none was opened, or it was closed. */
  readonly atRest: ReadonlySet<string>;
}

/** A scale for a day. @internal */
export function createScale(weights: WorkWeights, asOf: CivilDate, { procedure }: Pick<ExposureModel, 'procedure'>): Scale {
  const pairs = weights.effort.kinds.flatMap((kind) => kind.rules.map((rule) => [rule, kind] as const));
  const closing = procedure.stages.filter(({ closes }) => closes === true).map(({ id }) => id);
  return { weights, asOf, efforts: new Map(pairs), atRest: new Set([NO_STAGE, ...closing]) };
}

/** The points of a duty. @internal */
export function weigh({ id, severity, force }: Rule, exposure: Exposure | null, place: Place, { weights, asOf, efforts, atRest }: Scale): WorkPoints {
  const isAnswer = place.kind === 'answer';
  const parts = {
    exposure: exposure === null ? weights.unexposed[force] : weights.exposure[exposure.class],
    severity: weights.severity[severity],
    date: weighDate(place, weights.date, asOf),
    // What AgID asks is not the work that the duty asks for.
    effort: (isAnswer ? undefined : efforts.get(id)?.points) ?? weights.effort.unknown,
    procedure: isAnswer || (exposure !== null && !atRest.has(exposure.stage)) ? weights.procedure : 0,
  };
  return { total: Object.values(parts).reduce((sum, points) => sum + points, 0), ...parts };
}

function weighDate({ when, day }: Place, date: WorkWeights['date'], asOf: CivilDate): number {
  if (when === 'now') return date.overdue;
  if (day === null) return date.undated;
  const left = daysBetween(asOf, day);
  return date.within.find(({ days }) => left <= days)?.points ?? date.later;
}

/** What AgID asks, by its term; then points, then exposure, severity and date by themselves, then the id: total, because ids differ. @internal */
export function compareWork(one: Work, other: Work): number {
  return (
    compareText(answerBy(one), answerBy(other)) ||
    other.points.total - one.points.total ||
    rankOfExposure(one.exposure?.class ?? null) - rankOfExposure(other.exposure?.class ?? null) ||
    SEVERITIES.indexOf(one.finding.severity) - SEVERITIES.indexOf(other.finding.severity) ||
    compareText(one.day ?? LAST_DAY, other.day ?? LAST_DAY) ||
    compareText(one.finding.id, other.finding.id)
  );
}

/** In order as text: what AgID wants an answer to, first what can still be kept; then all the rest. */
function answerBy({ kind, when, day }: Work): string {
  return kind === 'answer' ? `${when === 'coming' ? 0 : 1} ${day ?? LAST_DAY}` : '2';
}
