import { addPeriod } from '@adempi/schema';
import type { ComparisonOperator } from '@adempi/schema';

/** Whether a known value stands in a relation to a known operand, on a day. Counting of items is apart. */
export function compare(operator: ComparisonOperator, value: unknown, operand: unknown, asOf: string): boolean {
  switch (operator) {
    case 'equal':
      return value === operand;
    case 'notEqual':
      return value !== operand;
    case 'in':
      return (operand as unknown[]).includes(value);
    case 'notIn':
      return !(operand as unknown[]).includes(value);
    case 'contains':
      return (value as unknown[]).includes(operand);
    case 'doesNotContain':
      return !(value as unknown[]).includes(operand);
    case 'nonEmpty':
      return (value as unknown[]).length > 0;
    case 'countAtLeast':
      return new Set(value as unknown[]).size >= (operand as number);
    case 'withinLast':
      return isWithinLast(value as string, operand as string, asOf);
    default:
      return compareOrdered(operator, value as number | string, operand as number | string);
  }
}

/** Numbers by size, days by the calendar: `YYYY-MM-DD` orders as text. */
function compareOrdered(operator: ComparisonOperator, value: number | string, operand: number | string): boolean {
  switch (operator) {
    case 'lessThan':
    case 'before':
      return value < operand;
    case 'lessThanInclusive':
    case 'onOrBefore':
      return value <= operand;
    case 'greaterThan':
    case 'after':
      return value > operand;
    case 'greaterThanInclusive':
    case 'onOrAfter':
      return value >= operand;
    default:
      throw new Error(`not a comparison of values: ${operator}`);
  }
}

/** A day that has come, and after which the period has not yet run out; its last day is still inside. */
function isWithinLast(day: string, period: string, asOf: string): boolean {
  return day <= asOf && asOf <= addPeriod(day, period);
}

/** 100 × (now − base) ≥ percent × base. Nothing grows from nothing: then no one can tell, and the answer is null. */
export function hasGrown(now: number, base: number, percent: number): boolean | null {
  return base <= 0 ? null : 100 * (now - base) >= percent * base;
}
