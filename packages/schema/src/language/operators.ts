import type { ComparisonOperator, FactType, Quantifier } from '../types/index.ts';

/**
 * What stands beside an operator:
 * `same` a value of the fact's own type; `list` several of them; `member` one element of a set;
 * `number`; `count` a whole number from 0; `date`; `period`; `growth` a base and a percentage;
 * `condition` a condition on each item; `none` nothing.
 */
export type ValueKind =
  | 'same'
  | 'list'
  | 'member'
  | 'number'
  | 'count'
  | 'date'
  | 'period'
  | 'growth'
  | 'condition'
  | 'none';

/** Which facts an operator takes, and what it compares them with. */
export interface OperatorSignature {
  readonly facts: readonly FactType[];
  readonly value: ValueKind;
}

const COMPARABLE: readonly FactType[] = ['boolean', 'integer', 'number', 'date', 'enum', 'string', 'url'];
const LISTABLE: readonly FactType[] = ['enum', 'string', 'url', 'integer', 'number', 'date'];
const NUMERIC: readonly FactType[] = ['integer', 'number'];

/** The closed set of operators of the rule language. */
export const operators: Readonly<Record<ComparisonOperator | Quantifier, OperatorSignature>> = {
  equal: { facts: COMPARABLE, value: 'same' },
  notEqual: { facts: COMPARABLE, value: 'same' },
  in: { facts: LISTABLE, value: 'list' },
  notIn: { facts: LISTABLE, value: 'list' },
  contains: { facts: ['set'], value: 'member' },
  doesNotContain: { facts: ['set'], value: 'member' },
  lessThan: { facts: NUMERIC, value: 'number' },
  lessThanInclusive: { facts: NUMERIC, value: 'number' },
  greaterThan: { facts: NUMERIC, value: 'number' },
  greaterThanInclusive: { facts: NUMERIC, value: 'number' },
  before: { facts: ['date'], value: 'date' },
  onOrBefore: { facts: ['date'], value: 'date' },
  after: { facts: ['date'], value: 'date' },
  onOrAfter: { facts: ['date'], value: 'date' },
  withinLast: { facts: ['date'], value: 'period' },
  nonEmpty: { facts: ['set', 'collection'], value: 'none' },
  countAtLeast: { facts: ['set', 'collection'], value: 'count' },
  growthAtLeast: { facts: NUMERIC, value: 'growth' },
  every: { facts: ['collection'], value: 'condition' },
  some: { facts: ['collection'], value: 'condition' },
  none: { facts: ['collection'], value: 'condition' },
};

/** Whether a name is an operator of the language. */
export function isOperator(name: string): name is ComparisonOperator | Quantifier {
  return Object.hasOwn(operators, name);
}

/** Whether an operator looks at the items of a collection. */
export function isQuantifier(name: string): name is Quantifier {
  return name === 'every' || name === 'some' || name === 'none';
}
