import { isRecord, parseAddress } from '@adempi/schema';
import type { State, VocabularyIndex } from '@adempi/schema';

type Item = Readonly<Record<string, unknown>>;

/** The value that a state gives for the fact at an address; `undefined` where it gives none. */
export function readStateFact(state: State, fact: string, vocabulary: VocabularyIndex): unknown {
  const address = parseAddress(fact);
  if (address === null) return undefined;
  const { path, collection, key } = address;
  if (path.startsWith('ente.')) return descend(state, path);
  if (collection === null || key === null) return descend(state.fatti, path);
  const item = findItem(state, collection, key, vocabulary);
  return path === collection ? item : descend(item, path.slice(collection.length + 1));
}

/** The items that a state lists. */
export function listItems(state: State, collection: string): readonly Item[] {
  const listed = collection === 'gestioniAssociate' ? state.gestioniAssociate : descend(state.fatti, collection);
  return Array.isArray(listed) ? (listed as unknown[]).filter(isRecord) : [];
}

/** The item with a key. */
export function findItem(state: State, collection: string, key: string, vocabulary: VocabularyIndex): Item | undefined {
  const name = vocabulary.facts.get(collection)?.key ?? 'id';
  return listItems(state, collection).find((item) => item[name] === key);
}

function descend(group: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), group);
}
