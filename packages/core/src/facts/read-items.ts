import type { FactView, ItemView } from './known-fact.ts';
import type { FactModel } from './model.ts';
import type { FactValue } from './value.ts';

/** The items that a state lists of a collection, and what is known of each. */
export interface ReadItems {
  readonly items: readonly ItemView[];
  /** The value of a fact of an item, by its path in the vocabulary; undefined where it is not known. */
  readonly valueOf: (item: ItemView, path: string) => FactValue | undefined;
}

/** Reads the items of a collection by name; none where the vocabulary lacks it. */
export function readItems({ collections }: FactView, { byPath, collectionByPath }: FactModel, path: string): ReadItems {
  return {
    items: collections[collectionByPath.get(path)?.index ?? -1]?.items ?? [],
    valueOf: (item, fact) => item.facts[byPath.get(fact)?.slot ?? -1]?.value,
  };
}
