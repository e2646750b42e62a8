import { planWork } from '@adempi/core';
import type { Assessment, WorkPlan } from '@adempi/schema';

import type { FormatInput } from './format-input.ts';

/** The programme of work of an assessment, where its state and the weights of the rules are at hand. */
export function planOf(assessment: Assessment, { bundle, stateOf }: Pick<FormatInput, 'bundle' | 'stateOf'>): WorkPlan | null {
  const state = stateOf?.(assessment) ?? null;
  const weights = bundle.workWeights;
  return state === null || weights === undefined ? null : planWork(assessment, { bundle, weights, state });
}
