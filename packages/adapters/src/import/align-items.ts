import { formatAddress, groupBy, parseAddress } from '@adempi/schema';
import type { Address } from '@adempi/schema';

import type { Claim } from '../adapter.ts';
import { itemsOf, keyNameOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { freeName } from './free-name.ts';

/** A claim with its address as the draft knows it: `claim.fatto` is that address, written. */
export interface Addressed {
  readonly claim: Claim;
  readonly address: Address;
}

/** Whether any source of a merge has an item of that key: one that is made up must not meet it. */
export type IsTold = (collection: string, key: string) => boolean;

interface Aligning {
  readonly draft: Draft;
  readonly collection: string;
  readonly isTold: IsTold;
}

/** An item that is known by something: its key, how that something is written, and what cannot change of it. */
interface Known {
  readonly key: string;
  readonly spelling: unknown;
  /** Values of the facts that say what kind of thing it is, by path. */
  readonly fixed: ReadonlyMap<string, unknown>;
}

/**
 * Gives the items of a source the keys that they have in a draft. Two items are one where the fact
 * that the vocabulary names (`identifiedBy`: the CUP of a project, the address of a site) is equal and
 * no fact differs that says what kind of thing it is (one CUP may stand for two measures); where a
 * side does not tell it, the key decides. Another item that happens to have the same key gets a key of
 * its own, which no source tells. The claims keep their order.
 */
export function alignItems(draft: Draft, claims: readonly Claim[], isTold: IsTold): Addressed[] {
  const addressed = claims.flatMap((claim): Addressed[] => {
    const address = parseAddress(claim.fatto);
    return address === null ? [] : [{ claim, address }];
  });
  const aligned = new Map<Addressed, Addressed>();
  for (const [collection, ofCollection] of groupBy(addressed, ({ address }) => address.collection)) {
    if (collection !== null) alignCollection({ draft, collection, isTold }, ofCollection, aligned);
  }
  return addressed.map((one) => aligned.get(one) ?? one);
}

/** Whether an address is that of an item's key: it stands in the address, and as a fact says only that the item is there. */
export function isKey(draft: Draft, { path, collection }: Address): boolean {
  return collection !== null && path === `${collection}.${keyNameOf(draft, collection)}`;
}

/** An item as one source tells it. */
interface ToldItem {
  readonly key: string;
  readonly claims: readonly Addressed[];
  /** What it is known by; undefined where the source does not say, or the vocabulary names nothing. */
  readonly identity: unknown;
  readonly fixed: ReadonlyMap<string, unknown>;
}

function alignCollection({ draft, collection, isTold }: Aligning, claims: readonly Addressed[], aligned: Map<Addressed, Addressed>): void {
  const isIdentity = ({ address }: Addressed): boolean => address.path === draft.collections.get(collection)?.identifiedBy;
  const items = [...groupBy(claims, ({ address }) => address.key as string)].map(([key, ofItem]): ToldItem => ({
    key,
    claims: ofItem,
    identity: ofItem.find(isIdentity)?.claim.valore,
    fixed: new Map(ofItem.filter(({ address }) => draft.fixed.has(address.path)).map(({ claim, address }) => [address.path, claim.valore])),
  }));
  const names = nameItems(knownItems(draft, collection), items, (key) => isTold(collection, key));
  for (const item of items) {
    const { key, spelling } = names.get(item) as Known;
    for (const one of item.claims) {
      // One identity is written in one way: two spellings of it would contradict each other.
      const isSpelled = isIdentity(one) && one.claim.valore !== spelling && normalize(one.claim.valore) === normalize(spelling);
      if (!isSpelled && key === item.key) continue;
      const address = { ...one.address, key };
      aligned.set(one, { claim: { ...one.claim, fatto: formatAddress(address), ...(isSpelled ? { valore: spelling } : {}) }, address });
    }
  }
}

/** Those whose identity the draft knows come first: the others may not take their keys. */
function nameItems(listed: readonly Known[], items: readonly ToldItem[], isTold: (key: string) => boolean): Map<ToldItem, Known> {
  const draft = new Map(listed.map((known) => [known.key, known.spelling]));
  const known = listed.filter(({ spelling }) => spelling !== undefined);
  const find = (item: ToldItem): Known | undefined => (item.identity === undefined ? undefined : known.find((one) => isSame(one, item)));
  const taken = new Set(items.flatMap((item) => find(item)?.key ?? []));
  return new Map(
    items.map((item) => {
      const isTaken = (key: string): boolean => taken.has(key) || (key !== item.key && isTold(key)) || (draft.has(key) && isAnother(draft.get(key), item, key));
      const found = find(item) ?? { key: freeName(item.key, isTaken), spelling: item.identity, fixed: item.fixed };
      taken.add(found.key);
      if (found.spelling !== undefined) known.push(found);
      return [item, found];
    }),
  );
}

function isSame({ spelling, fixed }: Known, item: ToldItem): boolean {
  if (normalize(spelling) !== normalize(item.identity)) return false;
  return [...item.fixed].every(([path, value]) => !fixed.has(path) || normalize(fixed.get(path)) === normalize(value));
}

/** Whether an item of the draft with a key is another one; a key that was made up is not enough to tell where either is known by something. */
function isAnother(known: unknown, { key: ownKey, identity }: ToldItem, key: string): boolean {
  return key === ownKey ? known !== undefined && identity !== undefined : known !== undefined || identity !== undefined;
}

/** The items of a draft, with what each is known by. */
function knownItems(draft: Draft, collection: string): Known[] {
  const inside = (path: string): string => path.slice(collection.length + 1);
  const identity = draft.collections.get(collection)?.identifiedBy;
  const fixed = [...draft.fixed].filter((path) => path.startsWith(`${collection}.`) && !inside(path).includes('.'));
  const keyName = keyNameOf(draft, collection);
  return itemsOf(draft, collection).map((item) => ({
    key: String(item[keyName]),
    spelling: identity === undefined ? undefined : item[inside(identity)],
    fixed: new Map(fixed.flatMap((path) => (item[inside(path)] === undefined ? [] : [[path, item[inside(path)]]]))),
  }));
}

/** Web addresses are one where they lead to one place; other identities where they read alike. */
function normalize(value: unknown): string {
  return String(value).trim().toLowerCase().replace(/^https?:\/\/(www\.)?/u, '').replace(/\/+$/u, '');
}
