import type { Assessment, Bundle, State } from '@adempi/schema';

import { assembleAssessment, loadEngine, startRun } from '../engine.ts';
import type { AssessOptions, CompileOptions } from '../engine.ts';
import { replaceTests } from './replace-tests.ts';

/** An evaluator whose conditions json-rules-engine decides. Slow, and asynchronous as its engine is. */
export interface JsonRulesEngineEvaluator {
  readonly bundle: Bundle;
  /** As `Evaluator.assess`: the same assessment, but for the name of the engine. */
  readonly assess: (state: State, options: AssessOptions) => Promise<Assessment>;
}

/**
 * Prepares the second engine: the truth of every condition comes from json-rules-engine;
 * deadlines, knowledge and words are Adempi's own.
 *
 * @throws {PackError} with every problem of the bundle
 */
export function createJsonRulesEngineEvaluator(bundle: Bundle, compile: CompileOptions = {}): JsonRulesEngineEvaluator {
  const engine = loadEngine(bundle, compile);
  return {
    bundle,
    assess: async (state, options) => {
      const run = startRun(engine, state, options);
      const rules = await replaceTests(run);
      return assembleAssessment(run, rules, 'json-rules-engine');
    },
  };
}

export { exportRules } from './export-rules.ts';
export type { ExportedRule, RuleExport } from './export-rules.ts';
export { addOperators } from './operators.ts';
export type { Slot } from './operators.ts';
