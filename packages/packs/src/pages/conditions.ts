import { isAll, isAny, isFactRef, isGrowthRef, isNot, isParamRef, isQuantifierLeaf } from '@adempi/schema';
import type { ComparisonLeaf, ComparisonOperator, Condition, GrowthRef, QuantifierLeaf } from '@adempi/schema';

import type { Entry } from './markdown.ts';
import { describeOperand, labelOf, titleOf } from './operand.ts';
import type { Operand, PageContext } from './operand.ts';
import { numberWords, periodWords } from './words.ts';

/** A condition in words, as the entries of a list: all of them hold. @internal */
export function describeAll(condition: Condition, context: PageContext): Entry[] {
  return isAll(condition) ? condition.all.flatMap((member) => describeAll(member, context)) : [describe(condition, context)];
}

function describe(condition: Condition, context: PageContext): Entry {
  if (isAll(condition)) return { text: 'tutte queste condizioni:', below: describeAll(condition, context) };
  if (isAny(condition)) {
    return { text: 'almeno una di queste condizioni:', below: condition.any.map((member) => describe(member, context)) };
  }
  if (isNot(condition)) return { text: 'non è vero che:', below: [describe(condition.not, context)] };
  if (isQuantifierLeaf(condition)) return describeQuantifier(condition, context);
  return { text: describeLeaf(condition, context) };
}

function describeQuantifier({ fact, operator, value }: QuantifierLeaf, context: PageContext): Entry {
  const collection = labelOf(fact, context);
  const texts = {
    every: `per ogni elemento di ${collection}:`,
    some: `per almeno un elemento di ${collection}:`,
    none: `per nessun elemento di ${collection}:`,
  };
  return { text: texts[operator], below: describeAll(value, context) };
}

type Sentence = (operand: Operand) => string;

/** What follows the label, for the operators whose value is a plain one. */
const SENTENCES: Readonly<Record<Exclude<ComparisonOperator, 'nonEmpty' | 'growthAtLeast' | 'withinLast'>, Sentence>> = {
  equal: ({ plain }) => `è ${plain}`,
  notEqual: ({ plain }) => `non è ${plain}`,
  in: ({ plain }) => `è uno tra: ${plain}`,
  notIn: ({ plain }) => `non è nessuno tra: ${plain}`,
  contains: ({ plain }) => `comprende ${plain}`,
  doesNotContain: ({ plain }) => `non comprende ${plain}`,
  lessThan: ({ of }) => `è meno ${of}`,
  lessThanInclusive: ({ plain }) => `è al massimo ${plain}`,
  greaterThan: ({ of }) => `è più ${of}`,
  greaterThanInclusive: ({ plain }) => `è almeno ${plain}`,
  before: ({ of }) => `è prima ${of}`,
  onOrBefore: ({ plain }) => `non è dopo ${plain}`,
  after: ({ plain }) => `è dopo ${plain}`,
  onOrAfter: ({ of }) => `non è prima ${of}`,
  countAtLeast: ({ plain }) => `ha un numero di elementi pari almeno a ${plain}`,
};

function describeLeaf({ fact, operator, value }: ComparisonLeaf, context: PageContext): string {
  const label = labelOf(fact, context);
  if (operator === 'nonEmpty' || value === undefined) return `${label} ha almeno un elemento`;
  if (isGrowthRef(value)) return `${label} ${describeGrowth(value, context)}`;
  if (operator === 'withinLast' || operator === 'growthAtLeast') {
    const period = typeof value === 'string' ? `di ${periodWords(value)}` : describeOperand(value, undefined, context).of;
    return `${label} cade nell’ultimo periodo ${period}`;
  }
  const definition = operator === 'countAtLeast' ? undefined : context.facts.get(fact);
  return `${label} ${SENTENCES[operator](describeOperand(value, definition, context))}`;
}

function describeGrowth({ base, percent }: GrowthRef, context: PageContext): string {
  const growth = isParamRef(percent) ? `della percentuale ${titleOf(percent.param, context)}` : `del ${numberWords(percent)} %`;
  return `è cresciuto almeno ${growth} rispetto a ${isFactRef(base) ? labelOf(base.fact, context) : ''}`;
}
