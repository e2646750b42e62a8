import { formatAddress, groupBy, parseAddress } from '@adempi/schema';
import type { Address } from '@adempi/schema';

import type { Claim } from '../adapter.ts';
import { itemsOf } from './draft.ts';
import type { Draft } from './draft.ts';

interface Addressed {
  readonly claim: Claim;
  readonly address: Address;
}

/**
 * Gives the items of a source the keys that they have in a draft. Two items are one where the fact
 * that the vocabulary names (`identifiedBy`: the CUP of a project, the address of a site) is equal;
 * another item that happens to have the same key gets a key of its own.
 */
export function alignItems(draft: Draft, claims: readonly Claim[]): Claim[] {
  const addressed = claims.flatMap((claim): Addressed[] => {
    const address = parseAddress(claim.fatto);
    return address === null ? [] : [{ claim, address }];
  });
  const items = groupBy(addressed, ({ address: { collection, key } }) => (collection === null || key === null ? '' : `${collection}[${key}]`));
  return [...items].flatMap(([item, ofItem]) => (item === '' ? ofItem.map(({ claim }) => claim) : rename(draft, ofItem)));
}

function rename(draft: Draft, ofItem: readonly Addressed[]): Claim[] {
  const { collection, key } = (ofItem[0] as Addressed).address as { readonly collection: string; readonly key: string };
  const known = keyInDraft(draft, collection, key, ofItem);
  return ofItem.map(({ claim, address }) => ({ ...claim, fatto: formatAddress({ ...address, key: known }) }));
}

function keyInDraft(draft: Draft, collection: string, key: string, ofItem: readonly Addressed[]): string {
  const { identifiedBy, key: keyName = 'id' } = draft.collections.get(collection) ?? {};
  if (identifiedBy === undefined) return key;
  const identity = ofItem.find(({ address }) => address.path === identifiedBy)?.claim.valore;
  const items = itemsOf(draft, collection);
  const name = identifiedBy.slice(collection.length + 1);
  const same = items.find((item) => identity !== undefined && normalize(item[name]) === normalize(identity));
  if (same !== undefined) return String(same[keyName]);
  const namesake = items.find((item) => item[keyName] === key);
  const isAnother = namesake !== undefined && namesake[name] !== undefined && identity !== undefined;
  return isAnother ? freeKey(key, items.map((item) => String(item[keyName]))) : key;
}

function freeKey(key: string, taken: readonly string[]): string {
  let number = 2;
  while (taken.includes(`${key}-${number}`)) number += 1;
  return `${key}-${number}`;
}

/** Web addresses are one where they lead to one place; other identities where they read alike. */
function normalize(value: unknown): string {
  return String(value).trim().toLowerCase().replace(/^https?:\/\/(www\.)?/u, '').replace(/\/+$/u, '');
}
