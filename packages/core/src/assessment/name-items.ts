import { compareText, listItems, parseAddress, pathInItem, valueAt } from '@adempi/schema';
import type { Assessment, Finding, ItemName, State } from '@adempi/schema';

import type { FactModel, ModelCollection } from '../facts/model.ts';

/**
 * The items of a state whose name is not their key, of the lists that findings and contradictions speak of, sorted
 * by list and key: reports call them by it. Names prove nothing, so no day is asked of them.
 */
export function nameItems(state: State, { collections }: Pick<FactModel, 'collections'>, { findings, conflicts }: Pick<Assessment, 'findings' | 'conflicts'>): ItemName[] {
  const lists = new Set([...findings.flatMap(listsOf), ...conflicts.map(listOf)]);
  return collections
    .filter(({ path }) => lists.has(path))
    .flatMap((collection) => nameItemsOf(collection, state))
    .sort((one, other) => compareText(one.collection, other.collection) || compareText(one.key, other.key));
}

/** The lists that a finding speaks of: its own, and those of the facts that decided or are missing. */
function listsOf({ instance, missing, evidence }: Finding): (string | null | undefined)[] {
  return [instance?.collection, ...[...missing, ...evidence].map(listOf)];
}

function listOf({ fact }: { readonly fact: string }): string | null | undefined {
  return parseAddress(fact)?.collection;
}

function nameItemsOf({ path, key: keyName, name: namedBy }: ModelCollection, state: State): ItemName[] {
  if (namedBy === null) return [];
  const named = new Map<string, string>();
  for (const item of listItems(state, path)) {
    const [key, name] = [item[keyName], valueAt(item, pathInItem(namedBy, path))];
    if (typeof key === 'string' && typeof name === 'string' && name !== key && !named.has(key)) named.set(key, name);
  }
  return [...named].map(([key, name]) => ({ collection: path, key, name }));
}
