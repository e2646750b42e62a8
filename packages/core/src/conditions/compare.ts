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
  lessThan: (value, bound) => (value as number) < (bound as number),
  lessThanInclusive: (value, bound) => (value as number) <= (bound as number),
  greaterThan: (value, bound) => (value as number) > (bound as number),
  greaterThanInclusive: (value, bound) => (value as number) >= (bound as number),
  before: (value, day) => (value as CivilDate) < (day as CivilDate),
  onOrBefore: (value, day) => (value as CivilDate) <= (day as CivilDate),
  after: (value, day) => (value as CivilDate) > (day as CivilDate),
  onOrAfter: (value, day) => (value as CivilDate) >= (day as CivilDate),
  withinLast: (value, period, asOf) => (value as CivilDate) <= asOf && addPeriod(value as CivilDate, period as string) >= asOf,
  nonEmpty: (value) => listOf(value).length > 0,
  countAtLeast: (value, operand) => new Set(listOf(value)).size >= Number(operand),
  growthAtLeast: (value, operand) => hasGrown(value as number, operand as Growth),
};

function listOf(value: OperandValue): readonly string[] {
  return value as readonly string[];
}

/** 100 × (now − base) ≥ percent × base, in whole numbers where they are; no growth from nothing. */
function hasGrown(now: number, { base, percent }: Growth): boolean | undefined {
  if (base <= 0) return undefined;
  return 100 * (now - base) >= percent * base;
}
