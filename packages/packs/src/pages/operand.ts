import { elide, isAsOfRef, isDeadlineRef, isFactRef, isParamRef } from '@adempi/schema';
import type { Bundle, DeadlineRef, FactDefinition, Parameter, ValueRef } from '@adempi/schema';

import { literalWords } from './words.ts';

/** What a page looks up. @internal */
export interface PageContext {
  readonly bundle: Bundle;
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** A value inside a sentence: alone, and after `di`. @internal */
export interface Operand {
  readonly plain: string;
  readonly of: string;
}

const DEADLINES: Readonly<Record<DeadlineRef['deadline'], Operand>> = {
  last: { plain: 'la scadenza', of: 'della scadenza' },
  previous: { plain: 'la scadenza precedente', of: 'della scadenza precedente' },
  next: { plain: 'la scadenza successiva', of: 'della scadenza successiva' },
};

/** The label of a fact, in quotes. @internal */
export function labelOf(path: string, { facts }: PageContext): string {
  return `«${facts.get(path)?.label.it ?? path}»`;
}

/** The title of a parameter, in quotes: its values stand in a table of their own. @internal */
export function titleOf(id: string, { parameters }: PageContext): string {
  return `«${parameters.get(id)?.title.it ?? id}»`;
}

/** A value beside an operator, in words. @internal */
export function describeOperand(value: ValueRef, fact: FactDefinition | undefined, context: PageContext): Operand {
  if (isDeadlineRef(value)) return DEADLINES[value.deadline];
  if (isAsOfRef(value)) return { plain: 'il giorno della verifica', of: 'del giorno della verifica' };
  if (isFactRef(value)) return quoted(labelOf(value.fact, context));
  if (isParamRef(value)) {
    const title = titleOf(value.param, context);
    const when = value.at === 'asOf' ? ' nel giorno della verifica' : '';
    if (context.parameters.get(value.param)?.type === 'list') return { plain: `i valori di ${title}${when}`, of: `dei valori di ${title}${when}` };
    return { plain: `il parametro ${title}${when}`, of: `del parametro ${title}${when}` };
  }
  const words = literalWords(value, fact);
  return fact?.type === 'date' && !Array.isArray(value) ? { plain: elide`il ${words}`, of: elide`del ${words}` } : quoted(words);
}

function quoted(words: string): Operand {
  return { plain: words, of: `di ${words}` };
}
