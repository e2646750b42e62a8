import { collectionOf } from './vocabulary-index.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

/**
 * The office that knows a fact: its own or, of a fact of an item, that of its list; null where the vocabulary names none.
 * @example officeOf(indexVocabulary(bundle.vocabulary), 'pdnd.aderente') // 'RTD'
 */
export function officeOf(index: VocabularyIndex, path: string): string | null {
  return index.facts.get(path)?.office ?? index.facts.get(collectionOf(index, path) ?? '')?.office ?? null;
}
