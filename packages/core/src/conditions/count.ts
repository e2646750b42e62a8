import { rankOfAssurance } from '@adempi/schema';
import type { Assurance } from '@adempi/schema';

import type { CollectionView, ItemView, KnownFact } from '../facts/known-fact.ts';

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
  const assurances = view.items.flatMap((item) => bestAssurance(item) ?? []);
  return {
    value: view.items.length,
    why: null,
    knownOn: days.length === 0 ? null : days.reduce((newest, day) => (day > newest ? day : newest)),
    assurance: assurances.length === 0 ? null : assurances.reduce(weaker),
    source: null,
    ref: null,
    isTimeless: false,
    isStale: false,
  };
}

function bestAssurance(item: ItemView): Assurance | null {
  const known = item.facts.flatMap((fact) => fact.assurance ?? []);
  return known.length === 0 ? null : known.reduce((best, one) => (weaker(best, one) === best ? one : best));
}

function weaker(left: Assurance, right: Assurance): Assurance {
  return rankOfAssurance(left) <= rankOfAssurance(right) ? left : right;
}
