import type { FactDefinition, State } from '@adempi/schema';

import { isListed, itemsOf, valueOf } from '../reference/candidates.ts';
import { addressIn, collectionOf } from '../reference/world.ts';
import type { World } from '../reference/world.ts';
import { nest } from './vocabulary.ts';

/** One value of `fatti`. */
export interface Held {
  readonly path: string;
  /** Of the item; null for a fact of the ente. */
  readonly key: string | null;
  readonly address: string;
  readonly value: unknown;
}

/** The values that a state holds, one by one, and the lists that it has, be they empty. */
export interface Facts {
  readonly held: readonly Held[];
  readonly lists: readonly string[];
}

/** Takes `fatti` apart. */
export function takeApart(world: World): Facts {
  const whole: World = { ...world, knownAt: null };
  const facts = world.bundle.vocabulary.filter(({ type, registry }) => type !== 'collection' && registry !== true);
  return { held: facts.flatMap((fact) => heldOf(whole, fact)), lists: collectionsOf(world).filter((collection) => isListed(whole, collection)) };
}

/** Puts `fatti` together again. */
export function putTogether({ held, lists }: Facts, world: World): NonNullable<State['fatti']> {
  const listed = lists.map((collection) => {
    const own = held.filter((one) => collectionOf(world, one.path) === collection);
    const keys = [...new Set(own.map(({ key }) => key))];
    return [collection, keys.map((key) => nestHeld(own.filter((one) => one.key === key), `${collection}.`))];
  });
  const ofEnte = held.filter((one) => one.key === null).map(({ path, value }) => [path, value]);
  return nest(Object.fromEntries([...ofEnte, ...listed]) as Record<string, unknown>);
}

/** The collections of a vocabulary. */
export function collectionsOf({ bundle }: World): readonly string[] {
  return bundle.vocabulary.filter(({ type }) => type === 'collection').map(({ path }) => path);
}

function heldOf(world: World, { path }: FactDefinition): readonly Held[] {
  const collection = collectionOf(world, path);
  const keys = collection === null ? [null] : itemsOf(world, collection);
  return keys
    .map((key) => ({ path, key, address: key === null ? path : addressIn(collection ?? '', key, path), value: valueOf(world, path, key) }))
    .filter(({ value }) => value !== undefined);
}

function nestHeld(held: readonly Held[], prefix: string): Record<string, unknown> {
  return nest(Object.fromEntries(held.map(({ path, value }) => [path.slice(prefix.length), value])));
}
