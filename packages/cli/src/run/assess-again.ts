import { createEvaluator } from '@adempi/core';
import type { AssessOptions } from '@adempi/core';
import type { Assessment, Bundle, State } from '@adempi/schema';

/** Assesses a state, whatever the engine. */
export type Assessor = (state: State, options: AssessOptions, engine: Assessment['engine']) => Promise<Assessment>;

/** An assessor that compiles rules once for each engine that is asked for. Whatever rules a run has, the compiler checked them. */
export function createAssessor(bundle: Bundle): Assessor {
  const compiled = once(() => createEvaluator(bundle, { isChecked: true }));
  const other = once(async () => (await import('@adempi/core/json-rules-engine')).createJsonRulesEngineEvaluator(bundle, { isChecked: true }));
  return async (state, options, engine) => (engine === 'compiled' ? compiled() : await other()).assess(state, options);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
