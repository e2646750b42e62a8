import {
  isAll,
  isAny,
  isAsOfRef,
  isDeadlineRef,
  isFactRef,
  isGrowthRef,
  isNot,
  isParamRef,
  isQuantifierLeaf,
} from '@adempi/schema';
import type { ComparisonLeaf, Condition, Parameter, QuantifierLeaf } from '@adempi/schema';

import type { FactModel, ModelCollection, ModelFact } from '../facts/model.ts';
import type { FactValue } from '../facts/value.ts';
import type { Node, Operand } from './node.ts';

/** What a condition may refer to. Names were checked before: an unknown one is a bug. */
export interface BuildContext {
  readonly model: FactModel;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** Translates a condition into negation normal form. */
export function buildNode(condition: Condition, context: BuildContext, negated = false): Node {
  if (isAll(condition)) return buildGroup(negated ? 'any' : 'all', condition.all, context, negated);
  if (isAny(condition)) return buildGroup(negated ? 'all' : 'any', condition.any, context, negated);
  if (isNot(condition)) return buildNode(condition.not, context, !negated);
  return isQuantifierLeaf(condition) ? buildEach(condition, context, negated) : buildLeaf(condition, context, negated);
}

function buildGroup(kind: 'all' | 'any', members: readonly Condition[], context: BuildContext, negated: boolean): Node {
  return { kind, children: members.map((member) => buildNode(member, context, negated)) };
}

/** every C = all C; some C = any C; none C = all not C; and by De Morgan under a negation. */
function buildEach(leaf: QuantifierLeaf, context: BuildContext, negated: boolean): Node {
  const isConjunction = leaf.operator !== 'some';
  return {
    kind: 'each',
    mode: isConjunction === negated ? 'any' : 'all',
    operator: leaf.operator,
    collection: findCollection(leaf.fact, context),
    child: buildNode(leaf.value, context, negated !== (leaf.operator === 'none')),
  };
}

function buildLeaf(leaf: ComparisonLeaf, context: BuildContext, negated: boolean): Node {
  const { operator } = leaf;
  if (context.model.collectionByPath.has(leaf.fact)) {
    const atLeast: Operand = operator === 'nonEmpty' ? { kind: 'literal', value: 1 } : buildOperand(leaf.value, context);
    return { kind: 'count', collection: findCollection(leaf.fact, context), operator, negated, atLeast };
  }
  return { kind: 'leaf', fact: findFact(leaf.fact, context), operator, negated, operand: buildOperand(leaf.value, context) };
}

/** Translates the value of a leaf. */
export function buildOperand(value: ComparisonLeaf['value'], context: BuildContext): Operand {
  if (value === undefined) return { kind: 'none' };
  if (isParamRef(value)) return buildParameter(value.param, value.at === 'asOf', context);
  if (isFactRef(value)) return { kind: 'fact', fact: findFact(value.fact, context) };
  if (isDeadlineRef(value)) return { kind: 'deadline', which: value.deadline };
  if (isAsOfRef(value)) return { kind: 'asOf' };
  if (isGrowthRef(value)) {
    return { kind: 'growth', base: findFact(value.base.fact, context), percent: buildOperand(value.percent, context) };
  }
  return { kind: 'literal', value: value as FactValue };
}

function buildParameter(id: string, atAsOf: boolean, { parameters }: BuildContext): Operand {
  const parameter = parameters.get(id);
  if (parameter === undefined) throw new Error(`parameter out of reach: ${id}`);
  return { kind: 'parameter', parameter, atAsOf };
}

/** A fact by its path. */
export function findFact(path: string, { model }: Pick<BuildContext, 'model'>): ModelFact {
  const fact = model.byPath.get(path);
  if (fact === undefined) throw new Error(`fact out of reach: ${path}`);
  return fact;
}

/** A collection by its path. */
export function findCollection(path: string, { model }: BuildContext): ModelCollection {
  const collection = model.collectionByPath.get(path);
  if (collection === undefined) throw new Error(`collection out of reach: ${path}`);
  return collection;
}
