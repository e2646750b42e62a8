/** Vocabularies, states and patches for the laws of merging: few names, keys and days, so that they meet. */
import type { FactDefinition, Fonte, Garanzia, State } from '@adempi/schema';
import fc from 'fast-check';

import type { Claim, SourcedPatch } from '../src/index.ts';

/** A vocabulary, a state that fits it, and what sources say. */
export interface MergeCase {
  readonly vocabulary: readonly FactDefinition[];
  readonly base: State;
  readonly patches: readonly SourcedPatch[];
}

/** The collections of a generated vocabulary. */
export const COLLECTIONS = ['siti', 'gruppo.voci'] as const;

const DAYS = ['2024-05-01', '2025-01-31', '2026-02-28'] as const;
const KEYS = ['x', 'x-2', 'y'] as const;
const URLS = ['https://www.prova.it', 'http://prova.it/', 'https://altra.it', 'HTTPS://ALTRA.IT/', 'https://terza.it/a'] as const;

const day = fc.constantFrom(...DAYS);
const garanzia = fc.constantFrom<Garanzia>('dichiarato', 'attestato', 'documentato', 'osservato');
const flag = fc.boolean();

function fact(path: string, type: FactDefinition['type'], more: Partial<FactDefinition> = {}): FactDefinition {
  return { path, type, label: { it: path }, ...more };
}

/** Whether items are known by an address, and how their keys are called, varies. */
const vocabularies: fc.Arbitrary<readonly FactDefinition[]> = fc.tuple(flag, fc.constantFrom('id', 'codice'), flag).map(([isIdentified, key, areIdentified]) => [
  fact('a.si', 'boolean'),
  fact('a.numero', 'integer'),
  fact('b.c.temi', 'set'),
  ...COLLECTIONS.flatMap((path, position) => [
    fact(path, 'collection', { key, ...([isIdentified, areIdentified][position] === true ? { identifiedBy: `${path}.url` } : {}) }),
    fact(`${path}.${key}`, 'string'),
    fact(`${path}.url`, 'url'),
    fact(`${path}.ok`, 'boolean'),
    fact(`${path}.d.peso`, 'number'),
  ]),
]);

/** A value that fits a fact. */
function valueOf({ path, type }: FactDefinition): fc.Arbitrary<unknown> {
  if (path.endsWith('.url')) return fc.constantFrom(...URLS);
  if (type === 'boolean') return flag;
  return type === 'set' ? fc.subarray(['t', 'u', 'v'], { minLength: 1 }).chain((set) => fc.shuffledSubarray(set, { minLength: set.length })) : fc.integer({ min: 0, max: 2 });
}

/** A fact with its value, as an address; the rest of a claim is drawn by the caller. */
function told(vocabulary: readonly FactDefinition[]): fc.Arbitrary<{ readonly fatto: string; readonly valore: unknown }> {
  const keys = new Set(COLLECTIONS.flatMap((path) => ['id', 'codice'].map((key) => `${path}.${key}`)));
  const facts = vocabulary.filter(({ path, type }) => type !== 'collection' && !keys.has(path));
  return fc.constantFrom(...facts).chain((one) => {
    const collection = COLLECTIONS.find((path) => one.path.startsWith(`${path}.`));
    const address = collection === undefined ? fc.constant(one.path) : fc.constantFrom(...KEYS).map((key) => `${collection}[${key}]${one.path.slice(collection.length)}`);
    return fc.record({ fatto: address, valore: valueOf(one) });
  });
}

const provenance = fc.record({ rilevatoIl: day, garanzia, nota: fc.constant('n') }, { requiredKeys: [] });

const fonti: fc.Arbitrary<Fonte> = fc.record({ titolo: fc.constantFrom('T', 'U'), data: day, garanzia });

/** Each claim of a case has a reference of its own: by it, it is found again. */
function patches(vocabulary: readonly FactDefinition[]): fc.Arbitrary<SourcedPatch[]> {
  const claims = fc.array(fc.tuple(told(vocabulary), provenance), { maxLength: 7 });
  const one = fc.record({ source: fc.constantFrom('s1', 's2', 's3'), fonte: fonti, claims, complete: fc.subarray([...COLLECTIONS]) });
  return fc.array(one, { maxLength: 4 }).map((drawn) =>
    drawn.map(({ source, fonte, claims: list, complete }, patch) => ({
      source,
      fonte,
      patch: { claims: withOneUrl(list.map(([what, how], position): Claim => ({ ...what, ...how, rif: `p${patch} r${position}` }))), complete },
    })),
  );
}

