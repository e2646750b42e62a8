import { nameOfItem } from '@adempi/schema';

import type { Asked, QuestionDesk } from './question-desk.ts';

/**
 * The item that a question is asked of, in words: `Siti web: «Sito del Comune»`; of several, the list
 * and how many: `Siti web (3)`. Empty where of none.
 */
export function nameItems([{ item }, ...others]: Asked, { state, vocabulary, lang }: Pick<QuestionDesk, 'state' | 'vocabulary' | 'lang'>): string {
  if (item === null) return '';
  const label = vocabulary.facts.get(item.collection)?.label;
  const list = (lang === 'en' ? label?.en : undefined) ?? label?.it ?? item.collection;
  return others.length === 0 ? `${list}: «${nameOfItem(state, item, vocabulary)}»` : `${list} (${others.length + 1})`;
}
