import { createDiagnostic } from '../messages/index.ts';
import type { Diagnostic, Lang, Path } from '../types/common.ts';
import { alternativesOf, explainError } from './explain-error.ts';
import { comparePaths, pathOf } from './place-name.ts';
import type { SchemaError, Validator } from './validator.ts';

/** Nobody reads more; a file of 10 MB can hold a million. */
const MAX_PROBLEMS = 500;

/** Errors of a validator that are looked at, before those that say the same are dropped. */
const MAX_ERRORS = 5_000;

/** A problem with a path. */
type Placed = Diagnostic & { readonly path: Path };

/** What is wrong with the form of a document, by the validator of its schema: as `validate` tells it. @internal */
export function validateWith(validator: Validator, value: unknown, lang: Lang): Diagnostic[] {
  try {
    if (validator(value)) return [];
  } catch (error) {
    if (error instanceof RangeError) return [createDiagnostic({ code: 'schema.depth', path: [], lang })];
    throw error;
  }
  const all = validator.errors ?? [];
  const problems = describeErrors(all.slice(0, MAX_ERRORS), value, lang);
  const left = problems.length - MAX_PROBLEMS + Math.max(0, all.length - MAX_ERRORS);
  if (left <= 0) return problems;
  const more = createDiagnostic({ code: 'schema.more', params: { count: left }, path: [], lang });
  return [...problems.slice(0, MAX_PROBLEMS), more];
}

function describeErrors(errors: readonly SchemaError[], value: unknown, lang: Lang): Placed[] {
  const found = new Map<string, Placed>();
  for (const error of dropNoise(errors)) {
    const { code, params, path } = explainError(error, pathOf(error.instancePath, value), lang);
    const problem = { ...createDiagnostic({ code, params, path, lang }), path };
    const identity = JSON.stringify([path, problem.message]);
    if (!found.has(identity)) found.set(identity, problem);
  }
  return [...found.values()].sort((left, right) => comparePaths(left.path, right.path) || (left.code < right.code ? -1 : 1));
}

/**
 * Drops what says nothing to a reader: that an `if` chose a branch, that each alternative of an
 * `anyOf` was missing, that a value of the wrong type is not in a list either.
 */
function dropNoise(errors: readonly SchemaError[]): SchemaError[] {
  const wrongType = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  const chosen = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== 'anyOf') continue;
    for (const key of alternativesOf(error)) chosen.add(`${error.instancePath} ${key}`);
  }
  return errors.filter(({ keyword, instancePath, params }) => {
    if (keyword === 'if') return false;
    if (keyword === 'enum' || keyword === 'const') return !wrongType.has(instancePath);
    if (keyword === 'required') return !chosen.has(`${instancePath} ${String(params['missingProperty'])}`);
    return true;
  });
}
