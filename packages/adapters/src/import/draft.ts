import { formatAddress } from '@adempi/schema';
import type { Address, AltroValore, Ente, FactDefinition, Fonte, Provenienza, State } from '@adempi/schema';

/** Facts by name, as a state nests them; an item of a collection is one. */
export type Group = Record<string, unknown>;

/** A state that is being put together. */
export interface Draft {
  readonly ente: Ente;
  readonly aggiornatoIl?: string;
  readonly fonti: Record<string, Fonte>;
  readonly fatti: Group;
  provenienza: Record<string, Provenienza>;
  altri: AltroValore[];
  readonly completi: Set<string>;
  /** Collections by path. */
  readonly collections: ReadonlyMap<string, FactDefinition>;
  /** Paths of the facts that say what kind of thing an item is: one of some words, and never another. */
  readonly fixed: ReadonlySet<string>;
  readonly finish: () => State;
}

/** Starts from a state, which stays as it is. */
export function draftState(base: State, vocabulary: readonly FactDefinition[]): Draft {
  const copy = structuredClone(base);
  const { fonti = {}, fatti = {}, provenienza = {}, altri = [], completi = [], ...rest } = copy;
  const draft = {
    ...rest,
    fonti: { ...fonti },
    fatti: fatti as Group,
    provenienza: { ...provenienza },
    altri: [...altri],
    completi: new Set(completi),
    collections: new Map(vocabulary.filter(({ type }) => type === 'collection').map((one) => [one.path, one])),
    fixed: new Set(vocabulary.filter(({ type, fixed }) => type === 'enum' && fixed === true).map(({ path }) => path)),
  };
  const whole: Draft = { ...draft, finish: () => finish(whole, rest) };
  return whole;
}

function finish(draft: Draft, rest: Omit<State, 'fonti' | 'fatti' | 'provenienza' | 'altri' | 'completi'>): State {
  const { fonti, fatti, provenienza, altri, completi } = draft;
  const whole = (group: object): boolean => Object.keys(group).length > 0;
  return {
    ...rest,
    ...(whole(fonti) ? { fonti } : {}),
    ...(completi.size > 0 ? { completi: [...completi] } : {}),
    ...(whole(fatti) ? { fatti } : {}),
    ...(whole(provenienza) ? { provenienza } : {}),
    ...(altri.length > 0 ? { altri } : {}),
  };
}

/** The group in which the last name of an address stands; made where `isMade` asks for it. */
function holderOf(draft: Draft, { path, collection, key }: Address, isMade: boolean): Group | undefined {
  if (collection === null || key === null) return descend(draft.fatti, path.split('.').slice(0, -1), isMade);
  const item = itemOf(draft, collection, key, isMade);
  const inside = path.slice(collection.length + 1).split('.').slice(0, -1);
  return item === undefined ? undefined : descend(item, inside, isMade);
}

function descend(group: Group, names: readonly string[], isMade: boolean): Group | undefined {
  let current: Group | undefined = group;
  for (const name of names) {
    if (current === undefined) return undefined;
    if (isMade && current[name] === undefined) current[name] = {};
    current = current[name] as Group | undefined;
  }
  return current;
}

/** The items of a collection that the draft lists. */
export function itemsOf(draft: Draft, collection: string): Group[] {
  const names = collection.split('.');
  const listed = descend(draft.fatti, names.slice(0, -1), false)?.[names.at(-1) as string];
  return Array.isArray(listed) ? (listed as Group[]) : [];
}

/** The name under which an item of a collection holds its key. */
export function keyNameOf(draft: Draft, collection: string): string {
  return draft.collections.get(collection)?.key ?? 'id';
}

/** The keys of the items that the draft lists. */
export function keysOf(draft: Draft, collection: string): string[] {
  return itemsOf(draft, collection).map((item) => String(item[keyNameOf(draft, collection)]));
}

/** Sets the items of a collection. */
export function writeItems(draft: Draft, collection: string, items: readonly Group[]): void {
  const names = collection.split('.');
  const holder = descend(draft.fatti, names.slice(0, -1), true) as Group;
  holder[names.at(-1) as string] = items;
}

function itemOf(draft: Draft, collection: string, key: string, isMade: boolean): Group | undefined {
  const keyName = keyNameOf(draft, collection);
  const found = itemsOf(draft, collection).find((item) => item[keyName] === key);
  if (found !== undefined || !isMade) return found;
  const item: Group = { [keyName]: key };
  writeItems(draft, collection, [...itemsOf(draft, collection), item]);
  return item;
}

function nameIn({ path }: Address): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** The value of a fact; `undefined` where it has none. */
export function readFact(draft: Draft, address: Address): unknown {
  return holderOf(draft, address, false)?.[nameIn(address)];
}

/** Sets the value of a fact and where it comes from. */
export function writeFact(draft: Draft, address: Address, value: unknown, provenance: Provenienza): void {
  const { collection, key } = address;
  const isNew = collection !== null && key !== null && itemOf(draft, collection, key, false) === undefined;
  const holder = holderOf(draft, address, true) as Group;
  holder[nameIn(address)] = value;
  // That the item exists is known from its first fact.
  if (isNew) draft.provenienza[`${collection}[${key}]`] = provenance;
  draft.provenienza[formatAddress(address)] = provenance;
}
