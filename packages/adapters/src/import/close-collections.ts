import { compareStrength, formatAddress, groupBy, parseAddress, provenanceOf, strengthOf } from '@adempi/schema';
import type { Address, AltroValore, Provenienza, Strength } from '@adempi/schema';

import { itemsOf, keyNameOf, keysOf, readFact, writeItems } from './draft.ts';
import type { Draft } from './draft.ts';
import { listOthers, othersByFact, setOthers } from './others.ts';

/** That someone lists all items of a collection. */
export interface Statement {
  readonly collection: string;
  /** Name of the source; null for the state itself. */
  readonly source: string | null;
  readonly keys: ReadonlySet<string>;
  readonly strength: Strength;
}

/** What a source, or the state itself (null), says by listing all items of a collection. */
export function statementOf(draft: Draft, collection: string, source: string | null, keys: readonly string[]): Statement {
  const provenance = source === null ? provenanceOf(draft, addressOf(collection)) : { fonte: source };
  return { collection, source, keys: new Set(keys), strength: strengthOf(draft, provenance) };
}

/**
 * Settles which collections are complete, when all is in the draft. The strongest statement that
 * holds closes a collection: each item that it does not list is known only from before it, so is
 * no longer there. What was told of those is returned. Where an item is known from later, or is of
 * the state itself (`own`), the statement does not hold; where none does, the collection is open.
 */
export function closeCollections(draft: Draft, statements: readonly Statement[], own: ReadonlyMap<string, ReadonlySet<string>>): AltroValore[] {
  return [...groupBy(statements, ({ collection }) => collection)].flatMap(([collection, ofCollection]) => {
    const unlisted = ({ keys }: Statement): string[] => keysOf(draft, collection).filter((key) => !keys.has(key));
    const isGone = (key: string, statement: Statement): boolean => own.get(collection)?.has(key) !== true && isOlder(draft, key, statement);
    const holding = [...ofCollection]
      .sort((left, right) => compareStrength(left.strength, right.strength))
      .find((statement) => unlisted(statement).every((key) => isGone(key, statement)));
    draft.completi.delete(collection);
    if (holding === undefined) return [];
    const told = unlisted(holding).flatMap((key) => removeItem(draft, collection, key));
    close(draft, holding);
    return told;
  });
}

function addressOf(collection: string): Address {
  return { path: collection, collection: null, key: null };
}

function isOlder(draft: Draft, key: string, { collection, strength }: Statement): boolean {
  return toldOf(draft, collection, key).every((one) => compareStrength(strengthOf(draft, one), strength) > 0);
}

/** Every value of an item, standing or not. */
function toldOf(draft: Draft, collection: string, key: string): AltroValore[] {
  const isOfItem = (address: Address | null): address is Address => address?.collection === collection && address.key === key;
  const standing = Object.entries(draft.provenienza).flatMap(([fatto, provenance]): AltroValore[] => {
    const address = parseAddress(fatto);
    return isOfItem(address) && address.path !== collection ? [{ fatto, valore: readFact(draft, address), ...provenance }] : [];
  });
  return [...standing, ...listOthers(draft.others).filter(({ fatto }) => isOfItem(parseAddress(fatto)))];
}

function removeItem(draft: Draft, collection: string, key: string): AltroValore[] {
  const told = toldOf(draft, collection, key);
  const isOfItem = (fatto: string): boolean => fatto === itemAddress(collection, key) || told.some((one) => one.fatto === fatto);
  writeItems(draft, collection, itemsOf(draft, collection).filter((item) => item[keyNameOf(draft, collection)] !== key));
  for (const [fatto] of othersByFact(draft.others)) if (isOfItem(fatto)) setOthers(draft.others, fatto, []);
  draft.provenienza = Object.fromEntries(Object.entries(draft.provenienza).filter(([fatto]) => !isOfItem(fatto)));
  return told;
}

/** Says of a collection that it is complete, and by whom; its items keep what they had from the collection. */
function close(draft: Draft, { collection, source }: Statement): void {
  draft.completi.add(collection);
  if (source === null) return;
  const before: Provenienza = provenanceOf(draft, addressOf(collection)) ?? {};
  for (const key of keysOf(draft, collection)) {
    const item = itemAddress(collection, key);
    if (!Object.hasOwn(draft.provenienza, item)) draft.provenienza[item] = { ...before };
  }
  draft.provenienza[collection] = { fonte: source };
}

function itemAddress(collection: string, key: string): string {
  return formatAddress({ path: collection, collection, key });
}
