import type {
  AllCondition,
  AnyCondition,
  AsOfRef,
  ComparisonLeaf,
  Condition,
  Deadline,
  DeadlineRef,
  FactRef,
  GrowthRef,
  NotCondition,
  ParamRef,
  QuantifierLeaf,
} from '../types/index.ts';

import { isQuantifier } from './operators.ts';

/** Whether a value is read from a parameter. */
export function isParamRef(value: unknown): value is ParamRef {
  return hasKey(value, 'param');
}

/** Whether a value is that of another fact. */
export function isFactRef(value: unknown): value is FactRef {
  return hasKey(value, 'fact');
}

/** Whether a value is a date of the duty's own deadline. */
export function isDeadlineRef(value: unknown): value is DeadlineRef {
  return hasKey(value, 'deadline');
}

/** Whether a value is the day of the assessment. */
export function isAsOfRef(value: unknown): value is AsOfRef {
  return hasKey(value, 'asOf');
}

/** Whether a value is the operand of `growthAtLeast`. */
export function isGrowthRef(value: unknown): value is GrowthRef {
  return hasKey(value, 'base') && hasKey(value, 'percent');
}

/** Whether a condition holds when all its members do. */
export function isAll(condition: Condition): condition is AllCondition {
  return 'all' in condition;
}

/** Whether a condition holds when one of its members does. */
export function isAny(condition: Condition): condition is AnyCondition {
  return 'any' in condition;
}

/** Whether a condition is the contrary of another. */
export function isNot(condition: Condition): condition is NotCondition {
  return 'not' in condition;
}

/** Whether a leaf looks at the items of a collection. */
export function isQuantifierLeaf(leaf: ComparisonLeaf | QuantifierLeaf): leaf is QuantifierLeaf {
  return isQuantifier(leaf.operator);
}

/** A duty that returns (`yearly`, `every`), one that binds every day, or one that falls once. */
export function kindOfDeadline(deadline: Deadline): 'recurring' | 'continuous' | 'once' {
  if ('yearly' in deadline || 'every' in deadline) return 'recurring';
  return 'continuous' in deadline ? 'continuous' : 'once';
}

/**
 * The facts named between braces in a sentence of a rule, in order.
 * @example placeholdersIn('Il sito «{siti.nome}» …') // ['siti.nome']
 */
export function placeholdersIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

/**
 * The pack of a rule or of a parameter: the first part of its id.
 * @example packOf('pagamenti/pagopa') // 'pagamenti'
 */
export function packOf(id: string): string {
  return id.slice(0, Math.max(id.indexOf('/'), 0));
}

function hasKey<K extends string>(value: unknown, key: K): value is Readonly<Record<K, unknown>> {
  return typeof value === 'object' && value !== null && key in value;
}
