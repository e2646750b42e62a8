import { parseAddress } from '../address.ts';
import { isRecord } from '../is-record.ts';
import type { VocabularyIndex } from '../language/vocabulary-index.ts';
import type { State } from '../types/state.ts';
import { valueAt } from '../value-at.ts';
import { pathInItem, pathInState } from './fact-path.ts';

type Item = Readonly<Record<string, unknown>>;

/** What tells by which entry the items of a list are known. */
type Keys = Pick<VocabularyIndex, 'facts'>;

/**
 * The value that a state gives for the fact at an address; `undefined` where it gives none.
 * @example readStateFact(state, 'siti[istituzionale].url', index) // 'https://www.comune.cremona.it'
 */
export function readStateFact(state: State, fact: string, vocabulary: Keys): unknown {
  const address = parseAddress(fact);
  if (address === null) return undefined;
  const { path, collection, key } = address;
  if (collection === null || key === null) return valueAt(state, pathInState(path));
  return valueAt(findItem(state, collection, key, vocabulary), pathInItem(path, collection));
}

/** The items that a state lists. */
export function listItems(state: State, collection: string): readonly Item[] {
  const listed = valueAt(state, pathInState(collection));
  return Array.isArray(listed) ? (listed as unknown[]).filter(isRecord) : [];
}

/** The item with a key. */
export function findItem(state: State, collection: string, key: string, { facts }: Keys): Item | undefined {
  const name = facts.get(collection)?.key ?? 'id';
  return listItems(state, collection).find((item) => item[name] === key);
}
