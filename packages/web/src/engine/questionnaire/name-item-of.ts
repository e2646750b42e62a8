import { itemNames } from '@adempi/adapters';
import { findItem } from '@adempi/schema';
import type { Question } from '@adempi/schema';

import type { QuestionDesk } from './question-desk.ts';

/** The item that a question is asked of, in words: `Siti web: «Sito del Comune»`. Empty where of none. */
export function nameItemOf(item: Question['item'], { state, vocabulary, lang }: Pick<QuestionDesk, 'state' | 'vocabulary' | 'lang'>): string {
  if (item === null) return '';
  const { collection, key } = item;
  const definition = vocabulary.facts.get(collection);
  const found = findItem(state, collection, key, vocabulary);
  const name = found === undefined || definition === undefined ? key : (itemNames([found], definition)[0] ?? key);
  const label = definition?.label;
  return `${(lang === 'en' ? label?.en : undefined) ?? label?.it ?? collection}: «${name}»`;
}
