import { isAll, isAny, isNot } from '@adempi/schema';
import type { ComparisonLeaf, ComparisonOperator, Condition } from '@adempi/schema';
import { Engine } from 'json-rules-engine';
import type { EngineOptions, NestedCondition, TopLevelCondition } from 'json-rules-engine';

import { FALSE, TRUE } from '../workload/decide.ts';
import type { Contestant, Decide } from './contestant.ts';
import type { Workload } from '../workload/workload.ts';

/** As its manual shows it: facts by JSONPath. */
export const jsonRulesEngine: Contestant = { isSlow: true, prepare: (workload) => runWith(workload, '$.', {}) };

/** With a resolver of paths of our own: dotted names, which it has split before. */
export const jsonRulesEngineDotted: Contestant = { isSlow: true, prepare: (workload) => runWith(workload, '', { pathResolver: resolve }) };

const split = new Map<string, readonly string[]>();

function resolve(value: object, path: string): unknown {
  let names = split.get(path);
  if (names === undefined) split.set(path, (names = path.split('.')));
  let found: unknown = value;
  for (const name of names) found = (found as Readonly<Record<string, unknown>> | undefined)?.[name];
  return found;
}

function runWith({ conditions }: Workload, root: string, options: EngineOptions): Decide {
  const engine = new Engine([], { ...options, allowUndefinedFacts: true });
  conditions.forEach((condition, position) => {
    engine.addRule({ name: String(position), conditions: translate(condition, root) as TopLevelCondition, event: { type: 'holds' } });
  });
  return async (states, verdicts) => {
    let start = 0;
    for (const { fatti = {} } of states) {
      verdicts.fill(FALSE, start, start + conditions.length);
      const { results } = await engine.run(fatti as Record<string, unknown>);
      for (const { name } of results) verdicts[start + Number(name)] = TRUE;
      start += conditions.length;
    }
  };
}

function translate(condition: Condition, root: string): NestedCondition {
  if (isAll(condition)) return { all: condition.all.map((one) => translate(one, root)) };
  if (isAny(condition)) return { any: condition.any.map((one) => translate(one, root)) };
  if (isNot(condition)) return { not: translate(condition.not, root) };
  const { fact, operator, value } = condition as ComparisonLeaf;
  const [area, ...names] = fact.split('.') as [string, ...string[]];
  return { fact: area, path: `${root}${names.join('.')}`, operator: OPERATORS[operator] ?? operator, value };
}

/** Civil dates order as text, and its comparisons of numbers let them through: they begin with one. */
const OPERATORS: Readonly<Partial<Record<ComparisonOperator, string>>> = {
  before: 'lessThan',
  onOrBefore: 'lessThanInclusive',
  after: 'greaterThan',
  onOrAfter: 'greaterThanInclusive',
};
