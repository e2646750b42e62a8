import { nameOfItem } from '@adempi/schema';
import type { Question } from '@adempi/schema';

import type { QuestionDesk } from './question-desk.ts';

/** The item that a question is asked of, in words: `Siti web: «Sito del Comune»`. Empty where of none. */
export function nameItemOf(item: Question['item'], { state, vocabulary, lang }: Pick<QuestionDesk, 'state' | 'vocabulary' | 'lang'>): string {
  if (item === null) return '';
  const label = vocabulary.facts.get(item.collection)?.label;
  return `${(lang === 'en' ? label?.en : undefined) ?? label?.it ?? item.collection}: «${nameOfItem(state, item, vocabulary)}»`;
}
