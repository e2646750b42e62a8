import type { Provenienza, State } from '@adempi/schema';

import type { FactModel, ModelCollection, ModelFact } from './model.ts';

/** Where the facts of a state come from: of each, what its longest address with a provenance says. */
export interface Provenances {
  /** Of the facts of the ente, by slot. */
  readonly ofEnte: readonly (Provenienza | undefined)[];
  /** Of single items, by the address of the item; then by path inside it, `''` for the item itself. */
  readonly ofItems: ReadonlyMap<string, ReadonlyMap<string, Provenienza>>;
  /** By address, all of them. */
  readonly all: Readonly<Record<string, Provenienza>>;
}

/** Sorts the provenances of a state by what they are about, once for all its facts. */
export function listProvenances({ provenienza: all = {} }: State, { enteFacts, factsUnder }: FactModel): Provenances {
  const ofEnte = new Array<Provenienza | undefined>(enteFacts.length).fill(undefined);
  const ofItems = new Map<string, Map<string, Provenienza>>();
  // From the shortest address on, so that the longest has the last word.
  for (const address of Object.keys(all).sort((left, right) => left.length - right.length)) {
    const provenance = all[address] as Provenienza;
    const end = address.indexOf(']') + 1;
    if (end > 0) addToItem(ofItems, address.slice(0, end), address.slice(end), provenance);
    else for (const { slot } of factsUnder.get(address) ?? []) ofEnte[slot] = provenance;
  }
  return { ofEnte, ofItems, all };
}

function addToItem(ofItems: Map<string, Map<string, Provenienza>>, item: string, rest: string, provenance: Provenienza): void {
  const isWellFormed = rest === '' || (rest.startsWith('.') && rest.length > 1);
  if (!isWellFormed) return;
  const inside = rest.slice(1);
  ofItems.set(item, (ofItems.get(item) ?? new Map<string, Provenienza>()).set(inside, provenance));
}

/** The provenance of a fact of an item: its own, that of its groups, of the item, or of the collection. */
export function provenanceInItem(provenances: Provenances, { inside }: ModelFact, collection: ModelCollection, key: string): Provenienza | undefined {
  const ofItem = provenances.ofItems.get(`${collection.path}[${key}]`);
  const own = ofItem === undefined ? undefined : inside.find((path) => ofItem.has(path));
  return ofItem?.get(own ?? '') ?? provenanceOfCollection(provenances, collection);
}

/** The provenance of a collection itself: its own, or that of its groups. */
export function provenanceOfCollection({ all }: Provenances, { groups }: ModelCollection): Provenienza | undefined {
  const found = groups.find((group) => Object.hasOwn(all, group));
  return found === undefined ? undefined : all[found];
}