/** A source knows an item by one address, however it writes it. */
function withOneUrl(claims: readonly Claim[]): Claim[] {
  const isUrl = ({ fatto }: Claim): boolean => fatto.endsWith('.url');
  return claims.filter((one) => !isUrl(one) || spell(claims.find(({ fatto }) => fatto === one.fatto)?.valore) === spell(one.valore));
}

/** A state in which items have the addresses `url` that no other item has, as in one that was merged. */
function states(vocabulary: readonly FactDefinition[]): fc.Arbitrary<State> {
  const values = fc.uniqueArray(told(vocabulary), { maxLength: 8, selector: ({ fatto }) => fatto });
  const sourced = fc.record({ fonte: fc.constantFrom('m1', 's1'), rilevatoIl: day, garanzia }, { requiredKeys: [] });
  const all = fc.record({ values, sources: fc.array(sourced, { minLength: 8, maxLength: 8 }), m1: fonti, s1: fonti, aggiornatoIl: day, completi: fc.subarray([...COLLECTIONS]), others: fc.array(fc.tuple(told(vocabulary), sourced), { maxLength: 4 }) });
  return all.map(({ values: drawn, sources, m1, s1, aggiornatoIl, completi, others }) => {
    const urls = new Set<string>();
    const kept = drawn.filter(({ fatto, valore }) => {
      const site = fatto.endsWith('.url') ? `${fatto.slice(0, 4)} ${spell(valore)}` : '';
      const isTwin = site !== '' && urls.has(site);
      urls.add(site);
      return !isTwin;
    });
    const altri = others
      .filter(([{ fatto }]) => !fatto.endsWith('.url') && kept.some((one) => one.fatto === fatto))
      .map(([what, source], position) => ({ ...what, ...source, rif: `a${position}` }));
    return {
      adempi: 1,
      aggiornatoIl,
      ente: { denominazione: 'Comune di Prova Alta', tipo: 'comune' },
      fonti: { m1, s1 },
      ...(completi.length > 0 ? { completi } : {}),
      ...(kept.length > 0 ? { fatti: nest(vocabulary, kept) } : {}),
      ...(kept.length > 0 ? { provenienza: Object.fromEntries(kept.map(({ fatto }, position) => [fatto, { ...sources[position], rif: `b${position}` }]).filter((_, position) => position % 3 < 2)) } : {}),
      ...(altri.length > 0 ? { altri } : {}),
    };
  });
}

/** The facts of a state from their addresses. */
function nest(vocabulary: readonly FactDefinition[], values: readonly { readonly fatto: string; readonly valore: unknown }[]): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  const enter = (group: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
    names.reduce((at, name) => (at[name] ??= {}) as Record<string, unknown>, group);
  for (const { fatto, valore } of values) {
    const [, collection = '', key, rest = ''] = /^([\w.]+?)(?:\[(.+)\]\.(.+))?$/u.exec(fatto) as RegExpExecArray;
    const names = collection.split('.');
    const holder = enter(facts, names.slice(0, -1));
    const last = names.at(-1) as string;
    if (key === undefined) {
      holder[last] = valore;
      continue;
    }
    const keyName = vocabulary.find(({ path }) => path === collection)?.key as string;
    const items = (holder[last] ??= []) as Record<string, unknown>[];
    const item = items.find((one) => one[keyName] === key) ?? { [keyName]: key };
    if (!items.includes(item)) items.push(item);
    const inside = rest.split('.');
    enter(item, inside.slice(0, -1))[inside.at(-1) as string] = valore;
  }
  return facts;
}

/** An address of the web without what two spellings of it may differ in. */
export function spell(url: unknown): string {
  return String(url).toLowerCase().replace(/^https?:\/\/(www\.)?/u, '').replace(/\/$/u, '');
}

/** Everything that a merge is given. */
export const mergeCases: fc.Arbitrary<MergeCase> = vocabularies.chain((vocabulary) =>
  fc.record({ vocabulary: fc.constant(vocabulary), base: states(vocabulary), patches: patches(vocabulary) }),
);
