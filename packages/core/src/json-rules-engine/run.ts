import { Engine } from 'json-rules-engine';
import type { TopLevelCondition } from 'json-rules-engine';

import { FALSE, TRUE, UNKNOWN } from '../logic/kleene.ts';
import type { Tri } from '../logic/kleene.ts';
import { addOperators } from './operators.ts';
import type { Slots } from './translate.ts';

/** A translated condition and the facts that it reads. */
export interface Task {
  readonly name: string;
  /** Asked with what was known by the due date set aside. */
  readonly isBreachTest: boolean;
  readonly conditions: TopLevelCondition;
  readonly slots: Slots;
}

/**
 * Evaluates a condition with json-rules-engine, twice: what is not known read as false, then as
 * true. With `not` at the leaves alone, equal answers mean that it does not matter.
 */
export async function runTask(task: Task, asOf: string): Promise<Tri> {
  const [low, high] = [await runOnce(task, asOf, false), await runOnce(task, asOf, true)];
  if (low !== high) return UNKNOWN;
  return low ? TRUE : FALSE;
}

async function runOnce({ name, conditions, slots }: Task, asOf: string, assumed: boolean): Promise<boolean> {
  const engine = new Engine([{ name, conditions, event: { type: name } }]);
  addOperators(engine, assumed, asOf);
  for (const [id, slot] of slots) engine.addFact(id, () => slot);
  const { results } = await engine.run();
  return results.length > 0;
}
