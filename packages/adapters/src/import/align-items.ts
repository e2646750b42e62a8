import { groupBy, parseAddress } from '@adempi/schema';
import type { Address } from '@adempi/schema';

import type { Claim } from '../adapter.ts';
import { itemsOf, keyNameOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { freeName } from './free-name.ts';

/** A claim with its address as the draft knows it. */
export interface Addressed {
  readonly claim: Claim;
  readonly address: Address;
}

/** An item that is known by something: its key, and how that something is written. */
interface Known {
  readonly key: string;
  readonly spelling: unknown;
}

/**
 * Gives the items of a source the keys that they have in a draft. Two items are one where the fact
 * that the vocabulary names (`identifiedBy`: the CUP of a project, the address of a site) is equal;
 * where a side does not tell it, the key decides. Another item that happens to have the same key
 * gets a key of its own. The claims keep their order.
 */
export function alignItems(draft: Draft, claims: readonly Claim[]): Addressed[] {
  const addressed = claims.flatMap((claim): Addressed[] => {
    const address = parseAddress(claim.fatto);
    return address === null || isKey(draft, address) ? [] : [{ claim, address }];
  });
  const aligned = new Map<Addressed, Addressed>();
  for (const [collection, ofCollection] of groupBy(addressed, ({ address }) => address.collection)) {
    if (collection !== null) alignCollection(draft, collection, ofCollection, aligned);
  }
  return addressed.map((one) => aligned.get(one) ?? one);
}

/** The key of an item stands in the address: as a fact it could only say another. */
function isKey(draft: Draft, { path, collection }: Address): boolean {
  return collection !== null && path === `${collection}.${keyNameOf(draft, collection)}`;
}

/** An item as one source tells it. */
interface ToldItem {
  readonly key: string;
  readonly claims: readonly Addressed[];
  /** What it is known by; undefined where the source does not say, or the vocabulary names nothing. */
  readonly identity: unknown;
}

function alignCollection(draft: Draft, collection: string, claims: readonly Addressed[], aligned: Map<Addressed, Addressed>): void {
  const isIdentity = ({ address }: Addressed): boolean => address.path === draft.collections.get(collection)?.identifiedBy;
  const items = [...groupBy(claims, ({ address }) => address.key as string)].map(([key, ofItem]): ToldItem => ({
    key,
    claims: ofItem,
    identity: ofItem.find(isIdentity)?.claim.valore,
  }));
  const names = nameItems(keysInDraft(draft, collection), items);
  for (const item of items) {
    const { key, spelling } = names.get(item) as Known;
    for (const one of item.claims) {
      // One identity is written in one way: two spellings of it would contradict each other.
      const isSpelled = isIdentity(one) && normalize(one.claim.valore) === normalize(spelling);
      aligned.set(one, { claim: isSpelled ? { ...one.claim, valore: spelling } : one.claim, address: { ...one.address, key } });
    }
  }
}

/** Those whose identity the draft knows come first: the others may not take their keys. */
function nameItems(draft: ReadonlyMap<string, unknown>, items: readonly ToldItem[]): Map<ToldItem, Known> {
  const byIdentity = new Map<string, Known>();
  const learn = (known: Known): void => {
    const identity = normalize(known.spelling);
    if (known.spelling !== undefined && !byIdentity.has(identity)) byIdentity.set(identity, known);
  };
  for (const [key, spelling] of draft) learn({ key, spelling });
  const find = ({ identity }: ToldItem): Known | undefined => (identity === undefined ? undefined : byIdentity.get(normalize(identity)));
  const taken = new Set(items.flatMap((item) => find(item)?.key ?? []));
  return new Map(
    items.map((item) => {
      const isTaken = (key: string): boolean => taken.has(key) || (draft.has(key) && isAnother(draft.get(key), item, key));
      const known = find(item) ?? { key: freeName(item.key, isTaken), spelling: item.identity };
      taken.add(known.key);
      learn(known);
      return [item, known];
    }),
  );
}

/** Whether an item of the draft with a key is another one; a key that was made up is not enough to tell where either is known by something. */
function isAnother(known: unknown, { key: ownKey, identity }: ToldItem, key: string): boolean {
  return key === ownKey ? known !== undefined && identity !== undefined : known !== undefined || identity !== undefined;
}

/** The keys of the items of a draft, with what each is known by. */
function keysInDraft(draft: Draft, collection: string): Map<string, unknown> {
  const name = draft.collections.get(collection)?.identifiedBy?.slice(collection.length + 1);
  const keyName = keyNameOf(draft, collection);
  return new Map(itemsOf(draft, collection).map((item) => [String(item[keyName]), name === undefined ? undefined : item[name]]));
}

/** Web addresses are one where they lead to one place; other identities where they read alike. */
function normalize(value: unknown): string {
  return String(value).trim().toLowerCase().replace(/^https?:\/\/(www\.)?/u, '').replace(/\/+$/u, '');
}
