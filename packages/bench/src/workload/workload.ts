import type { Condition, State } from '@adempi/schema';

import { createCondition } from './conditions.ts';
import { createRandom } from './random.ts';
import { createState } from './states.ts';
import { createFacts } from './vocabulary.ts';
import type { Fact } from './vocabulary.ts';

/** What every engine is given: what to decide, and of whom. */
export interface Workload {
  readonly facts: readonly Fact[];
  /** The requirement of each rule. */
  readonly conditions: readonly Condition[];
  /** The states from one number up to another, without it. */
  readonly statesBetween: (from: number, to: number) => readonly State[];
}

/** The shape of the workload of docs/benchmarks.md. */
export const SHAPE = { seed: 4, facts: 119, rules: 150, states: 7900 } as const;

/** The day of every assessment in the workload: all its facts are known by then. */
export const AS_OF = '2026-11-21';

/** Makes a workload; equal arguments make equal ones. */
export function createWorkload({ seed = SHAPE.seed, facts: factCount = SHAPE.facts, rules = SHAPE.rules }: { seed?: number; facts?: number; rules?: number } = {}): Workload {
  const facts = createFacts(factCount);
  const random = createRandom(seed);
  const conditions = Array.from({ length: rules }, () => createCondition(random, facts));
  return { facts, conditions, statesBetween: (from, to) => Array.from({ length: to - from }, (_, index) => createState(seed, from + index, facts)) };
}
