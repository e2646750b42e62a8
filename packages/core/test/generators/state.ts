import type { AltroValore, FactDefinition, Fonte, Garanzia, Provenienza, State } from '@adempi/schema';
import fc from 'fast-check';

import { day } from './days.ts';
import { valueOfType } from './values.ts';
import { COLLECTIONS, WORDS, collectionOwning, factsOf, nest } from './vocabulary.ts';

/** Keys of items; one that looks like part of an address. */
export const KEYS = ['x', 'y', 'www.x.it/a[1'] as const;

const garanzia = fc.constantFrom<Garanzia[]>('dichiarato', 'attestato', 'documentato', 'osservato');
const NAMES = ['f', 'g', 'h'] as const;

const sources: fc.Arbitrary<Record<string, Fonte>> = fc
  .tuple(...NAMES.map(() => fc.record({ titolo: fc.constant('Fonte'), data: day, garanzia }, { requiredKeys: ['titolo'] })))
  .map((all) => Object.fromEntries(NAMES.map((name, index) => [name, all[index] as Fonte])));

const provenance: fc.Arbitrary<Provenienza> = fc.record(
  { fonte: fc.constantFrom(...NAMES), rilevatoIl: day, garanzia, rif: fc.constantFrom('p. 1', 'p. 2') },
  { requiredKeys: [] },
);

/** Values of some of the facts, by path. */
function valuesOf(facts: readonly FactDefinition[]): fc.Arbitrary<Record<string, unknown>> {
  const shape = Object.fromEntries(facts.map(({ path, type }) => [path, fc.option(valueOfType[type as keyof typeof valueOfType], { freq: 6 })]));
  return fc.record(shape).map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));
}

function itemsOf(collection: string): fc.Arbitrary<Record<string, Record<string, unknown>> | null> {
  return fc.option(fc.dictionary(fc.constantFrom(...KEYS), valuesOf(factsOf(collection)), { maxKeys: 3 }), { freq: 6 });
}

/** Every address at which a provenance may stand: facts, their groups, items, collections. */
const ADDRESSES: readonly string[] = [
  'a', 'b', 'b.c', 'siti', 'elenco', 'elenco.voci',
  ...factsOf(null).map(({ path }) => path),
  ...COLLECTIONS.flatMap((collection) =>
    KEYS.flatMap((key) => [
      `${collection}[${key}]`,
      ...(collection === 'elenco.voci' ? [`${collection}[${key}].d`] : []),
      `${collection}[${key}].${collection === 'siti' ? 'id' : 'codice'}`,
      ...factsOf(collection).map(({ path }) => `${collection}[${key}]${path.slice(collection.length)}`),
    ]),
  ),
];

const others: fc.Arbitrary<readonly AltroValore[]> = fc.array(
  fc.oneof(
    ...[null, ...COLLECTIONS].flatMap(factsOf).map(({ path, type }) => {
      const collection = collectionOwning(path);
      const addresses = collection === null ? [path] : KEYS.map((key) => `${collection}[${key}]${path.slice(collection.length)}`);
      return fc.record({ fatto: fc.constantFrom(...addresses), valore: valueOfType[type as keyof typeof valueOfType], from: provenance }).map(({ from, ...other }) => ({ ...other, ...from }));
    }),
  ),
  { maxLength: 6 },
);

/**
 * States with absent, contested and stale facts, provenance at every level and without any,
 * open, complete, empty and absent collections.
 */
export const state: fc.Arbitrary<State> = fc
  .record({
    codes: fc.constantFrom({}, { codiceIpa: 'c_x' }, { codiceIstat: '001272' }, { codiceIpa: 'c_x', codiceIstat: '001272' }),
    registry: fc.record({ popolazione: fc.integer({ min: 0, max: 4 }), capoluogo: fc.constantFrom(...WORDS) }, { requiredKeys: [] }),
    updated: fc.option(day, { freq: 8 }),
    sources,
    facts: valuesOf(factsOf(null)),
    siti: itemsOf('siti'),
    voci: itemsOf('elenco.voci'),
    complete: fc.oneof(fc.constant([...COLLECTIONS]), fc.subarray([...COLLECTIONS])),
    provenance: fc.dictionary(fc.constantFrom(...ADDRESSES), provenance, { maxKeys: 12 }),
    others,
  })
  .map((parts): State => {
    const fatti = {
      ...nest(parts.facts),
      ...(parts.siti === null ? {} : { siti: listOf('siti', 'id', parts.siti) }),
      ...(parts.voci === null ? {} : { elenco: { voci: listOf('elenco.voci', 'codice', parts.voci) } }),
    };
    const listed = [...Object.keys(parts.siti ?? {}).map((key) => `siti[${key}].`), ...Object.keys(parts.voci ?? {}).map((key) => `elenco.voci[${key}].`)];
    return {
      adempi: 1,
      ...(parts.updated === null ? {} : { aggiornatoIl: parts.updated }),
      ente: { denominazione: 'Comune', tipo: 'comune', ...parts.codes, ...parts.registry },
      fonti: parts.sources,
      completi: parts.complete,
      fatti,
      provenienza: parts.provenance,
      // What is said of an item that is not listed is a mistake in the state.
      altri: parts.others.filter(({ fatto }) => !fatto.includes('[') || listed.some((prefix) => fatto.startsWith(prefix))),
    };
  });

function listOf(collection: string, keyName: string, items: Readonly<Record<string, Record<string, unknown>>>): unknown[] {
  return Object.entries(items).map(([key, values]) => {
    const own = Object.entries(values).map(([path, value]) => [path.slice(collection.length + 1), value]);
    return { [keyName]: key, ...nest(Object.fromEntries(own) as Record<string, unknown>) };
  });
}
