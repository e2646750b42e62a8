export { createEvaluator } from './evaluator.ts';
export type { AssessOptions, Evaluator } from './evaluator.ts';
export { PackError } from './errors.ts';
export { checkFacts } from './facts/read-facts.ts';
export { runExample } from './examples.ts';
export type { Difference, ExampleResult } from './examples.ts';
export { OUTCOMES, compareFindings, worstOutcome } from './assessment/order.ts';
export { DUE_SOON_DAYS } from './assessment/timing.ts';
export { VERSION } from './version.ts';
