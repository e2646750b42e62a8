import { packOf } from '@adempi/schema';
import type { Assessment, Bundle, Finding, State } from '@adempi/schema';

import { assembleAssessment, assembleFindings, loadEngine, startRun } from './engine.ts';
import type { AssessOptions, CompileOptions } from './engine.ts';
import { readItems } from './facts/read-items.ts';
import { readOptions } from './read-options.ts';
import { assembleScreening } from './screening/assemble-screening.ts';
import type { Screening } from './screening/screening.ts';

/** A compiled bundle. Synchronous and pure: the same input gives the same assessment. */
export interface Evaluator {
  readonly bundle: Bundle;
  /**
   * Assesses a state, or any value in its place: no state makes it throw. Facts that do not fit
   * the vocabulary are left out and listed in `diagnostics`; of what is no state at all nothing
   * is used, and `diagnostics` says why; a rule that breaks becomes an `error` finding.
   *
   * @throws {TypeError} when the options are not valid, such as an `asOf` that is no day
   */
  readonly assess: (state: State, options: AssessOptions) => Assessment;
  /**
   * The verdicts of `assess` without their words, for thousands of states: outcome, timing, class of
   * exposure and confidence of each finding, the worst outcome of each rule, and the same summary.
   * Like `assess`, it takes any state. `trace` asks for nothing here.
   *
   * @throws {TypeError} when the options are not valid
   * @example
   * for (const { rule, outcome } of evaluator.screen(state, { asOf: '2026-11-21' }).rules) count(rule.id, outcome);
   */
  readonly screen: (state: State, options: AssessOptions) => Screening;
  /**
   * The findings of one rule with their traces; none when the rule is unknown or not in force.
   * Like `assess`, it takes any state.
   *
   * @throws {TypeError} when the options are not valid
   */
  readonly explain: (state: State, ruleId: string, options: AssessOptions) => Finding[];
  /**
   * The items that a state lists of a collection, with what is known of each by the day: also of what no
   * rule reads. None where the vocabulary lacks the collection. Like `assess`, it takes any state.
   *
   * @throws {TypeError} when the options are not valid
   * @example evaluator.listItems(state, 'siti', { asOf: '2026-11-21' })[0]?.facts['url']
   */
  readonly listItems: (state: State, collection: string, options: AssessOptions) => KnownItem[];
}

/** An item of a collection. */
export interface KnownItem {
  readonly key: string;
  /** By path inside the item; what is not known is left out. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Compiles a bundle once.
 *
 * @throws {PackError} with every problem of the bundle
 * @example
 * const evaluator = createEvaluator(bundle);
 * const assessment = evaluator.assess(state, { asOf: '2026-11-21' });
 */
export function createEvaluator(bundle: Bundle, compile: CompileOptions = {}): Evaluator {
  const engine = loadEngine(bundle, compile);
  return {
    bundle,
    assess: (state, options) => {
      const run = startRun(engine, state, options);
      return assembleAssessment(run, run.plan.rules, 'compiled');
    },
    screen: (state, options) => assembleScreening(startRun(engine, state, options)),
    explain: (state, ruleId, options) => {
      const run = startRun(engine, state, { ...readOptions(options), packs: [packOf(ruleId)], trace: true });
      return assembleFindings(run, run.plan.rules.filter((compiled) => compiled.rule.id === ruleId));
    },
    listItems: (state, collection, options) => {
      const { context: { frame, model } } = startRun(engine, state, options);
      const { items } = readItems(frame.view, model, collection);
      const facts = model.collectionByPath.get(collection)?.facts ?? [];
      return items.map((item) => ({ key: item.key, facts: Object.fromEntries(facts.flatMap(({ path, slot }) => nameKnown(path.slice(collection.length + 1), item.facts[slot]?.value))) }));
    },
  };
}

function nameKnown(name: string, value: unknown): [string, unknown][] {
  return value === undefined ? [] : [[name, value]];
}
