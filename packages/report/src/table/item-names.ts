import { groupBy, parseAddress, textIn } from '@adempi/schema';
import type { Assessment, FactDefinition, ItemName } from '@adempi/schema';

import { labelsOf } from '../labels/labels.ts';

/** How lists and items are called by whoever reads a report: by names, not by the paths and keys of the state. */
export interface ItemNames {
  /** @example listOf('servizi') // 'Servizi del Comune a cittadini e imprese' */
  readonly listOf: (collection: string) => string;
  /** The name of an item, or its key; with both where another item of the list has the same name. */
  readonly nameOf: (item: Item) => string;
  /** A fact by its label, with the item that it is of. @example factOf({ fact: 'servizi[imu].inRete', label: 'Servizio in rete' }) // 'Servizio in rete (IMU)' */
  readonly factOf: (fact: { readonly fact: string; readonly label: string }) => string;
  /** An item with its list. @example tell({ collection: 'servizi', key: 'imu' }) // 'Servizi del Comune a cittadini e imprese: «IMU»' */
  readonly tell: (item: Item) => string;
}

/** An item by its list and its key; `*` for those that nobody listed. */
export interface Item {
  readonly collection: string;
  readonly key: string;
}

/** The item that a fact is of, by its address; null for a fact of the ente. @example itemIn('servizi[imu].inRete') // { collection: 'servizi', key: 'imu' } */
export function itemIn(address: string): Item | null {
  const { collection, key } = parseAddress(address) ?? { collection: null, key: null };
  return collection === null || key === null ? null : { collection, key };
}

/**
 * How the items of an assessment are called, or of what was made from one. Of an item that is named twice the first name counts.
 * @param facts the vocabulary, which names lists; where it is not at hand they are called by their path
 * @example createItemNames(assessment).nameOf({ collection: 'servizi', key: 'imu' }) // 'Pagamento IMU'
 */
export function createItemNames({ items = [], lang }: Pick<Assessment, 'items' | 'lang'>, facts: ReadonlyMap<string, Pick<FactDefinition, 'label'>> = new Map()): ItemNames {
  const other = labelsOf(lang).finding.otherItems;
  const known = namesByKey(items);
  const listOf = (collection: string): string => {
    const label = facts.get(collection)?.label;
    return label === undefined ? collection : textIn(label, lang);
  };
  const nameOf = ({ collection, key }: Item): string => (key === '*' ? other : (known.get(addressOf({ collection, key })) ?? key));
  const factOf: ItemNames['factOf'] = ({ fact, label }) => {
    const item = itemIn(fact);
    return item === null ? label : `${label} (${nameOf(item)})`;
  };
  return { listOf, nameOf, factOf, tell: (item) => `${listOf(item.collection)}: ${item.key === '*' ? other : `«${nameOf(item)}»`}` };
}

function namesByKey(named: readonly ItemName[]): Map<string, string> {
  const first = new Map(named.toReversed().map((item) => [addressOf(item), item]));
  const alike = groupBy([...first.values()], ({ collection, name }) => JSON.stringify([collection, name]));
  return new Map([...alike.values()].flatMap((items) => items.map((item) => [addressOf(item), items.length === 1 ? item.name : `${item.name} (${item.key})`])));
}

function addressOf({ collection, key }: Item): string {
  return JSON.stringify([collection, key]);
}
