import type { ComparisonLeaf, ComparisonOperator, Condition } from '@adempi/schema';

import type { Random } from './random.ts';
import { WORDS } from './vocabulary.ts';
import type { Fact } from './vocabulary.ts';

/** The operators of a workload: those that every engine has, under some name. */
const OPERATORS: Readonly<Record<Fact['type'], readonly ComparisonOperator[]>> = {
  boolean: ['equal'],
  integer: ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  date: ['before', 'onOrBefore', 'after', 'onOrAfter'],
  enum: ['equal', 'notEqual', 'in', 'notIn'],
  set: ['contains', 'doesNotContain'],
};

/** The requirement of a rule: on average 4.8 leaves, most of them in one conjunction. */
export function createCondition(random: Random, facts: readonly Fact[]): Condition {
  const leaves = 2 + random.below(6);
  const members = Array.from({ length: leaves }, (): Condition => createLeaf(random, random.pick(facts)));
  const nested = leaves > 3 && random.chance(0.6) ? [{ any: members.splice(0, 2) }] : [];
  const negated = members.length > 1 && random.chance(0.1) ? [{ not: members.pop() as Condition }] : [];
  const all = [...members, ...nested, ...negated];
  return random.chance(0.7) ? { all } : { any: all };
}

function createLeaf(random: Random, { path, type }: Fact): ComparisonLeaf {
  const operator = random.pick(OPERATORS[type]);
  return { fact: path, operator, value: createValue(random, type, operator) };
}

function createValue(random: Random, type: Fact['type'], operator: ComparisonOperator): string | number | boolean | readonly string[] {
  switch (type) {
    case 'boolean':
      return random.chance(0.8);
    case 'integer':
      return random.below(1000);
    case 'date':
      return createDay(random);
    case 'enum':
      return operator === 'in' || operator === 'notIn' ? [random.pick(WORDS), random.pick(WORDS)] : random.pick(WORDS);
    case 'set':
      return random.pick(WORDS);
  }
}

/** A day of the years 2016 to 2025. */
export function createDay(random: Random): string {
  const [month, day] = [1 + random.below(12), 1 + random.below(28)];
  return `${2016 + random.below(10)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** How many comparisons a condition holds. */
export function countLeaves(condition: Condition): number {
  if ('all' in condition) return condition.all.reduce((sum, one) => sum + countLeaves(one), 0);
  if ('any' in condition) return condition.any.reduce((sum, one) => sum + countLeaves(one), 0);
  return 'not' in condition ? countLeaves(condition.not) : 1;
}
