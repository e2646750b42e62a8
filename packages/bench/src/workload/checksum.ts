import type { State } from '@adempi/schema';

import { UNKNOWN, decide } from './decide.ts';
import type { Facts } from './decide.ts';
import type { Workload } from './workload.ts';

/** A sum of the verdicts that are decided in three values, and how many these are. */
export interface Checksum {
  readonly decided: number;
  readonly sum: number;
}

/** Sums what an engine said where three values decide (FNV-1a, 32 bits). */
export function sumDecided({ conditions }: Workload, states: readonly State[], verdicts: Uint8Array): Checksum {
  let [sum, decided] = [0x811c9dc5, 0];
  states.forEach((state, row) => {
    conditions.forEach((condition, column) => {
      if (decide(condition, state.fatti as Facts) === UNKNOWN) return;
      decided += 1;
      sum = Math.imul(sum ^ (verdicts[row * conditions.length + column] ?? UNKNOWN), 0x01000193) >>> 0;
    });
  });
  return { decided, sum };
}

/** The verdicts of the plain way itself. */
export function decideAll({ conditions }: Workload, states: readonly State[]): Uint8Array {
  return Uint8Array.from(states.flatMap((state) => conditions.map((condition) => decide(condition, state.fatti as Facts))));
}
