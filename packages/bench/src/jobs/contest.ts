import { Bench } from 'tinybench';

import { engines } from '../engines/engines.ts';
import type { EngineName } from '../engines/engines.ts';
import { decideAll, sumDecided } from '../workload/checksum.ts';
import { createWorkload } from '../workload/workload.ts';
import { createClock } from './clock.ts';

/** What is asked of one engine, in a process of its own. */
export interface ContestJob {
  readonly engine: EngineName;
  readonly rules: number;
  readonly states: number;
  /** Further rounds over the same states, once warm. */
  readonly rounds: number;
}

/** What an engine took, in microseconds for each state. */
export interface ContestResult {
  readonly first: number;
  readonly warm: number;
  /** Whether it said what three values decide, on the first states. */
  readonly agrees: boolean;
}

/** How many states are decided the plain way too: that is slow. */
const CHECKED = 100;

/** Runs one engine: the first batch, which pays for all that is compiled on the way, then warm ones. */
export async function runContest({ engine, rules, states: count, rounds }: ContestJob): Promise<ContestResult> {
  const workload = createWorkload({ rules });
  const states = workload.statesBetween(0, count);
  const verdicts = new Uint8Array(count * rules);
  const decide = engines[engine].prepare(workload);
  const now = createClock();
  const start = now();
  await decide(states, verdicts);
  const first = now() - start;
  const bench = new Bench({ now, time: 0, iterations: rounds, warmup: false });
  bench.add(engine, () => decide(states, verdicts));
  const [task] = await bench.run();
  if (task === undefined || task.result.state !== 'completed') throw new Error(`${engine} did not finish`);
  const checked = states.slice(0, CHECKED);
  const agrees = sumDecided(workload, checked, verdicts).sum === sumDecided(workload, checked, decideAll(workload, checked)).sum;
  const warm = perState(task.result.latency.p50, count);
  // A share of the states pays for all that is compiled on the way: over the whole load that is nothing.
  return { first: engines[engine].isSlow === true ? warm : perState(first, count), warm, agrees };
}

function perState(milliseconds: number, count: number): number {
  return (milliseconds * 1000) / count;
}
