import { isAll, isAny, isNot } from '@adempi/schema';
import type { ComparisonLeaf, Condition } from '@adempi/schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

import { FALSE, TRUE } from '../workload/decide.ts';
import type { Contestant } from './contestant.ts';

// A CommonJS module whose default export is the function, for Node and for TypeScript alike.
const addFormats = addFormatsModule.default;

/** ajv: each rule a JSON Schema, compiled into a function. */
export const ajv: Contestant = {
  prepare: ({ conditions }) => {
    const compiler = new Ajv2020({ strict: false });
    addFormats(compiler, { formats: ['date'], keywords: true });
    const functions = conditions.map((condition) => compiler.compile(translate(condition)));
    return (states, verdicts) => {
      let place = 0;
      for (const { fatti } of states) {
        for (const isValid of functions) {
          verdicts[place] = isValid(fatti) ? TRUE : FALSE;
          place += 1;
        }
      }
    };
  },
};

type Schema = Readonly<Record<string, unknown>>;

function translate(condition: Condition): Schema {
  if (isAll(condition)) return { allOf: condition.all.map(translate) };
  if (isAny(condition)) return { anyOf: condition.any.map(translate) };
  if (isNot(condition)) return { not: translate(condition.not) };
  const { fact, operator, value } = condition as ComparisonLeaf;
  return fact.split('.').reduceRight<Schema>((inner, name) => ({ required: [name], properties: { [name]: inner } }), compare(operator, value));
}

function compare(operator: ComparisonLeaf['operator'], value: ComparisonLeaf['value']): Schema {
  switch (operator) {
    case 'equal':
      return { const: value };
    case 'notEqual':
      return { not: { const: value } };
    case 'in':
      return { enum: value };
    case 'notIn':
      return { not: { enum: value } };
    case 'contains':
      return { contains: { const: value } };
    case 'doesNotContain':
      return { not: { contains: { const: value } } };
    default:
      return { format: 'date', [BOUNDS[operator] as string]: value };
  }
}

const BOUNDS: Readonly<Record<string, string>> = {
  lessThan: 'exclusiveMaximum',
  lessThanInclusive: 'maximum',
  greaterThan: 'exclusiveMinimum',
  greaterThanInclusive: 'minimum',
  before: 'formatExclusiveMaximum',
  onOrBefore: 'formatMaximum',
  after: 'formatExclusiveMinimum',
  onOrAfter: 'formatMinimum',
};
