import { dayAfter, dayBefore, isAsOfRef, isDeadlineRef, isFactRef, isGrowthRef, isParamRef, isQuantifierLeaf } from '@adempi/schema';
import type { ComparisonLeaf, FactDefinition, QuantifierLeaf } from '@adempi/schema';

import { unique } from '../lists.ts';

/** A leaf in positive form: `notEqual` is `equal`, negated. @internal */
export interface PositiveLeaf {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
  readonly negated: boolean;
}

const CONTRARIES: Readonly<Record<string, string>> = {
  notEqual: 'equal',
  notIn: 'in',
  doesNotContain: 'contains',
  greaterThanInclusive: 'lessThan',
  greaterThan: 'lessThanInclusive',
  onOrAfter: 'before',
  after: 'onOrBefore',
  none: 'some',
};

/** A leaf with its negation taken out. @internal */
export function toPositive({ fact, operator, value }: ComparisonLeaf | QuantifierLeaf): PositiveLeaf {
  const contrary = CONTRARIES[operator];
  return { fact, operator: contrary ?? operator, value, negated: contrary !== undefined };
}

const COMPARED: ReadonlySet<string> = new Set(['equal', 'in', 'lessThan', 'lessThanInclusive', 'before', 'onOrBefore']);

/** The literals that a leaf compares its fact with; null where what it asks cannot be told from literals. @internal */
export function literalsOf(leaf: ComparisonLeaf | QuantifierLeaf): readonly Literal[] | null {
  const { operator, value } = toPositive(leaf);
  const isReference = [isParamRef, isFactRef, isDeadlineRef, isAsOfRef, isGrowthRef].some((test) => test(value));
  if (isQuantifierLeaf(leaf) || !COMPARED.has(operator) || isReference) return null;
  return [value].flat() as Literal[];
}

/** A value that a rule may spell out. @internal */
export type Literal = string | number | boolean;

/** A text that no rule spells out. */
const OTHER_TEXT = '\u0000';

/** Values of a fact that stand for all others: one on each side of each literal, and the literals. @internal */
export function representativesOf({ type, values = [], minimum = -Infinity, maximum = Infinity }: FactDefinition, literals: readonly Literal[]): readonly Literal[] {
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'enum':
      return values.map(({ value }) => value);
    case 'date':
      return unique((literals as string[]).flatMap((day) => [dayBefore(day), day, dayAfter(day)]));
    case 'integer':
    case 'number':
      return numbersBeside(literals as number[], type).filter((one) => minimum <= one && one <= maximum);
    default:
      return unique([...literals, OTHER_TEXT]);
  }
}

function numbersBeside(literals: readonly number[], type: 'integer' | 'number'): readonly number[] {
  if (type === 'integer') return unique(literals.flatMap((one) => [Math.ceil(one) - 1, Math.floor(one), Math.floor(one) + 1]));
  const sorted = unique(literals).toSorted((a, b) => a - b);
  const between = sorted.map((one, index) => (one + (sorted[index + 1] ?? one + 2)) / 2);
  return [(sorted[0] ?? 0) - 1, ...sorted, ...between];
}

/** Whether a value of a fact meets what a leaf asks, its negation apart. @internal */
export function compareLiteral(value: Literal, { operator, value: operand }: PositiveLeaf): boolean {
  switch (operator) {
    case 'equal':
      return value === operand;
    case 'in':
      return (operand as readonly Literal[]).includes(value);
    case 'lessThan':
    case 'before':
      return value < (operand as Literal);
    default:
      return value <= (operand as Literal);
  }
}
