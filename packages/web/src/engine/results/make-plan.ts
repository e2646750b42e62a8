import { planWork } from '@adempi/core';
import { tellWorkPlan } from '@adempi/report/work-plan';
import type { ToldWorkPlan } from '@adempi/report/work-plan';
import type { WorkPlan } from '@adempi/schema';

import type { Current } from './current.ts';
import type { PlanResult } from './results-types.ts';

/** The programme of work as things are and, where duties are supposed to be done, as they would be. */
export function makePlan(current: Current, done: readonly string[]): PlanResult | null {
  const plan = planCurrent(current);
  if (plan === null) return null;
  const supposed = knownRules(current, done);
  return { base: tell(plan, current), supposed: supposed.length === 0 ? null : tell(planCurrent(current, supposed) ?? plan, current) };
}

/** The programme of what is on the desk; null where the rules have no weights. What is no rule is passed over. */
export function planCurrent(current: Current, done: readonly string[] = []): WorkPlan | null {
  const { assessment, state, evaluator: { bundle } } = current;
  const weights = bundle.workWeights;
  return weights === undefined ? null : planWork(assessment, { bundle, weights, state, done: knownRules(current, done) });
}

/** An address may name what is no rule. */
function knownRules({ evaluator: { bundle } }: Current, ids: readonly string[]): string[] {
  const known = new Set(bundle.rules.map(({ id }) => id));
  return ids.filter((id) => known.has(id));
}

function tell(plan: WorkPlan, { evaluator: { bundle }, settings: { exposure } }: Current): ToldWorkPlan {
  return tellWorkPlan(plan, { bundle, exposure });
}
