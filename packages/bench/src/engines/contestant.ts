import type { State } from '@adempi/schema';

import type { Workload } from '../workload/workload.ts';

/** Decides every rule on every state: one byte for each, the rules of a state together. */
export type Decide = (states: readonly State[], verdicts: Uint8Array) => void | Promise<void>;

/** An engine of rules in the comparison. */
export interface Contestant {
  /** Compiles the rules, once; what it takes is not counted. */
  readonly prepare: (workload: Workload) => Decide;
  /** Engines that take milliseconds for each state are given a share of the states, and their first batch is not told apart. */
  readonly isSlow?: boolean;
}
