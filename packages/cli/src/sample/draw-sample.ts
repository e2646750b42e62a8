import { createHash } from 'node:crypto';

import { compareText } from '@adempi/schema';
import type { Outcome } from '@adempi/schema';

import { allocateSample } from './allocate-sample.ts';

/** Outcomes that someone can check: what could not be decided claims nothing. */
export type DecidedOutcome = Extract<Outcome, 'pass' | 'fail' | 'pending'>;

/** What the findings of one stratum have in common. */
export interface Stratum {
  /** `?` where it is not known. */
  readonly region: string;
  /** Band of population; `?` where it is not known. */
  readonly band: string;
  readonly outcome: DecidedOutcome;
}

/** A finding that may be drawn. */
export interface Candidate {
  /** `<rule>@<ente>` or `<rule>@<ente>#<item>`. */
  readonly id: string;
  /** What its ente is named by in the id. */
  readonly ente: string;
  /** Its place in the draw: those that come first are drawn. */
  readonly order: string;
  /** Position of the task whose states it is of. */
  readonly task: number;
}

/** The findings of one stratum: how many there are, and those that come first in the draw. */
export interface StratumPool {
  readonly stratum: Stratum;
  readonly total: number;
  readonly first: readonly Candidate[];
}

/** Findings as they are met, stratum by stratum. No more are held than may be drawn. */
export interface Pool {
  /** The task of what is added is 0 until the run has put it in its place. */
  readonly add: (stratum: Stratum, id: string, ente: string) => void;
  readonly list: () => StratumPool[];
}

/** A stratum of a sample. */
export interface DrawnStratum {
  /** From 1. */
  readonly number: number;
  readonly stratum: Stratum;
  readonly total: number;
  readonly drawn: readonly Candidate[];
}

/**
 * The place of a finding in the draw: a digest of the seed and of its id. Taking the first of a
 * stratum is a simple random sample of it, and the same one however the work was shared out.
 */
export function placeInDraw(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}\n${id}`).digest('hex');
}

/** An empty pool for a sample of at most `size`. */
export function createPool(seed: string, size: number): Pool {
  const strata = new Map<string, { readonly stratum: Stratum; total: number; first: Candidate[] }>();
  return {
    add: (stratum, id, ente) => {
      const key = keyOf(stratum);
      const own = strata.get(key) ?? { stratum, total: 0, first: [] };
      strata.set(key, own);
      own.total += 1;
      own.first.push({ id, ente, order: placeInDraw(seed, id), task: 0 });
      // Sorting at every one would cost more than holding twice as many.
      if (own.first.length > 2 * size) own.first = keepFirst(own.first, size);
    },
    list: () => [...strata.values()].map(({ stratum, total, first }) => ({ stratum, total, first: keepFirst(first, size) })),
  };
}

/** Joins what parts of a run met; the order of the parts does not matter. */
export function joinPools(left: readonly StratumPool[], right: readonly StratumPool[], size: number): StratumPool[] {
  const joined = new Map(left.map((pool) => [keyOf(pool.stratum), pool]));
  for (const pool of right) {
    const own = joined.get(keyOf(pool.stratum));
    joined.set(keyOf(pool.stratum), own === undefined ? pool : { ...own, total: own.total + pool.total, first: keepFirst([...own.first, ...pool.first], size) });
  }
  return [...joined.values()];
}

/** Draws a sample: how many of each stratum `allocateSample` says, and of each those that come first. */
export function drawSample(pools: readonly StratumPool[], size: number): DrawnStratum[] {
  const ordered = [...pools].sort((left, right) => compareText(keyOf(left.stratum), keyOf(right.stratum)));
  const shares = allocateSample(ordered.map(({ total }) => total), size);
  return ordered.map(({ stratum, total, first }, position) => ({ number: position + 1, stratum, total, drawn: first.slice(0, shares[position]) }));
}

/** An ente that was read twice is drawn once. */
function keepFirst(candidates: readonly Candidate[], size: number): Candidate[] {
  const ordered = [...candidates].sort((left, right) => compareText(left.order, right.order));
  return ordered.filter(({ id }, position) => id !== ordered[position - 1]?.id).slice(0, size);
}

function keyOf({ region, band, outcome }: Stratum): string {
  return JSON.stringify([region, band, outcome]);
}
