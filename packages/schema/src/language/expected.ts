import { isCivilDate, isPeriod } from '../civil-date.ts';
import type { FactDefinition, FactType, Parameter, Scalar } from '../types/index.ts';

/** What a value must be: a type and, where they are closed, the admitted words. @internal */
export interface Expected {
  readonly type: 'boolean' | 'integer' | 'count' | 'number' | 'date' | 'period' | 'string';
  readonly words: readonly string[] | null;
}

const STRING: Expected = { type: 'string', words: null };

/** What a value must be in order to be compared with a fact, or with an element of a set. @internal */
export function expectedOf(fact: FactDefinition): Expected {
  switch (fact.type) {
    case 'boolean':
    case 'integer':
    case 'number':
    case 'date':
      return { type: fact.type, words: null };
    case 'enum':
    case 'set':
      return { type: 'string', words: fact.values?.map(({ value }) => value) ?? null };
    default:
      return STRING;
  }
}

/** Whether a literal has the type asked for; words are looked at apart. @internal */
export function hasType(value: unknown, type: Expected['type']): value is Scalar {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0;
    case 'number':
      return Number.isFinite(value);
    case 'date':
      return isCivilDate(value);
    case 'period':
      return isPeriod(value);
    case 'string':
      return typeof value === 'string';
  }
}

const PARAMETERS: Readonly<Record<Expected['type'], readonly Parameter['type'][]>> = {
  boolean: ['boolean'],
  integer: ['integer', 'number'],
  count: ['integer'],
  number: ['integer', 'number'],
  date: ['date'],
  period: ['period'],
  string: ['string'],
};

const FACTS: Readonly<Record<Expected['type'], readonly FactType[]>> = {
  boolean: ['boolean'],
  integer: ['integer', 'number'],
  count: ['integer'],
  number: ['integer', 'number'],
  date: ['date'],
  period: [],
  string: ['enum', 'string', 'url'],
};

/** The type as messages name it. @internal */
export function typeNameOf(type: Expected['type']): Exclude<Expected['type'], 'count'> {
  return type === 'count' ? 'integer' : type;
}

/** The types of parameter that can stand for a value. @internal */
export function parametersFor(type: Expected['type']): readonly Parameter['type'][] {
  return PARAMETERS[type];
}

/** The types of fact that can stand for a value. @internal */
export function factsFor(type: Expected['type']): readonly FactType[] {
  return FACTS[type];
}
