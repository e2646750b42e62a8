import { createContender } from '../engines/adempi.ts';
import { AS_OF, createWorkload } from '../workload/workload.ts';
import { createClock } from './clock.ts';

/** What is asked of Adempi alone: states in portions, as a batch reads them. */
export interface StreamJob {
  readonly rules: number;
  readonly states: number;
}

/** Microseconds for each state, and the most memory that the process held, in megabytes. */
export interface StreamResult {
  readonly perState: number;
  readonly memory: number;
}

const PORTION = 790;

/** Screens states that are made portion by portion and then forgotten. */
export function runStream({ rules, states }: StreamJob): StreamResult {
  const workload = createWorkload({ rules });
  const { screen } = createContender(workload);
  const now = createClock();
  let spent = 0;
  for (let from = 0; from < states; from += PORTION) {
    const portion = workload.statesBetween(from, Math.min(from + PORTION, states));
    const start = now();
    for (const state of portion) screen(state, { asOf: AS_OF });
    spent += now() - start;
  }
  return { perState: (spent * 1000) / states, memory: process.resourceUsage().maxRSS / 1024 };
}
