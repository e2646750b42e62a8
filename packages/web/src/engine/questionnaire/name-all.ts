import { itemName, listItems } from '@adempi/schema';
import type { ItemName, State, VocabularyIndex } from '@adempi/schema';

/** What all items of a state are called: those too of lists that no finding speaks of, which can be asked about all the same. */
export function nameAll(state: State, vocabulary: VocabularyIndex): ItemName[] {
  return vocabulary.collections.flatMap((collection) =>
    listItems(state, collection).map((item) => ({ collection, key: String(item[vocabulary.facts.get(collection)?.key ?? 'id']), name: itemName(item, collection, vocabulary) })),
  );
}
