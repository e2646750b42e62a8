import type { EngineName } from '../engines/engines.ts';
import { median } from '../jobs/clock.ts';
import type { Figures } from '../measure.ts';

/** Which batch of an engine: the first, which pays for what is compiled on the way, or a later one. */
export type Phase = 'first' | 'warm';

/** How many times as fast one engine is as another: within each round, and then the middle of the rounds. */
export function ratioOf({ rounds }: Pick<Figures, 'rounds'>, fast: EngineName, slow: EngineName, phase: Phase): number {
  return median(rounds.map((round) => round[slow][phase] / round[fast][phase]));
}

/** Microseconds for each state, the middle of the rounds. */
export function timeOf({ rounds }: Pick<Figures, 'rounds'>, engine: EngineName, phase: Phase): number {
  return median(rounds.map((round) => round[engine][phase]));
}
