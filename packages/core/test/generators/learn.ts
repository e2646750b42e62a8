import type { CivilDate, State } from '@adempi/schema';

import { candidatesOf } from '../reference/candidates.ts';
import { collectionOf } from '../reference/world.ts';
import type { World } from '../reference/world.ts';
import { collectionsOf, putTogether, takeApart } from './facts-held.ts';
import type { Held } from './facts-held.ts';

/**
 * A world in which more is known than in another, on some day: facts of which nothing was said, of
 * the ente and of its items; items of open lists; "these are all". What was said stays as it was.
 */
export function learn(world: World, from: State, day: CivilDate): World {
  const { state } = world;
  const own = takeApart(world);
  const others = takeApart({ ...world, state: from });
  const closed = collectionsOf(world).filter((collection) => state.completi?.includes(collection));
  const added = others.held.filter((one) => isNews(world, one) && !(isOfNewItem(world, one, own.held) && closed.includes(collectionOf(world, one.path) ?? '')));
  const lists = collectionsOf(world).filter((collection) => own.lists.includes(collection) || added.some((one) => collectionOf(world, one.path) === collection));
  return {
    ...world,
    state: {
      ...state,
      completi: [...new Set([...closed, ...(from.completi ?? [])])],
      fatti: putTogether({ held: [...own.held, ...added], lists }, world),
      provenienza: { ...state.provenienza, ...Object.fromEntries(added.map(({ address }) => [address, { rilevatoIl: day }])) },
    },
  };
}

/** Nothing was said of it, and it says nothing of a fact of which something was. */
function isNews(world: World, { path, key }: Held): boolean {
  const wasSaid = (fact: string): boolean => candidatesOf({ ...world, knownAt: null }, fact, key).length > 0;
  return !wasSaid(path) && !world.bundle.vocabulary.some((definition) => definition.datedBy === path && wasSaid(definition.path));
}

function isOfNewItem(world: World, { path, key }: Held, own: readonly Held[]): boolean {
  return key !== null && !own.some((one) => one.key === key && collectionOf(world, one.path) === collectionOf(world, path));
}
