import type { Bundle, CivilDate, FactDefinition, State } from '@adempi/schema';

/**
 * All that an assessment depends on. The reference reads it raw: nothing is compiled or indexed,
 * so that each function below can be held against one sentence of the design.
 */
export interface World {
  readonly bundle: Bundle;
  readonly state: State;
  readonly asOf: CivilDate;
  readonly knownAt: CivilDate | null;
  readonly assumeUnchanged: boolean;
  /** Ids of the packs that are asked for; all when null. */
  readonly packs: readonly string[] | null;
}

/** Which item of each collection a condition is looking at; null is the phantom item. */
export type Scope = Readonly<Record<string, string | null>>;

/** The definition of a fact. The bundle has been checked, so it is there. */
export function definitionOf(world: World, path: string): FactDefinition {
  const found = world.bundle.vocabulary.find((definition) => definition.path === path);
  if (found === undefined) throw new Error(`no such fact: ${path}`);
  return found;
}

/** The collection whose items hold a fact; null for a fact of the ente. */
export function collectionOf(world: World, path: string): string | null {
  const found = world.bundle.vocabulary.find((one) => one.type === 'collection' && path.startsWith(`${one.path}.`));
  return found?.path ?? null;
}

/** The paths of the facts of a collection's items, the key among them. */
export function factsOfItems(world: World, collection: string): readonly string[] {
  return world.bundle.vocabulary.map((definition) => definition.path).filter((path) => path.startsWith(`${collection}.`));
}

/** How a fact of an item is called in a state: `siti[istituzionale].url`. */
export function addressIn(collection: string, key: string, path: string): string {
  return `${collection}[${key}]${path.slice(collection.length)}`;
}
