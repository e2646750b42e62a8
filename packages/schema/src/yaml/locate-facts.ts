import { parseAddress } from '../address.ts';
import { isRecord } from '../is-record.ts';
import type { Bundle } from '../types/bundle.ts';
import type { Path } from '../types/common.ts';
import type { State } from '../types/state.ts';
import { pathInItem, pathInState } from '../state/fact-path.ts';
import { valueAt } from '../value-at.ts';
import type { Position } from './lines.ts';
import { locateNearest } from './place.ts';
import type { ParsedDocument } from './read-document.ts';

/** A state file that was read. */
export interface LocatableState {
  readonly document: ParsedDocument;
  /** As the user names it. */
  readonly file: string;
}

/** Where facts stand in a state that was read. */
export type FactLocator = (fact: string) => Position & { readonly file: string };

/**
 * Tells where facts stand in the file of a state: a fact that is not there has the place of the
 * nearest group or item that is, which is where it would be written.
 * @example locateFacts(input, bundle)('siti[istituzionale].url') // { file: 'comune.yml', line: 12, column: 12 }
 */
export function locateFacts({ document, file }: LocatableState, { vocabulary }: Pick<Bundle, 'vocabulary'>): FactLocator {
  const keys = new Map(vocabulary.flatMap(({ path, key }) => (key === undefined ? [] : [[path, key]])));
  const state = document.value as State;
  return (fact) => ({ file, ...locateNearest(document, pathOfFact(fact, state, keys)) });
}

function pathOfFact(fact: string, state: State, keys: ReadonlyMap<string, string>): Path {
  const { path, collection, key } = parseAddress(fact) ?? { path: fact, collection: null, key: null };
  if (collection === null) return pathInState(path);
  const above = pathInState(collection);
  const index = positionOf(key, valueAt(state, above), keys.get(collection) ?? 'id');
  return index === -1 ? above : [...above, index, ...pathInItem(path, collection)];
}

function positionOf(key: string | null, items: unknown, name: string): number {
  return Array.isArray(items) ? items.findIndex((item) => isRecord(item) && String(item[name]) === key) : -1;
}
