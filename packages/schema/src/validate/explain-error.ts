import { describeValue, suggest } from '../messages/index.ts';
import type { MessageCode, MessageParams } from '../messages/index.ts';
import type { Lang, Path } from '../types/common.ts';
import { patternCodes } from './patterns.ts';
import { placeName } from './place-name.ts';
import type { SchemaError } from './validator.ts';

/** What to say of one error of a validator, and where. @internal */
export interface Explanation {
  readonly code: MessageCode;
  readonly params: MessageParams;
  readonly path: Path;
}

interface Context {
  readonly error: SchemaError;
  readonly path: Path;
  readonly place: string;
  readonly found: string;
}

/** Puts one error of a validator into the terms of the catalogue. @internal */
export function explainError(error: SchemaError, path: Path, lang: Lang): Explanation {
  const context = { error, path, place: placeName(path, lang), found: describeValue(error.data, lang) };
  const explain = explainers[error.keyword];
  return explain === undefined ? at(context, 'schema.invalid', {}) : explain(context);
}

const explainers: Readonly<Record<string, (context: Context) => Explanation>> = {
  additionalProperties: explainUnknownKey,
  required: (context) => at(context, 'schema.missing-key', { key: String(context.error.params['missingProperty']) }),
  dependentRequired: (context) =>
    at(context, 'schema.missing-with', {
      key: String(context.error.params['missingProperty']),
      property: String(context.error.params['property']),
    }),
  anyOf: (context) => at(context, 'schema.missing-one-of', { values: list(alternativesOf(context.error)) }),
  type: explainType,
  enum: explainEnum,
  const: (context) => at(context, 'schema.const', { values: String(context.error.params['allowedValue']), found: context.found }),
  format: explainDate,
  pattern: explainPattern,
  minimum: (context) => at(context, 'schema.minimum', { found: context.found, limit: String(context.error.params['limit']) }),
  maximum: (context) => at(context, 'schema.maximum', { found: context.found, limit: String(context.error.params['limit']) }),
  minItems: (context) => at(context, 'schema.empty-list', {}),
  minProperties: (context) => at(context, 'schema.empty-group', {}),
  maxProperties: (context) => at(context, 'schema.too-many-keys', {}),
  uniqueItems: (context) => at(context, 'schema.duplicate', {}),
};

/** The keys of which one is needed, where that is what an `anyOf` says. @internal */
export function alternativesOf(error: SchemaError): string[] {
  const branches = Array.isArray(error.schema) ? (error.schema as { readonly required?: readonly string[] }[]) : [];
  return branches.flatMap((branch) => branch.required ?? []);
}

function at(context: Context, code: MessageCode, params: MessageParams): Explanation {
  return { code, params: { place: context.place, ...params }, path: context.path };
}

function explainUnknownKey(context: Context): Explanation {
  const key = String(context.error.params['additionalProperty']);
  const admitted = Object.keys((context.error.parentSchema?.['properties'] as object | undefined) ?? {});
  const explanation = at(context, 'schema.unknown-key', { key, values: list(admitted), ...suggestion(key, admitted) });
  return { ...explanation, path: [...context.path, key] };
}

function explainType(context: Context): Explanation {
  const { error, found } = context;
  const types = [error.params['type']].flat().join().split(',').filter((type) => type !== 'null');
  const isDate = error.parentSchema?.['format'] === 'date';
  const expected = isDate ? 'date' : types.length === 1 ? String(types[0]) : 'value';
  if (error.data === null) return at(context, 'schema.null', { expected });
  const isUnquoted = expected === 'string' && (typeof error.data === 'number' || typeof error.data === 'boolean');
  return isUnquoted ? at(context, 'schema.unquoted', { found }) : at(context, 'schema.type', { expected, found });
}

function explainEnum(context: Context): Explanation {
  const admitted = (context.error.params['allowedValues'] as readonly unknown[]).filter((value) => value !== null).map(String);
  const meant = typeof context.error.data === 'string' ? suggestion(context.error.data, admitted) : {};
  return at(context, 'schema.enum', { found: context.found, values: list(admitted), ...meant });
}

function explainPattern(context: Context): Explanation {
  // A date has a pattern too, for its year: whatever is wrong, it is not a date.
  if (context.error.parentSchema?.['format'] === 'date') return explainDate(context);
  return at(context, patternCodes[String(context.error.params['pattern'])] ?? 'schema.invalid', { found: context.found });
}

function explainDate(context: Context): Explanation {
  const isWellFormed = typeof context.error.data === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(context.error.data);
  return at(context, isWellFormed ? 'schema.date.impossible' : 'schema.date', { found: context.found });
}

function suggestion(word: string, admitted: readonly string[]): MessageParams {
  const meant = suggest(word, admitted);
  return meant === null ? {} : { suggestion: meant };
}

function list(values: readonly string[]): string {
  return values.join(', ');
}
