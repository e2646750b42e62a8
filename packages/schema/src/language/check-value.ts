import { suggest } from '../messages/index.ts';
import type { Path, ValueRef } from '../types/index.ts';

import { factsFor, hasType, parametersFor, typeNameOf } from './expected.ts';
import type { Expected } from './expected.ts';
import { isAsOfRef, isDeadlineRef, isFactRef, isParamRef } from './refs.ts';
import { findFact, reportUnknown } from './scope.ts';
import type { Scope } from './scope.ts';

/** A value beside an operator: a literal of the right type, or a reference to one. @internal */
export function checkValue(value: ValueRef, expected: Expected, path: Path, scope: Scope): void {
  if (isParamRef(value)) return checkParam(value.param, expected, path, scope);
  if (isFactRef(value)) return checkFactValue(value.fact, expected, path, scope);
  if (isDeadlineRef(value)) return checkDeadlineValue(value.deadline, expected, path, scope);
  if (isAsOfRef(value)) {
    if (expected.type !== 'date') scope.report('value.type', path, { found: 'asOf', expected: typeNameOf(expected.type) });
    return;
  }
  checkLiteral(value, expected, path, scope);
}

/** A list of literals, or a parameter that holds one. @internal */
export function checkList(value: unknown, expected: Expected, path: Path, scope: Scope): void {
  if (isParamRef(value)) return checkParam(value.param, expected, path, scope, 'list');
  if (!Array.isArray(value)) return scope.report('value.list', path);
  if (value.length === 0) return scope.report('value.empty-list', path);
  value.forEach((item, index) => checkLiteral(item, expected, [...path, index], scope));
}

/** A reference to a parameter, whose every version must fit. @internal */
export function checkParam(
  id: string,
  expected: Expected,
  path: Path,
  scope: Scope,
  shape: 'scalar' | 'list' = 'scalar',
): void {
  const { parameters } = scope.context;
  const at = [...path, 'param'];
  const parameter = parameters.get(id);
  if (parameter === undefined) {
    reportUnknown({ code: 'parameter.not-found', name: id, known: parameters.keys(), path: at, report: scope.report });
    return;
  }
  const admitted = shape === 'list' ? ['list'] : parametersFor(expected.type);
  if (!admitted.includes(parameter.type)) {
    scope.report('parameter.type', at, { name: id, type: parameter.type, types: admitted.join(', ') });
    return;
  }
  const fits = (value: unknown): boolean => hasType(value, expected.type) && isAdmitted(value, expected);
  for (const { from, value } of parameter.versions) {
    if (![value].flat().every(fits)) scope.report('parameter.value-not-admitted', at, { name: id, from, found: show(value) });
  }
}

function checkFactValue(fact: string, expected: Expected, path: Path, scope: Scope): void {
  const at = [...path, 'fact'];
  const definition = findFact(fact, at, scope);
  if (definition === null) return;
  const admitted = factsFor(expected.type);
  if (!admitted.includes(definition.type)) {
    scope.report('value.fact-type', at, { fact, type: definition.type, types: admitted.join(', ') });
  }
}

// Only a duty that returns has a date before and a date after the one that is judged, and
// one that binds every day has none at all.
function checkDeadlineValue(which: string, expected: Expected, path: Path, scope: Scope): void {
  const at = [...path, 'deadline'];
  if (expected.type !== 'date') return scope.report('value.type', at, { found: which, expected: typeNameOf(expected.type) });
  if (scope.deadline === 'none') return scope.report('deadline.ref-applies', at);
  if (scope.deadline === 'continuous') return scope.report('deadline.ref-continuous', at);
  if (which !== 'last' && scope.deadline !== 'recurring') scope.report('deadline.ref-once', at, { name: which });
}

function checkLiteral(value: unknown, expected: Expected, path: Path, scope: Scope): void {
  if (!hasType(value, expected.type)) {
    const code = expected.type === 'date' && typeof value === 'string' ? 'date.invalid' : 'value.type';
    scope.report(code, path, { found: show(value), expected: typeNameOf(expected.type) });
  } else if (!isAdmitted(value, expected)) {
    reportWord(String(value), expected, path, scope);
  }
}

function reportWord(value: string, { words }: Expected, path: Path, scope: Scope): void {
  const admitted = words ?? [];
  const suggestion = suggest(value, admitted);
  const params = { found: value, values: admitted.join(', ') };
  scope.report('value.not-admitted', path, suggestion === null ? params : { ...params, suggestion });
}

function isAdmitted(value: unknown, { words }: Expected): boolean {
  return words === null || words.includes(value as string);
}

/** A value as a message prints it. @internal */
export function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? 'undefined';
}
