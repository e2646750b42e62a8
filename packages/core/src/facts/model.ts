import { addressPrefixes, collectionOf, indexVocabulary } from '@adempi/schema';
import type { FactDefinition } from '@adempi/schema';

/** A fact of the vocabulary with its place in the arrays that a view holds. */
export interface ModelFact {
  readonly definition: FactDefinition;
  readonly path: string;
  /** Position among the facts of the ente, or among those of its collection's items. */
  readonly slot: number;
  readonly collection: ModelCollection | null;
  /** Of a boolean: the day on which it came true, among the facts of the same owner. */
  readonly datedBy: ModelFact | null;
  /** Of a fact of an item: its path inside the item and those of its groups, longest first. */
  readonly inside: readonly string[];
}

/** A collection of the vocabulary. Its own definition is not one of its facts. */
export interface ModelCollection {
  readonly definition: FactDefinition;
  readonly path: string;
  readonly index: number;
  /** Name of the string that identifies an item. */
  readonly key: string;
  /** Path of the fact that holds the name of an item; null where items have none. */
  readonly name: string | null;
  /** Its path and those of its groups, longest first. */
  readonly groups: readonly string[];
  readonly facts: readonly ModelFact[];
}

/** A place in the tree of fact paths; `fatti` is walked along it. */
export interface PathNode {
  readonly children: ReadonlyMap<string, PathNode>;
  readonly fact: ModelFact | null;
  readonly collection: ModelCollection | null;
}

/** The vocabulary, numbered: facts are read once per state into arrays of slots. */
export interface FactModel {
  readonly facts: readonly ModelFact[];
  /** The facts of the registry, each with its name in the envelope of a state. */
  readonly registryFacts: readonly { readonly fact: ModelFact; readonly name: string }[];
  /** The facts that belong to no collection, by slot. */
  readonly enteFacts: readonly ModelFact[];
  readonly collections: readonly ModelCollection[];
  readonly byPath: ReadonlyMap<string, ModelFact>;
  readonly collectionByPath: ReadonlyMap<string, ModelCollection>;
  /** The paths of facts and collections, and of the groups that hold them. */
  readonly groups: ReadonlySet<string>;
  /** The facts of the ente by the addresses under which their provenance may stand: their own, and those of their groups. */
  readonly factsUnder: ReadonlyMap<string, readonly ModelFact[]>;
  /** Paths of the ente's facts and of collections. */
  readonly tree: PathNode;
  /** Per collection: paths of an item's facts, without the collection's own. */
  readonly itemTrees: readonly PathNode[];
}

interface MutableNode {
  children: Map<string, MutableNode>;
  fact: ModelFact | null;
  collection: ModelCollection | null;
}

/** Numbers the facts of a vocabulary. Order of the definitions does not matter to any result. */
export function buildFactModel(definitions: readonly FactDefinition[]): FactModel {
  const index = indexVocabulary(definitions);
  const collections: (ModelCollection & { facts: ModelFact[] })[] = definitions
    .filter((definition) => definition.type === 'collection')
    .map((definition, position) => ({
      definition,
      path: definition.path,
      index: position,
      key: definition.key ?? 'id',
      name: index.names.get(definition.path) ?? null,
      groups: groupsOf(definition.path),
      facts: [],
    }));
  const collectionByPath = new Map(collections.map((one) => [one.path, one]));
  const facts: (ModelFact & { datedBy: ModelFact | null })[] = [];
  const enteFacts: ModelFact[] = [];
  const byPath = new Map<string, ModelFact>();
  for (const definition of definitions) {
    if (definition.type === 'collection' || byPath.has(definition.path)) continue;
    const collection = collectionByPath.get(collectionOf(index, definition.path) ?? '') ?? null;
    const owner: ModelFact[] = collection?.facts ?? enteFacts;
    const slot = owner.length;
    const { path } = definition;
    const inside = collection === null ? [] : groupsOf(path.slice(collection.path.length + 1));
    const fact = { definition, path, slot, collection, datedBy: null as ModelFact | null, inside };
    facts.push(fact);
    owner.push(fact);
    byPath.set(definition.path, fact);
  }
  for (const fact of facts) fact.datedBy = datingFact(fact, byPath);
  return {
    facts,
    registryFacts: facts.filter(isOfRegistry).map((fact) => ({ fact, name: fact.path.replace(/^ente\./, '') })),
    enteFacts,
    collections,
    byPath,
    collectionByPath,
    groups: new Set([...byPath.keys(), ...collectionByPath.keys()].flatMap(groupsOf)),
    factsUnder: indexGroups(enteFacts),
    tree: buildTree(enteFacts, collections, ''),
    itemTrees: collections.map((collection) => buildTree(collection.facts, [], collection.path)),
  };
}

/** A path and the groups that hold it, longest first. */
function groupsOf(path: string): readonly string[] {
  return addressPrefixes({ path, collection: null, key: null });
}

function indexGroups(facts: readonly ModelFact[]): ReadonlyMap<string, readonly ModelFact[]> {
  const index = new Map<string, ModelFact[]>();
  for (const fact of facts) {
    for (const group of groupsOf(fact.path)) index.set(group, [...(index.get(group) ?? []), fact]);
  }
  return index;
}

function isOfRegistry({ definition }: ModelFact): boolean {
  return definition.registry === true;
}

function datingFact(fact: ModelFact, byPath: ReadonlyMap<string, ModelFact>): ModelFact | null {
  const dating = byPath.get(fact.definition.datedBy ?? '');
  return dating?.definition.type === 'date' && dating.collection === fact.collection && fact.definition.type === 'boolean' ? dating : null;
}

function buildTree(
  facts: readonly ModelFact[],
  collections: readonly ModelCollection[],
  prefix: string,
): PathNode {
  const root: MutableNode = { children: new Map(), fact: null, collection: null };
  for (const fact of facts) nodeAt(root, fact.path.slice(prefix === '' ? 0 : prefix.length + 1)).fact = fact;
  for (const collection of collections) nodeAt(root, collection.path).collection = collection;
  return root;
}

function nodeAt(root: MutableNode, path: string): MutableNode {
  let node = root;
  for (const part of path.split('.')) {
    let child = node.children.get(part);
    if (child === undefined) {
      child = { children: new Map(), fact: null, collection: null };
      node.children.set(part, child);
    }
    node = child;
  }
  return node;
}
