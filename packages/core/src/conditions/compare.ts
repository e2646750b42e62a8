import { addPeriod } from '@adempi/schema';
import type { CivilDate, ComparisonOperator } from '@adempi/schema';

import type { FactValue } from '../facts/value.ts';

/** The operand of `growthAtLeast`, read. */
export interface Growth {
  readonly base: number;
  readonly percent: number;
}

/** An operand, read. `null` stands for the operators that take none. */
export type OperandValue = FactValue | Growth | null;

/** Compares known values. Undefined where the comparison has no meaning, such as growth from zero. */
export type Comparison = (value: FactValue, operand: OperandValue, asOf: CivilDate) => boolean | undefined;

/**
 * The operators. Their types were checked against the vocabulary when the bundle was loaded, so
 * that dates meet dates: civil dates order as text.
 */
export const comparisons: Readonly<Record<ComparisonOperator, Comparison>> = {
  equal: (value, operand) => value === operand,
  notEqual: (value, operand) => value !== operand,
  in: (value, operand) => listOf(operand).includes(value as string),
  notIn: (value, operand) => !listOf(operand).includes(value as string),
  contains: (value, operand) => listOf(value).includes(operand as string),
  doesNotContain: (value, operand) => !listOf(value).includes(operand as string),
  lessThan: (value, operand) => (value as number) < (operand as number),
  lessThanInclusive: (value, operand) => (value as number) <= (operand as number),
  greaterThan: (value, operand) => (value as number) > (operand as number),
  greaterThanInclusive: (value, operand) => (value as number) >= (operand as number),
  before: (value, operand) => (value as string) < (operand as string),
  onOrBefore: (value, operand) => (value as string) <= (operand as string),
  after: (value, operand) => (value as string) > (operand as string),
  onOrAfter: (value, operand) => (value as string) >= (operand as string),
  withinLast: (value, operand, asOf) => (value as string) <= asOf && addPeriod(value as string, operand as string) >= asOf,
  nonEmpty: (value) => listOf(value).length > 0,
  countAtLeast: (value, operand) => new Set(listOf(value)).size >= (operand as number),
  growthAtLeast: (value, operand) => hasGrown(value as number, operand as Growth),
};

function listOf(value: OperandValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** 100 × (now − base) ≥ percent × base, in whole numbers where they are; no growth from nothing. */
function hasGrown(now: number, { base, percent }: Growth): boolean | undefined {
  if (base <= 0) return undefined;
  return 100 * (now - base) >= percent * base;
}
