import { nameOfItem, textIn } from '@adempi/schema';
import type { Lang, State, VocabularyIndex } from '@adempi/schema';

import { labelsOf } from '../labels/labels.ts';

/** How a state's lists and items are called. Who edits a file needs paths and keys, whoever reads a page needs names. */
export interface ItemNames {
  /** @example listOf('servizi') // 'Servizi del Comune a cittadini e imprese' */
  readonly listOf: (collection: string) => string;
  /** The name of an item, or its key; of what nobody listed, that. */
  readonly nameOf: (item: Item) => string;
  /** An item with its list. @example tell({ collection: 'servizi', key: 'imu' }) // 'Servizi del Comune a cittadini e imprese: «IMU»' */
  readonly tell: (item: Item) => string;
}

/** An item by its list and its key; `*` for those that nobody listed. */
export interface Item {
  readonly collection: string;
  readonly key: string;
}

/** Names of the items that stand in some states: where one lacks it, in the next. */
export function createItemNames(states: readonly State[], vocabulary: VocabularyIndex, lang: Lang): ItemNames {
  const labels = labelsOf(lang);
  const listOf = (collection: string): string => {
    const label = vocabulary.facts.get(collection)?.label;
    return label === undefined ? collection : textIn(label, lang);
  };
  const nameOf = (item: Item): string =>
    item.key === '*' ? labels.finding.otherItems : (states.map((state) => nameOfItem(state, item, vocabulary)).find((name) => name !== item.key) ?? item.key);
  return { listOf, nameOf, tell: (item) => `${listOf(item.collection)}: ${item.key === '*' ? nameOf(item) : `«${nameOf(item)}»`}` };
}
