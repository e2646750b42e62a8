import { groupBy } from '../group-by.ts';
import type { FactDefinition } from '../types/index.ts';

/** The facts of a vocabulary, ready for look-up. */
export interface VocabularyIndex {
  /** By path, in the order of the vocabulary. Of a path given twice, the first definition counts. */
  readonly facts: ReadonlyMap<string, FactDefinition>;
  /** Paths of the collections, in the order of the vocabulary. */
  readonly collections: readonly string[];
  /** Path of the fact that identifies an item, by collection: `siti` → `siti.id`. */
  readonly keys: ReadonlyMap<string, string>;
  /** Path of the fact that holds the name of an item, by collection, where items have one: `siti` → `siti.nome`. */
  readonly names: ReadonlyMap<string, string>;
  /** Paths of each collection's own item facts, the key included. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  /** Paths of the facts that one is asked after: that which it names, and the booleans that it dates. */
  readonly askedAfter: ReadonlyMap<string, readonly string[]>;
}

/**
 * Indexes the facts of a vocabulary. It never fails: `checkVocabulary` tells what is wrong.
 * @example indexVocabulary(bundle.vocabulary).keys.get('siti') // 'siti.id'
 */
export function indexVocabulary(definitions: readonly FactDefinition[]): VocabularyIndex {
  const facts = new Map<string, FactDefinition>();
  for (const fact of definitions) if (!facts.has(fact.path)) facts.set(fact.path, fact);

  const collections = [...facts.values()].filter((fact) => fact.type === 'collection');
  const items = new Map<string, string[]>(collections.map((fact) => [fact.path, []]));
  const paths = new Set(items.keys());
  for (const path of facts.keys()) {
    const owner = longestPrefixIn(paths, path);
    if (owner !== null) items.get(owner)?.push(path);
  }
  return {
    facts,
    collections: [...paths],
    keys: new Map(
      collections.flatMap((fact) => (fact.key === undefined ? [] : [[fact.path, `${fact.path}.${fact.key}`]])),
    ),
    names: new Map(
      collections.flatMap(({ path, namedBy = `${path}.nome` }) => (facts.get(namedBy)?.type === 'string' ? [[path, namedBy]] : [])),
    ),
    items,
    askedAfter: groupPairs([...facts.values()].flatMap(({ path, askedAfter, datedBy }) => [
      ...(askedAfter === undefined ? [] : [[path, askedAfter] as const]),
      ...(datedBy === undefined ? [] : [[datedBy, path] as const]),
    ])),
  };
}

function groupPairs(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  return new Map([...groupBy(pairs, ([key]) => key)].map(([key, group]) => [key, group.map(([, value]) => value)]));
}

/**
 * The collection whose items hold a fact: its longest prefix that is a collection.
 * Null for a fact of the ente and for a collection itself. The fact need not exist.
 * @example collectionOf(index, 'siti.url') // 'siti'
 */
export function collectionOf(index: VocabularyIndex, path: string): string | null {
  return longestPrefixIn(index.items, path);
}

function longestPrefixIn(names: { has(name: string): boolean }, path: string): string | null {
  for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
    const prefix = path.slice(0, end);
    if (names.has(prefix)) return prefix;
  }
  return null;
}
