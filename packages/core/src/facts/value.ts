import { describeValue, isCivilDate } from '@adempi/schema';
import type { FactDefinition, Lang } from '@adempi/schema';

/** A value that a fact can hold. */
export type FactValue = boolean | number | string | readonly string[];

/** What is wrong with a value, as the code of a diagnostic and its parameters. */
export interface ValueProblem {
  readonly code: 'fact.type' | 'fact.null' | 'fact.date' | 'fact.enum' | 'fact.range' | 'fact.url';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Checks a raw value against its definition. @returns null when it fits */
export function findValueProblem(value: unknown, definition: FactDefinition, lang: Lang): ValueProblem | null {
  if (value === null) return problem('fact.null', {});
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : wrongType(definition, value, lang);
    case 'integer':
      return Number.isSafeInteger(value) ? findRangeProblem(value as number, definition) : wrongType(definition, value, lang);
    case 'number':
      return Number.isFinite(value) ? findRangeProblem(value as number, definition) : wrongType(definition, value, lang);
    case 'date':
      if (typeof value !== 'string') return wrongType(definition, value, lang);
      return isCivilDate(value) ? null : problem('fact.date', { found: value });
    case 'set':
      return findSetProblem(value, definition, lang);
    default:
      return findTextProblem(value, definition, lang);
  }
}

function findTextProblem(value: unknown, definition: FactDefinition, lang: Lang): ValueProblem | null {
  if (typeof value !== 'string' || value.trim() === '') return wrongType(definition, value, lang);
  if (definition.type === 'url' && !/^https?:\/\/\S+$/i.test(value)) return problem('fact.url', { found: value });
  return findEnumProblem(value, definition);
}

function findSetProblem(value: unknown, definition: FactDefinition, lang: Lang): ValueProblem | null {
  if (!Array.isArray(value) || value.some((element) => typeof element !== 'string')) {
    return wrongType(definition, value, lang);
  }
  for (const element of value as string[]) {
    const found = findEnumProblem(element, definition);
    if (found !== null) return found;
  }
  return null;
}

function findEnumProblem(value: string, definition: FactDefinition): ValueProblem | null {
  const admitted = definition.values;
  if (admitted === undefined) return null;
  for (const one of admitted) if (one.value === value) return null;
  return problem('fact.enum', { found: value, values: admitted.map((one) => one.value).join(', ') });
}

function findRangeProblem(value: number, { minimum, maximum }: FactDefinition): ValueProblem | null {
  if (minimum !== undefined && value < minimum) return problem('fact.range', { found: value, limit: `≥ ${minimum}` });
  if (maximum !== undefined && value > maximum) return problem('fact.range', { found: value, limit: `≤ ${maximum}` });
  return null;
}

function wrongType(definition: FactDefinition, value: unknown, lang: Lang): ValueProblem {
  return problem('fact.type', { expected: definition.type, found: describeValue(value, lang) });
}

function problem(code: ValueProblem['code'], params: ValueProblem['params']): ValueProblem {
  return { code, params };
}
