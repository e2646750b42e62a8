import { isAll, isAny, isNot } from '@adempi/schema';
import type { ComparisonLeaf, Condition } from '@adempi/schema';
import { LogicEngine } from 'json-logic-engine';

import { FALSE, TRUE } from '../workload/decide.ts';
import { COMPARISONS } from './comparisons.ts';
import type { Contestant } from './contestant.ts';

/** json-logic-engine, which compiles each rule into a function. */
export const jsonLogicEngine: Contestant = {
  prepare: ({ conditions }) => {
    const engine = new LogicEngine();
    const functions = conditions.map((condition) => engine.build(translate(condition)) as (facts: unknown) => unknown);
    return (states, verdicts) => {
      let place = 0;
      for (const { fatti } of states) {
        for (const holds of functions) {
          verdicts[place] = holds(fatti) === true ? TRUE : FALSE;
          place += 1;
        }
      }
    };
  },
};

type Logic = Readonly<Record<string, unknown>>;

function translate(condition: Condition): Logic {
  if (isAll(condition)) return { and: condition.all.map(translate) };
  if (isAny(condition)) return { or: condition.any.map(translate) };
  return isNot(condition) ? { '!': [translate(condition.not)] } : translateLeaf(condition as ComparisonLeaf);
}

function translateLeaf({ fact, operator, value }: ComparisonLeaf): Logic {
  const read = { var: fact };
  switch (operator) {
    case 'equal':
      return { '===': [read, value] };
    case 'notEqual':
      return { '!==': [read, value] };
    case 'in':
      return { in: [read, value] };
    case 'notIn':
      return { '!': [{ in: [read, value] }] };
    case 'contains':
      return { in: [value, { var: [fact, []] }] };
    case 'doesNotContain':
      return { '!': [{ in: [value, { var: [fact, []] }] }] };
    default:
      return { [COMPARISONS[operator] as string]: [read, value] };
  }
}
