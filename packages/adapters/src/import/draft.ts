import { provenanceOf } from '@adempi/schema';
import type { Address, AltroValore, Ente, FactDefinition, Fonte, Provenienza, State } from '@adempi/schema';

import { listOthers, startOthers } from './others.ts';
import type { Others } from './others.ts';
import { keepRemarks } from './remarks.ts';

/** Facts by name, as a state nests them; an item of a collection is one. */
export type Group = Record<string, unknown>;

/** What a merge asks of a vocabulary. */
interface Shapes {
  /** Collections by path. */
  readonly collections: ReadonlyMap<string, FactDefinition>;
  /** Paths of the facts that say what kind of thing an item is: one of some words, and never another. */
  readonly fixed: ReadonlySet<string>;
}

/** A state that is being put together. */
export interface Draft extends Shapes {
  readonly ente: Ente;
  readonly aggiornatoIl?: string;
  readonly fonti: Record<string, Fonte>;
  readonly fatti: Group;
  provenienza: Record<string, Provenienza>;
  readonly others: Others;
  readonly completi: Set<string>;
  /** Items by collection and key, of the collections that were looked into. */
  readonly items: Map<string, Map<string, Group>>;
  readonly finish: () => State;
}

/** A batch merges thousands of states with one vocabulary. */
const known = new WeakMap<readonly FactDefinition[], Shapes>();

function shapesOf(vocabulary: readonly FactDefinition[]): Shapes {
  const found = known.get(vocabulary);
  if (found !== undefined) return found;
  const shapes = {
    collections: new Map(vocabulary.filter(({ type }) => type === 'collection').map((one) => [one.path, one])),
    fixed: new Set(vocabulary.filter(({ type, fixed }) => type === 'enum' && fixed === true).map(({ path }) => path)),
  };
  known.set(vocabulary, shapes);
  return shapes;
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
    others: startOthers(altri),
    completi: new Set(completi),
    items: new Map<string, Map<string, Group>>(),
    ...shapesOf(vocabulary),
  };
  const whole: Draft = { ...draft, finish: () => finish(whole, rest) };
  return whole;
}

function finish(draft: Draft, rest: Omit<State, 'fonti' | 'fatti' | 'provenienza' | 'altri' | 'completi'>): State {
  const { fonti, fatti, provenienza, completi } = draft;
  const altri = listOthers(draft.others);
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
  if (collection === null || key === null) return descend(draft.fatti, groupsOf(path), isMade);
  const item = itemOf(draft, collection, key, isMade);
  return item === undefined ? undefined : descend(item, groupsOf(path.slice(collection.length + 1)), isMade);
}

/** The names of the groups that a path leads through. */
function groupsOf(path: string): readonly string[] {
  return path.includes('.') ? path.split('.').slice(0, -1) : [];
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
  draft.items.delete(collection);
  const names = collection.split('.');
  const holder = descend(draft.fatti, names.slice(0, -1), true) as Group;
  holder[names.at(-1) as string] = items;
}

function itemOf(draft: Draft, collection: string, key: string, isMade: boolean): Group | undefined {
  const index = draft.items.get(collection) ?? indexItems(draft, collection);
  const found = index.get(key);
  if (found !== undefined || !isMade) return found;
  const item: Group = { [keyNameOf(draft, collection)]: key };
  const listed = itemsOf(draft, collection);
  if (listed.length === 0) writeItems(draft, collection, [item]);
  else listed.push(item);
  index.set(key, item);
  draft.items.set(collection, index);
  return item;
}

function indexItems(draft: Draft, collection: string): Map<string, Group> {
  const keyName = keyNameOf(draft, collection);
  const index = new Map<string, Group>();
  for (const item of itemsOf(draft, collection)) {
    const key = item[keyName];
    if (typeof key === 'string' && !index.has(key)) index.set(key, item);
  }
  draft.items.set(collection, index);
  return index;
}

function nameIn({ path }: Address): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** The value of a fact; `undefined` where it has none. */
export function readFact(draft: Draft, address: Address): unknown {
  return holderOf(draft, address, false)?.[nameIn(address)];
}

/** Where the value of a fact comes from; most facts of a merge have a provenance of their own. */
export function originOf(draft: Draft, address: Address, fatto: string): Provenienza | undefined {
  return Object.hasOwn(draft.provenienza, fatto) ? draft.provenienza[fatto] : provenanceOf(draft, address);
}

/** Sets the value of a fact, whose address is written in it, and where it comes from. What was remarked before it was known stays. */
export function writeFact(draft: Draft, address: Address, { fatto, valore, ...provenance }: AltroValore): void {
  const { collection, key } = address;
  // That the item exists is known from its first fact. No value of a state is there twice: a digest would take it for a circle.
  if (collection !== null && key !== null && itemOf(draft, collection, key, false) === undefined) setOrigin(draft, `${collection}[${key}]`, { ...provenance }, false);
  const holder = holderOf(draft, address, true) as Group;
  setOrigin(draft, fatto, provenance, holder[nameIn(address)] !== undefined);
  holder[nameIn(address)] = valore;
}

function setOrigin(draft: Draft, address: string, provenance: Provenienza, isKnown: boolean): void {
  const before = isKnown || !Object.hasOwn(draft.provenienza, address) ? undefined : draft.provenienza[address];
  draft.provenienza[address] = keepRemarks(provenance, before?.nota);
}

/** Takes away the value of a fact, whose address is also given as it is written, and where it came from; what was remarked stays. */
export function removeFact(draft: Draft, address: Address, fatto: string): void {
  const holder = holderOf(draft, address, false);
  if (holder !== undefined) Reflect.deleteProperty(holder, nameIn(address));
  const remarked = keepRemarks({}, Object.hasOwn(draft.provenienza, fatto) ? draft.provenienza[fatto]?.nota : undefined);
  if (remarked.nota === undefined) Reflect.deleteProperty(draft.provenienza, fatto);
  else draft.provenienza[fatto] = remarked;
}
