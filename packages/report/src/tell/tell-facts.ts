import { formatAddress, formatDay, indexVocabulary, itemName, listItems, pathInItem, pathInState, provenanceOf, strengthOf, valueAt, words } from '@adempi/schema';
import type { Address, Bundle, FactDefinition, Lang, State, VocabularyIndex } from '@adempi/schema';

import { labelsOf } from '../labels/labels.ts';
import { textIn } from '../table/view.ts';
import { valueText } from '../text/value-text.ts';

/** A fact that a state holds, in words. */
export interface ToldFact {
  /** `siti[istituzionale].url`. */
  readonly address: string;
  readonly label: string;
  readonly value: string;
  /** Name of its source in the state; null where it names none. */
  readonly fonte: string | null;
  /** The document it comes from, with the place in it. */
  readonly source: string;
  /** `noto al 30/06/2023`; empty where no day is told. */
  readonly known: string;
  /** `documentato`. */
  readonly assurance: string;
  /** Whether it only says which item the others are about. */
  readonly isKey: boolean;
}

/** Facts that belong together: those of the ente, or of one item of a list. */
export interface ToldFactGroup {
  /** Path of the collection; empty for the ente as a whole. */
  readonly collection: string;
  /** What the collection is called; empty for the ente as a whole. */
  readonly collectionLabel: string;
  /** Key of the item; empty for the ente as a whole. */
  readonly key: string;
  /** What the item is called; empty for the ente as a whole. */
  readonly name: string;
  readonly facts: readonly ToldFact[];
}

interface Teller {
  readonly state: State;
  readonly lang: Lang;
  readonly vocabulary: readonly FactDefinition[];
  readonly index: VocabularyIndex;
}

/**
 * What a state says, each fact with its source and its day: first of the ente, then item by item, in
 * the order of the vocabulary.
 * @param state one whose facts fit the vocabulary
 */
export function tellFacts(state: State, { vocabulary }: Pick<Bundle, 'vocabulary'>, lang: Lang = 'it'): ToldFactGroup[] {
  const teller: Teller = { state, lang, vocabulary, index: indexVocabulary(vocabulary) };
  const collections = vocabulary.filter(({ type }) => type === 'collection');
  const own = vocabulary.filter(({ path, type }) => type !== 'collection' && !collections.some((one) => path.startsWith(`${one.path}.`)));
  const facts = own.flatMap((fact) => tellFact(fact, { path: fact.path, collection: null, key: null }, valueAt(state, pathInState(fact.path)), teller));
  const whole: ToldFactGroup = { collection: '', collectionLabel: '', key: '', name: '', facts };
  return [whole, ...collections.flatMap((collection) => tellCollection(collection, teller))].filter((group) => group.facts.length > 0);
}

function tellCollection(collection: FactDefinition, teller: Teller): ToldFactGroup[] {
  const { path, key: keyName = 'id' } = collection;
  const definitions = teller.vocabulary.filter((fact) => fact.path.startsWith(`${path}.`));
  return listItems(teller.state, path).map((item) => {
    const key = String(item[keyName]);
    const facts = definitions.flatMap((fact) => tellFact(fact, { path: fact.path, collection: path, key }, valueAt(item, pathInItem(fact.path, path)), teller));
    return { collection: path, collectionLabel: textIn(teller, collection.label), key, name: itemName(item, path, teller.index), facts };
  });
}

function tellFact(definition: FactDefinition, address: Address, value: unknown, { state, lang, vocabulary }: Teller): ToldFact[] {
  if (value === undefined) return [];
  const labels = labelsOf(lang);
  const provenance = provenanceOf(state, address);
  const { knownOn, assurance } = strengthOf(state, provenance);
  const view = { lang, labels, words: words(lang) };
  return [{
    address: formatAddress(address),
    label: textIn(view, definition.label),
    value: valueText(value, view, definition),
    fonte: provenance?.fonte ?? null,
    source: [titleOf(provenance?.fonte, state) ?? labels.finding.undeclaredSource, provenance?.rif ?? ''].filter((text) => text !== '').join(', '),
    known: knownOn === null ? '' : labels.finding.knownOn(formatDay(knownOn)),
    assurance: view.words.assurance[assurance],
    isKey: address.collection !== null && definition.path === `${address.collection}.${vocabulary.find(({ path }) => path === address.collection)?.key ?? 'id'}`,
  }];
}

function titleOf(source: string | undefined, { fonti = {} }: State): string | null {
  if (source === undefined) return null;
  return (Object.hasOwn(fonti, source) ? fonti[source]?.titolo : undefined) ?? source;
}
