import { isAll, isAny, isNot } from '@adempi/schema';
import type { ComparisonLeaf, Condition } from '@adempi/schema';

import { FALSE, TRUE } from '../workload/decide.ts';
import type { Facts } from '../workload/decide.ts';
import { COMPARISONS } from './comparisons.ts';
import type { Contestant } from './contestant.ts';

/** One function for each rule, as a person would write it: two values, and nothing but the verdict. */
export const handWritten: Contestant = {
  prepare: ({ conditions }) => {
    const functions = conditions.map((condition) => new Function('s', `return ${write(condition)};`) as (facts: Facts) => boolean);
    return (states, verdicts) => {
      let place = 0;
      for (const { fatti } of states) {
        for (const holds of functions) {
          verdicts[place] = holds(fatti as Facts) ? TRUE : FALSE;
          place += 1;
        }
      }
    };
  },
};

function write(condition: Condition): string {
  if (isAll(condition)) return `(${condition.all.map(write).join(' && ')})`;
  if (isAny(condition)) return `(${condition.any.map(write).join(' || ')})`;
  return isNot(condition) ? `!${write(condition.not)}` : `(${writeLeaf(condition as ComparisonLeaf)})`;
}

function writeLeaf({ fact, operator, value }: ComparisonLeaf): string {
  const read = `s.${fact.replaceAll('.', '?.')}`;
  const expected = JSON.stringify(value);
  switch (operator) {
    case 'equal':
      return `${read} === ${expected}`;
    case 'notEqual':
      return `${read} !== ${expected}`;
    case 'in':
      return `${expected}.includes(${read})`;
    case 'notIn':
      return `!${expected}.includes(${read})`;
    case 'contains':
      return `${read}?.includes(${expected})`;
    case 'doesNotContain':
      return `!${read}?.includes(${expected})`;
    default:
      return `${read} ${COMPARISONS[operator]} ${expected}`;
  }
}
