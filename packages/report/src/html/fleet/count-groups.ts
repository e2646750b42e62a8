import { COUNTED_OUTCOMES, compareText, groupBy } from '@adempi/schema';

import type { Counts6, FleetEnte } from './fleet.ts';
import { countOf } from './fleet-page.ts';

/** Some enti together. */
export interface GroupTotal {
  /** Empty of those of which it is not known. */
  readonly name: string;
  readonly enti: number;
  /** How many have at least one duty of law that is not met. */
  readonly breaching: number;
  readonly counts: Counts6;
}

/** Score and coverage of some counts: null where nothing was decided, or nothing asked. */
export interface Rate {
  readonly score: number | null;
  readonly coverage: number | null;
}

/** Below this share of checks decided there is no score of a group: what is not known would decide it. */
const MIN_COVERAGE = 0.5;

/** By region, in order of their names. */
export function countRegions(enti: readonly FleetEnte[]): GroupTotal[] {
  return countGroups(enti.toSorted((one, other) => compareText(one.regione, other.regione)), ({ regione }) => regione);
}

/** By band of population, the smallest first. */
export function countBands(enti: readonly FleetEnte[], nameOf: (ente: FleetEnte) => string): GroupTotal[] {
  return countGroups(enti.toSorted((one, other) => (one.band?.from ?? 0) - (other.band?.from ?? 0)), nameOf);
}

/** The totals of each group, in the order in which they come; those of no known group last. */
function countGroups(enti: readonly FleetEnte[], nameOf: (ente: FleetEnte) => string): GroupTotal[] {
  return [...groupBy(enti, nameOf)].map(([name, own]) => totalOf(name, own)).toSorted((one, other) => Number(one.name === '') - Number(other.name === ''));
}

/** The totals of some enti. */
export function totalOf(name: string, enti: readonly FleetEnte[]): GroupTotal {
  return { name, enti: enti.length, breaching: enti.filter(({ breaches }) => breaches > 0).length, counts: sumCounts(enti.map(({ counts }) => counts)) };
}

/** Counts added up, outcome by outcome. */
export function sumCounts(all: readonly Counts6[]): Counts6 {
  const sum = COUNTED_OUTCOMES.map(() => 0);
  for (const counts of all) for (const [column, number] of counts.entries()) sum[column] = (sum[column] ?? 0) + number;
  return sum;
}

/** Score and coverage of some counts, whatever the coverage: what is unknown is in no score. */
export function rateOf(counts: Counts6): Rate {
  const decided = countOf(counts, 'pass') + countOf(counts, 'fail');
  const asked = decided + countOf(counts, 'unknown') + countOf(counts, 'error');
  return { score: ratio(countOf(counts, 'pass'), decided), coverage: ratio(decided, asked) };
}

/** The score of a group, where enough is known to tell it. */
export function rankedScore(counts: Counts6): number | null {
  const { score, coverage } = rateOf(counts);
  return (coverage ?? 0) >= MIN_COVERAGE ? score : null;
}

/** How many are concerned: all but those to which it does not apply. */
export function applicableOf(counts: Counts6): number {
  return counts.reduce((sum, number) => sum + number, 0) - countOf(counts, 'not_applicable');
}

/** Not rounded: whoever writes it knows that 99.99 % is not all. */
function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
