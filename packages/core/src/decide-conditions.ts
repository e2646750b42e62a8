import type { CivilDate, Condition, FactDefinition, State } from '@adempi/schema';

import { buildNode } from './conditions/build-node.ts';
import { compileNode } from './conditions/compile.ts';
import { createFrame } from './conditions/frame.ts';
import { buildFactModel } from './facts/model.ts';
import { readFacts } from './facts/read-facts.ts';
import { resolveFacts } from './facts/resolve-facts.ts';

/** Decides some conditions of a state on a day: 0 is false, 1 unknown, 2 true, in their order. */
export type Decide = (state: State, asOf: CivilDate) => Uint8Array;

/**
 * Compiles conditions without a rule around them: no deadline, no breach, no exposure. For tools
 * that ask conditions of many states, and to measure them. They read facts of the ente and no
 * parameters, and were checked against the vocabulary; states are as `isChecked` asks.
 *
 * @throws {Error} that names a fact which the vocabulary lacks
 * @example
 * const decide = compileConditions(bundle.vocabulary, [{ fact: 'pdnd.aderente', operator: 'equal', value: true }]);
 * decide(state, '2026-11-21')[0]; // 2 where it is known and true
 */
export function compileConditions(vocabulary: readonly FactDefinition[], conditions: readonly Condition[]): Decide {
  const model = buildFactModel(vocabulary);
  const context = { model, parameters: new Map() };
  const tests = conditions.map((condition) => compileNode(buildNode(condition, context)));
  return (state, asOf) => {
    const raw = readFacts(state, model, 'it');
    const { view } = resolveFacts(state, raw, model, { asOf, knownAt: null, assumeUnchanged: false });
    const frame = createFrame(view, asOf);
    const verdicts = new Uint8Array(tests.length);
    tests.forEach((test, position) => {
      verdicts[position] = test(frame);
    });
    return verdicts;
  };
}
