import { createEvaluator, PackError, runExample } from '@adempi/core';
import type { Evaluator } from '@adempi/core';
import { readsOf } from '@adempi/schema';
import type { Bundle, Rule } from '@adempi/schema';

import { restrictBundle } from '../../src/index.ts';
import { mutateRule } from './mutate-rule.ts';
import type { RuleWithParameters } from './mutate-rule.ts';

/** What the examples of a rule make of its mutants. */
export interface MutantReport {
  readonly rule: string;
  readonly killed: number;
  readonly survivors: readonly string[];
}

/**
 * Runs the examples of a rule on each of its mutants: a mutant on which every example still comes
 * out as expected survives, and shows what no example looks at. A mutant that is no sound rule
 * does not count.
 */
export function findSurvivors(bundle: Bundle, rule: Rule): MutantReport {
  const reads = readsOf(rule).parameters;
  const parameters = bundle.parameters.filter(({ id }) => reads.includes(id));
  const verdicts = mutateRule({ rule, parameters }).map(({ what, value }) => ({ what, verdict: judge(bundle, value) }));
  return {
    rule: rule.id,
    killed: verdicts.filter(({ verdict }) => verdict === 'killed').length,
    survivors: verdicts.filter(({ verdict }) => verdict === 'survives').map(({ what }) => what),
  };
}

/** A bundle that holds the mutant, and what it needs to be evaluated. */
function plantMutant(bundle: Bundle, { rule, parameters }: RuleWithParameters): Bundle {
  const changed = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const planted = {
    ...bundle,
    rules: bundle.rules.map((one) => (one.id === rule.id ? rule : one)),
    parameters: bundle.parameters.map((one) => changed.get(one.id) ?? one),
  };
  return restrictBundle(planted, ({ id }) => id === rule.id);
}

function judge(bundle: Bundle, mutant: RuleWithParameters): 'killed' | 'survives' | 'unsound' {
  let evaluator: Evaluator;
  try {
    evaluator = createEvaluator(plantMutant(bundle, mutant));
  } catch (error) {
    if (error instanceof PackError) return 'unsound';
    throw error;
  }
  const { rule } = mutant;
  return rule.examples.every((example) => runExample(evaluator, rule, example).ok) ? 'survives' : 'killed';
}
