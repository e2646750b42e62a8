import type { AltroValore, Assurance, CivilDate, Garanzia, Provenienza } from '@adempi/schema';

import { addressIn, collectionOf, definitionOf, factsOfItems } from './world.ts';
import type { World } from './world.ts';

/** What someone says of a fact: the value, the day to which it speaks, and how well it proves. */
export interface Candidate {
  readonly value: unknown;
  /** Null, which is before every day, when no one says. */
  readonly day: CivilDate | null;
  readonly assurance: Assurance;
  readonly source: string | null;
  readonly ref: string | null;
  /** A known day makes the boolean that it dates true, however late that day was learnt. */
  readonly isDerived: boolean;
}

const ASSURANCE: Readonly<Record<Garanzia, Assurance>> = {
  dichiarato: 'declared',
  attestato: 'attested',
  documentato: 'documented',
  osservato: 'observed',
};

/** A fact of the ente (key null) or of one item. */
export function candidatesOf(world: World, path: string, key: string | null): readonly Candidate[] {
  const address = key === null ? path : addressIn(collectionOf(world, path) ?? '', key, path);
  const value = valueOf(world, path, key);
  const own = value === undefined ? [] : [candidate(world, value, provenanceOf(world, address) ?? {})];
  const others = (world.state.altri ?? []).filter((other) => other.fatto === address).map((other) => candidate(world, other.valore, other));
  return [...own, ...others].filter((one) => wasKnown(world, one.day)).concat(derivedFrom(world, path, key));
}

/** "True", once for each thing said of the date, on or before `asOf`, on which it came true. */
function derivedFrom(world: World, path: string, key: string | null): readonly Candidate[] {
  const { type, datedBy } = definitionOf(world, path);
  if (type !== 'boolean' || datedBy === undefined) return [];
  return candidatesOf(world, datedBy, key)
    .filter((one) => (one.value as CivilDate) <= world.asOf)
    .map((one) => ({ ...one, value: true, isDerived: true }));
}

/** With `knownAt`, what was known after it is dropped; what has no day is kept. */
export function wasKnown(world: World, day: CivilDate | null): boolean {
  return world.knownAt === null || day === null || day <= world.knownAt;
}

function candidate(world: World, value: unknown, from: Provenienza | AltroValore): Candidate {
  return {
    value,
    day: dayOf(world, from),
    assurance: assuranceOf(world, from),
    source: from.fonte ?? null,
    ref: from.rif ?? null,
    isDerived: false,
  };
}

/** Its own day, else that of its source, else the day of the state. */
export function dayOf({ state }: World, from: Provenienza): CivilDate | null {
  return from.rilevatoIl ?? state.fonti?.[from.fonte ?? '']?.data ?? state.aggiornatoIl ?? null;
}

/** Its own assurance, else that of its source, else declared. */
export function assuranceOf({ state }: World, from: Provenienza): Assurance {
  return ASSURANCE[from.garanzia ?? state.fonti?.[from.fonte ?? '']?.garanzia ?? 'dichiarato'];
}

/** The provenance of the longest address that covers this one. */
export function provenanceOf({ state }: World, address: string): Provenienza | undefined {
  for (let covering: string | null = address; covering !== null; covering = shorten(covering)) {
    const found = state.provenienza?.[covering];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `siti[x].d.ok`, then `siti[x].d`, `siti[x]`, `siti`; a key may hold dots of its own. */
function shorten(address: string): string | null {
  if (address.endsWith(']')) return address.slice(0, address.indexOf('['));
  const dot = address.lastIndexOf('.');
  return dot > address.lastIndexOf(']') ? address.slice(0, dot) : null;
}

/** The value that stands in `fatti`, or in `ente`. */
export function valueOf(world: World, path: string, key: string | null): unknown {
  if (path.startsWith('ente.')) return dig(world.state.ente, path.slice('ente.'.length));
  const collection = collectionOf(world, path);
  if (collection === null) return dig(world.state.fatti, path);
  const item = listed(world, collection).find((one) => keyOf(world, collection, one) === key);
  return dig(item, path.slice(collection.length + 1));
}

/** The keys of the items of a collection; one of which nothing was known yet is not there. */
export function itemsOf(world: World, collection: string): readonly string[] {
  return listed(world, collection)
    .map((item) => keyOf(world, collection, item))
    .filter((key) => factsOfItems(world, collection).some((path) => candidatesOf(world, path, key).length > 0));
}

/** Whether the state speaks of a collection, be it to say that it has no items. */
export function isListed(world: World, collection: string): boolean {
  return listOf(world, collection) !== undefined;
}

function listed(world: World, collection: string): readonly unknown[] {
  return listOf(world, collection) ?? [];
}

/** Who does it for the Comune is listed beside the facts. */
function listOf({ state }: World, collection: string): readonly unknown[] | undefined {
  return dig(collection === 'gestioniAssociate' ? state : state.fatti, collection) as readonly unknown[] | undefined;
}

function keyOf(world: World, collection: string, item: unknown): string {
  return dig(item, definitionOf(world, collection).key ?? '') as string;
}

function dig(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);
}
