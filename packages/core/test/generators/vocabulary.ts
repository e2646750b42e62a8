import type { FactDefinition, FactType } from '@adempi/schema';
import fc from 'fast-check';

import { period } from './days.ts';

/** The words of every enumeration and set, and the texts that facts hold, so that they can be compared. */
export const WORDS = ['x', 'y', 'z'] as const;

/**
 * Facts of every type: of the registry, of the ente, and of the items of two collections, at
 * several depths. What a vocabulary says about them beside the type is generated.
 */
const SKELETON: readonly FactDefinition[] = [
  fact('ente.popolazione', 'integer', { registry: true }),
  fact('ente.capoluogo', 'enum', { registry: true, ...words() }),
  fact('a.si', 'boolean'),
  fact('a.no', 'boolean'),
  fact('a.data', 'date'),
  fact('a.altraData', 'date'),
  fact('a.numero', 'integer'),
  fact('a.base', 'integer'),
  fact('a.scelta', 'enum', words()),
  fact('a.insieme', 'set', words()),
  fact('a.testo', 'string'),
  fact('b.c.vero', 'boolean'),
  fact('b.c.giorno', 'date'),
  fact('b.misura', 'number'),
  fact('b.indirizzo', 'url'),
  fact('b.liberi', 'set'),
  fact('siti', 'collection', { key: 'id' }),
  fact('siti.id', 'string'),
  fact('siti.ok', 'boolean'),
  fact('siti.dal', 'date'),
  fact('siti.fattoIl', 'date'),
  fact('siti.voti', 'integer'),
  fact('siti.tipo', 'enum', words()),
  fact('siti.temi', 'set', words()),
  fact('elenco.voci', 'collection', { key: 'codice' }),
  fact('elenco.voci.codice', 'string'),
  fact('elenco.voci.d.ok', 'boolean'),
  fact('elenco.voci.d.quando', 'date'),
  fact('elenco.voci.peso', 'number'),
  fact('elenco.voci.link', 'url'),
  fact('procedimenti', 'collection', { key: 'id' }),
  fact('procedimenti.id', 'string'),
  fact('procedimenti.regola', 'string'),
  fact('procedimenti.sanzione', 'date'),
];

/** Which day may tell when a boolean came true. */
const DATES: Readonly<Record<string, string>> = {
  'a.si': 'a.data',
  'a.no': 'a.altraData',
  'b.c.vero': 'b.c.giorno',
  'siti.ok': 'siti.fattoIl',
  'elenco.voci.d.ok': 'elenco.voci.d.quando',
};

/** The collections that rules look at. */
export const COLLECTIONS = ['siti', 'elenco.voci'] as const;

/** The facts that a condition may name with the items of some collections at hand, collections included. */
export function factsInScope(collections: readonly string[]): readonly FactDefinition[] {
  return SKELETON.filter(({ path }) => {
    const owner = collectionOwning(path);
    return !path.startsWith('procedimenti') && (owner === null || collections.includes(owner));
  });
}

/** The facts of the ente, or of the items of one collection, that a state may hold; keys and registry apart. */
export function factsOf(collection: string | null): readonly FactDefinition[] {
  return SKELETON.filter(({ path, type, registry }) => collectionOwning(path) === collection && type !== 'collection' && registry !== true && !isKey(path));
}

/** The collection whose items hold a fact; null for the ente's. */
export function collectionOwning(path: string): string | null {
  return SKELETON.find((one) => one.type === 'collection' && path.startsWith(`${one.path}.`))?.path ?? null;
}

function isKey(path: string): boolean {
  return SKELETON.some((one) => one.type === 'collection' && `${one.path}.${one.key ?? ''}` === path);
}

/** What one fact can be asked after: the facts that stand before it, of the ente or of its own collection. */
const FIRSTS = SKELETON.flatMap(({ path }, position) => {
  const owners = [null, collectionOwning(path)];
  const firsts = SKELETON.slice(0, position).filter((one) => one.type !== 'collection' && owners.includes(collectionOwning(one.path)));
  return firsts.length === 0 ? [] : [{ path, firsts: firsts.map((first) => first.path) }];
});

const askedAfter = fc.constantFrom(...FIRSTS).chain(({ path, firsts }) => fc.tuple(fc.constant(path), fc.constantFrom(...firsts)));

/** Vocabularies that differ in what goes stale, in what a day proves, in what an item is for good, and in what is asked after what. */
export const vocabulary: fc.Arbitrary<readonly FactDefinition[]> = fc
  .record({
    fresh: fc.dictionary(fc.constantFrom(...SKELETON.filter(({ registry }) => registry !== true).map(({ path }) => path)), period, { maxKeys: 4 }),
    dated: fc.subarray(Object.keys(DATES)),
    fixed: fc.subarray([...COLLECTIONS.flatMap(factsOf)].map(({ path }) => path), { maxLength: 3 }),
    after: fc.array(askedAfter, { maxLength: 12 }).map((pairs) => new Map(pairs)),
  })
  .map(({ fresh, dated, fixed, after }) =>
    SKELETON.map((one) => ({
      ...one,
      ...(fresh[one.path] === undefined ? {} : { validFor: fresh[one.path] as string }),
      ...(dated.includes(one.path) ? { datedBy: DATES[one.path] as string } : {}),
      ...(fixed.includes(one.path) ? { fixed: true } : {}),
      ...(after.has(one.path) ? { askedAfter: after.get(one.path) as string } : {}),
    })),
  );

/** `{ 'b.c.vero': true }` as it stands in a state: groups inside groups. */
export function nest(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const names = path.split('.');
    const holder = names.slice(0, -1).reduce((group, name) => (group[name] ??= {}) as Record<string, unknown>, root);
    holder[names.at(-1) ?? ''] = value;
  }
  return root;
}

function fact(path: string, type: FactType, more: Partial<FactDefinition> = {}): FactDefinition {
  return { path, type, label: { it: path }, ...more };
}

function words(): Pick<FactDefinition, 'values'> {
  return { values: WORDS.map((value) => ({ value, label: { it: value } })) };
}
