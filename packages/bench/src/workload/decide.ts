import { isAll, isAny, isNot } from '@adempi/schema';
import type { ComparisonLeaf, Condition } from '@adempi/schema';

/** Verdicts as every engine writes them, one byte for each state and rule: the state's rules stand together. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

/** The facts of a state, in their groups. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * Decides a condition in three values, the slow and plain way. Where it is decided, whatever value
 * is put in the place of an absent fact, so that engines of two values must say the same: the
 * verdicts of all of them are compared there, and there alone.
 */
export function decide(condition: Condition, facts: Facts): number {
  if (isAll(condition)) return condition.all.reduce((verdict, one) => Math.min(verdict, decide(one, facts)), TRUE);
  if (isAny(condition)) return condition.any.reduce((verdict, one) => Math.max(verdict, decide(one, facts)), FALSE);
  return isNot(condition) ? TRUE - decide(condition.not, facts) : decideLeaf(condition as ComparisonLeaf, facts);
}

function decideLeaf({ fact, operator, value: expected }: ComparisonLeaf, facts: Facts): number {
  const value = fact.split('.').reduce<unknown>((group, name) => (group as Facts | undefined)?.[name], facts);
  if (value === undefined) return UNKNOWN;
  return holds(operator, value as never, expected as never) ? TRUE : FALSE;
}

function holds(operator: ComparisonLeaf['operator'], value: string & string[], expected: string & string[]): boolean {
  switch (operator) {
    case 'equal':
      return value === expected;
    case 'notEqual':
      return value !== expected;
    case 'in':
      return expected.includes(value);
    case 'notIn':
      return !expected.includes(value);
    case 'contains':
      return value.includes(expected);
    case 'doesNotContain':
      return !value.includes(expected);
    case 'lessThan':
    case 'before':
      return value < expected;
    case 'lessThanInclusive':
    case 'onOrBefore':
      return value <= expected;
    case 'greaterThan':
    case 'after':
      return value > expected;
    case 'greaterThanInclusive':
    case 'onOrAfter':
      return value >= expected;
    default:
      throw new Error(`not an operator of the workload: ${operator}`);
  }
}
