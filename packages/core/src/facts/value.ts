import { isCivilDate } from '@adempi/schema';
import type { FactDefinition } from '@adempi/schema';

/** A value that a fact can hold. */
export type FactValue = boolean | number | string | readonly string[];

/** What is wrong with a value, as the code of a diagnostic and its parameters. */
export interface ValueProblem {
  readonly code: 'fact.type' | 'fact.null' | 'fact.date' | 'fact.enum' | 'fact.range' | 'fact.url';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Checks a raw value against its definition. @returns null when it fits */
export function findValueProblem(value: unknown, definition: FactDefinition): ValueProblem | null {
  if (value === null) return problem('fact.null', {});
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : wrongType(definition, value);
    case 'integer':
      return Number.isSafeInteger(value) ? findRangeProblem(value as number, definition) : wrongType(definition, value);
    case 'number':
      return Number.isFinite(value) ? findRangeProblem(value as number, definition) : wrongType(definition, value);
    case 'date':
      if (typeof value !== 'string') return wrongType(definition, value);
      return isCivilDate(value) ? null : problem('fact.date', { found: value });
    case 'set':
      return findSetProblem(value, definition);
    default:
      return findTextProblem(value, definition);
  }
}

function findTextProblem(value: unknown, definition: FactDefinition): ValueProblem | null {
  if (typeof value !== 'string' || value.trim() === '') return wrongType(definition, value);
  if (definition.type === 'url' && !/^https?:\/\/\S+$/i.test(value)) return problem('fact.url', { found: value });
  return findEnumProblem(value, definition);
}

function findSetProblem(value: unknown, definition: FactDefinition): ValueProblem | null {
  if (!Array.isArray(value) || value.some((element) => typeof element !== 'string')) {
    return wrongType(definition, value);
  }
  for (const element of value as string[]) {
    const found = findEnumProblem(element, definition);
    if (found !== null) return found;
  }
  return null;
}

function findEnumProblem(value: string, definition: FactDefinition): ValueProblem | null {
  const admitted = definition.values;
  if (admitted === undefined || admitted.some((one) => one.value === value)) return null;
  return problem('fact.enum', { found: value, values: admitted.map((one) => one.value).join(', ') });
}

function findRangeProblem(value: number, { minimum, maximum }: FactDefinition): ValueProblem | null {
  if (minimum !== undefined && value < minimum) return problem('fact.range', { found: value, limit: `≥ ${minimum}` });
  if (maximum !== undefined && value > maximum) return problem('fact.range', { found: value, limit: `≤ ${maximum}` });
  return null;
}

function wrongType(definition: FactDefinition, value: unknown): ValueProblem {
  return problem('fact.type', { expected: definition.type, found: describe(value) });
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'object';
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function problem(code: ValueProblem['code'], params: ValueProblem['params']): ValueProblem {
  return { code, params };
}
