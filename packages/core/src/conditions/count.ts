import type { CollectionView, KnownFact } from '../facts/known-fact.ts';
import { fromWeakest } from './assurances.ts';

/** How many items a collection lists. */
export function countItems(view: CollectionView): number {
  return view.items.length;
}

/**
 * What the items of a collection, counted, are known by: the newest day on which anything of
 * them was known, and the weakest of what best shows each of them. A fact that is too old to be used
 * still shows that its item was there; one that is not known has neither day nor assurance.
 */
export function knownOfItems(view: CollectionView): KnownFact {
  const days = view.items.flatMap((item) => item.facts.flatMap((fact) => fact.knownOn ?? []));
  const assurances = view.items.map((item) => fromWeakest(item.facts.map((fact) => fact.assurance)).at(-1) ?? null);
  return {
    value: view.items.length,
    why: null,
    knownOn: days.sort().at(-1) ?? null,
    assurance: fromWeakest(assurances)[0] ?? null,
    source: null,
    ref: null,
    isTimeless: false,
    isStale: false,
  };
}
