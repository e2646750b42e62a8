import { suggest } from '../messages/index.ts';
import type { ComparisonLeaf, Condition, FactDefinition, GrowthRef, Path, QuantifierLeaf, ValueRef } from '../types/index.ts';

import { checkList, checkParam, checkValue, show } from './check-value.ts';
import { expectedOf, hasType, typeNameOf } from './expected.ts';
import type { Expected } from './expected.ts';
import { isOperator, operators } from './operators.ts';
import { isAll, isAny, isGrowthRef, isNot, isParamRef, isQuantifierLeaf } from './refs.ts';
import { findFact } from './scope.ts';
import type { Scope } from './scope.ts';

const NUMBER: Expected = { type: 'number', words: null };

/** A condition against the vocabulary. @internal */
export function checkCondition(condition: Condition, path: Path, scope: Scope): void {
  if (isAll(condition)) return checkGroup('all', condition.all, path, scope);
  if (isAny(condition)) return checkGroup('any', condition.any, path, scope);
  if (isNot(condition)) return checkCondition(condition.not, [...path, 'not'], scope);
  checkLeaf(condition, path, scope);
}

// An empty `all` is true and an empty `any` is true in json-rules-engine: neither is ever meant.
function checkGroup(name: 'all' | 'any', members: readonly Condition[], path: Path, scope: Scope): void {
  if (members.length === 0) scope.report('condition.empty', [...path, name], { group: name });
  members.forEach((member, index) => checkCondition(member, [...path, name, index], scope));
}

function checkLeaf(leaf: ComparisonLeaf | QuantifierLeaf, path: Path, scope: Scope): void {
  const fact = findFact(leaf.fact, [...path, 'fact'], scope);
  if (!isOperator(leaf.operator)) {
    scope.report('operator.not-found', [...path, 'operator'], suggestOperator(leaf.operator));
    return;
  }
  if (fact === null) return;
  const { facts } = operators[leaf.operator];
  if (!facts.includes(fact.type)) {
    const params = { operator: leaf.operator, fact: fact.path, type: fact.type, types: facts.join(', ') };
    scope.report('operator.fact-type', [...path, 'operator'], params);
    return;
  }
  if (isQuantifierLeaf(leaf)) {
    checkCondition(leaf.value, [...path, 'value'], { ...scope, items: [...scope.items, fact.path] });
  } else {
    checkOperand(leaf, fact, path, scope);
  }
}

function suggestOperator(operator: string): { operator: string; suggestion?: string } {
  const suggestion = suggest(operator, Object.keys(operators));
  return suggestion === null ? { operator } : { operator, suggestion };
}

function checkOperand(leaf: ComparisonLeaf, fact: FactDefinition, path: Path, scope: Scope): void {
  const { value } = leaf;
  const kind = operators[leaf.operator].value;
  const at = [...path, 'value'];
  if (kind === 'none') {
    if (value !== undefined) scope.report('operator.value-unexpected', at, { operator: leaf.operator });
  } else if (value === undefined) {
    scope.report('operator.value-missing', path, { operator: leaf.operator });
  } else if (kind === 'growth') {
    checkGrowth(value, at, scope);
  } else if (kind === 'list') {
    checkList(value, expectedOf(fact), at, scope);
  } else if (isGrowthRef(value)) {
    scope.report('value.type', at, { found: show(value), expected: typeNameOf(expectedFor(kind, fact).type) });
  } else {
    checkValue(value, expectedFor(kind, fact), at, scope);
  }
}

function expectedFor(kind: string, fact: FactDefinition): Expected {
  switch (kind) {
    case 'number':
    case 'count':
    case 'date':
    case 'period':
      return { type: kind, words: null };
    default:
      return expectedOf(fact);
  }
}

function checkGrowth(value: ValueRef | GrowthRef, path: Path, scope: Scope): void {
  if (!isGrowthRef(value)) return scope.report('value.growth', path);
  checkValue(value.base, NUMBER, [...path, 'base'], scope);
  const at = [...path, 'percent'];
  if (isParamRef(value.percent)) return checkParam(value.percent.param, NUMBER, at, scope);
  if (!hasType(value.percent, 'number')) scope.report('value.type', at, { found: show(value.percent), expected: 'number' });
}
