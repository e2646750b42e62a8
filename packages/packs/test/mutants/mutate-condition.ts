import { isAll, isAny, isGrowthRef, isNot, isParamRef, isQuantifierLeaf } from '@adempi/schema';
import type { ComparisonLeaf, Condition, GrowthRef, QuantifierLeaf, ValueRef } from '@adempi/schema';

import { eachOf, inside, nudge, without } from './mutant.ts';
import type { Mutant } from './mutant.ts';

/** The operator that is most easily taken for another. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  before: 'onOrBefore',
  onOrBefore: 'before',
  after: 'onOrAfter',
  onOrAfter: 'after',
  every: 'some',
  some: 'every',
  none: 'some',
};

/** Operators whose neighbour is their contrary: to negate them would be the same mutant again. */
const CONTRARIES = new Set(['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain', 'none']);

/** The mutants of a condition: groups swapped, members dropped, leaves negated, operators and literals moved. */
export function mutateCondition(condition: Condition): Mutant<Condition>[] {
  if (isAll(condition)) return mutateGroup('all', condition.all, (all) => ({ all }), (any) => ({ any }));
  if (isAny(condition)) return mutateGroup('any', condition.any, (any) => ({ any }), (all) => ({ all }));
  if (isNot(condition)) {
    return [
      { what: 'not dropped', value: condition.not },
      ...inside('not', mutateCondition(condition.not), (not) => ({ not })),
    ];
  }
  return mutateLeaf(condition);
}

function mutateGroup(
  name: string,
  members: readonly Condition[],
  same: (members: readonly Condition[]) => Condition,
  other: (members: readonly Condition[]) => Condition,
): Mutant<Condition>[] {
  return [
    ...(members.length < 2 ? [] : [{ what: `${name} swapped`, value: other(members) }]),
    ...inside('', without(name, members), same),
    ...inside('', eachOf(name, members, mutateCondition), same),
  ];
}

function mutateLeaf(leaf: ComparisonLeaf | QuantifierLeaf): Mutant<Condition>[] {
  const neighbour = NEIGHBOURS[leaf.operator];
  const swapped = { ...leaf, operator: neighbour } as Condition;
  return inside(leaf.fact, [
    ...(neighbour === undefined ? [] : [{ what: `${leaf.operator} -> ${neighbour}`, value: swapped }]),
    ...(CONTRARIES.has(leaf.operator) ? [] : [{ what: `${leaf.operator} negated`, value: { not: leaf } }]),
    ...(isQuantifierLeaf(leaf)
      ? inside('', mutateCondition(leaf.value), (value): Condition => ({ ...leaf, value }))
      : inside('', mutateOperand(leaf), (value): Condition => ({ ...leaf, value }))),
  ], (value) => value);
}

// A boolean that is turned round is a swapped operator.
function mutateOperand({ value }: ComparisonLeaf): Mutant<ValueRef | GrowthRef>[] {
  if (value === undefined || typeof value === 'boolean') return [];
  if (!isGrowthRef(value)) return nudge(value);
  return isParamRef(value.percent) ? [] : inside('percent', nudge(value.percent), (percent) => ({ ...value, percent }));
}
