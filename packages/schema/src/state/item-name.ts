import type { VocabularyIndex } from '../language/vocabulary-index.ts';
import type { State } from '../types/state.ts';
import { valueAt } from '../value-at.ts';
import { pathInItem } from './fact-path.ts';
import { findItem } from './read-state-fact.ts';

type Index = Pick<VocabularyIndex, 'facts' | 'keys' | 'names'>;

/**
 * How an item is called: by its name where it has one, else by its key.
 * @param collection path of its list
 * @example itemName({ id: 'gestionale', prodotto: 'Gestionale Alfa' }, 'fornitori', index) // 'Gestionale Alfa'
 */
export function itemName(item: Readonly<Record<string, unknown>>, collection: string, { keys, names }: Index): string {
  const named = names.get(collection);
  const name = named === undefined ? undefined : valueAt(item, pathInItem(named, collection));
  return String(name ?? valueAt(item, pathInItem(keys.get(collection) ?? `${collection}.id`, collection)));
}

/** How the item of a state is called that has a key; the key itself where the state has no such item. */
export function nameOfItem(state: State, { collection, key }: { readonly collection: string; readonly key: string }, index: Index): string {
  const item = findItem(state, collection, key, index);
  return item === undefined ? key : itemName(item, collection, index);
}
