import type { Bundle, CivilDate, State } from '@adempi/schema';
import type { TopLevelCondition } from 'json-rules-engine';

import { loadEngine, startRun } from '../engine.ts';
import type { AssessOptions } from '../engine.ts';
import { collectTasks } from './collect-tasks.ts';
import type { Slot } from './operators.ts';

/** One condition of a rule on one item, as json-rules-engine takes it. */
export interface ExportedRule {
  /** `<rule>#<item>#<appliesWhen, where or require>`; no item where the rule has none. */
  readonly name: string;
  readonly conditions: TopLevelCondition;
  readonly event: { readonly type: string };
}

/** Rules and facts for a tool that runs json-rules-engine. Its operators come from `addOperators`. */
export interface RuleExport {
  readonly asOf: CivilDate;
  readonly rules: readonly ExportedRule[];
  readonly facts: Readonly<Record<string, Slot>>;
}

/**
 * Writes the rules in force for one state as json-rules-engine takes them: quantifiers are spelt
 * out over the items of the state, and parameters and dates stand in place.
 *
 * @throws {PackError} with every problem of the bundle
 * @example
 * const { rules, facts, asOf } = exportRules(bundle, state, { asOf: '2026-11-21' });
 * const engine = new Engine(rules);
 * addOperators(engine, false, asOf); // what is not known counts as false
 * for (const [id, fact] of Object.entries(facts)) engine.addFact(id, fact);
 */
export function exportRules(bundle: Bundle, state: State, options: AssessOptions): RuleExport {
  const run = startRun(loadEngine(bundle), state, options);
  // What is too old for a breach is Adempi's own question: it would give facts a second meaning.
  const tasks = run.plan.rules.flatMap((compiled) => collectTasks(compiled, run)).filter((task) => !task.isBreachTest);
  return {
    asOf: options.asOf,
    rules: tasks.map(({ name, conditions }) => ({ name, conditions, event: { type: name } })),
    facts: Object.fromEntries(tasks.flatMap((task) => [...task.slots])),
  };
}
