import { createEvaluator } from '@adempi/core';
import type { AssessOptions, Evaluator } from '@adempi/core';
import { compileConditions } from '@adempi/core/conditions';
import type { Outcome } from '@adempi/schema';

import { toBundle } from '../workload/bundle.ts';
import { FALSE, TRUE, UNKNOWN } from '../workload/decide.ts';
import { AS_OF } from '../workload/workload.ts';
import type { Workload } from '../workload/workload.ts';
import type { Contestant } from './contestant.ts';

/** A screening as it is: the state is copied and checked, and every verdict has its timing and exposure. */
export const adempi: Contestant = { prepare: (workload) => screenWith(workload, { asOf: AS_OF }) };

/** The same of states that are known to be sound: facts into slots, and all verdicts. */
export const adempiChecked: Contestant = { prepare: (workload) => screenWith(workload, { asOf: AS_OF, isChecked: true }) };

/** Its conditions alone: facts into slots, and whether each requirement holds. */
export const adempiConditions: Contestant = {
  prepare: (workload) => {
    const { conditions } = workload;
    const decide = compileConditions(toBundle(workload).vocabulary, conditions);
    return (states, verdicts) => {
      states.forEach((state, row) => void verdicts.set(decide(state, AS_OF), row * conditions.length));
    };
  },
};

/** The evaluator of a workload. */
export function createContender(workload: Workload): Evaluator {
  return createEvaluator(toBundle(workload), { isChecked: true });
}

/** Facts of the workload are younger than its deadlines: no outcome says less than its condition. */
const VERDICTS: Readonly<Partial<Record<Outcome, number>>> = { pass: TRUE, fail: FALSE, pending: FALSE, unknown: UNKNOWN };

function screenWith(workload: Workload, options: AssessOptions): ReturnType<Contestant['prepare']> {
  const { screen } = createContender(workload);
  return (states, verdicts) => {
    let place = 0;
    for (const state of states) {
      for (const { outcome } of screen(state, options).rules) {
        verdicts[place] = VERDICTS[outcome] ?? UNKNOWN;
        place += 1;
      }
    }
  };
}
