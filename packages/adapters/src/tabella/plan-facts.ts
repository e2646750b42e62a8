import { collectionOf, describeValue, foldText, formatAddress, indexVocabulary, parseAddress, quote, suggest, words } from '@adempi/schema';
import type { Address, Diagnostic, FactDefinition, Lang, MessageCode, MessageParams, Path, Scalar, TableFact, TableMap, VocabularyIndex } from '@adempi/schema';

import type { ReadMap } from '../tables/read-map.ts';
import { expectationOf, findFault } from './convert-cell.ts';
import type { ColumnReading } from './convert-cell.ts';
import { ISO_DAY, parseDateFormat } from './date-format.ts';
import type { DateFormat } from './date-format.ts';

/** A fact that the rows of a table tell, and how. */
export interface PlannedFact {
  /** Where its entry stands in the map. */
  readonly path: Path;
  readonly entry: TableFact;
  readonly address: Address;
  /** Heading of the column that holds the key of the item, as the map writes it. */
  readonly keyColumn: string | null;
  readonly reading: ColumnReading;
}

/** What a map asks for, and what is wrong with it. */
export interface Plan {
  readonly facts: readonly PlannedFact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `siti[{Indirizzo}].url`: the key of the item stands in a column. */
const KEY_IN_COLUMN = /^([^[]+)\[\{([^\]]+)\}\](.*)$/u;

/** What the entries of a map are held against. */
interface Known {
  readonly index: VocabularyIndex;
  /** The facts that a table may tell: not those of the registry, nor the keys of items. */
  readonly facts: ReadonlyMap<string, FactDefinition>;
}

/** A problem of an entry: its code and what it names. */
type EntryProblem = readonly [code: MessageCode, params: MessageParams];

/** Holds the facts of a map against the vocabulary: a wrong entry is told with its line, and none of the table is read. */
export function planFacts({ map, report }: ReadMap, vocabulary: readonly FactDefinition[], lang: Lang): Plan {
  const index = indexVocabulary(vocabulary);
  const keys = new Set(index.keys.values());
  const known: Known = { index, facts: new Map([...index.facts].filter(([path, { registry }]) => registry !== true && !keys.has(path))) };
  const diagnostics: Diagnostic[] = [...checkFormats({ map, report }), ...checkCollections({ map, report }, index.collections)];
  const seen = new Set<string>();
  const facts = (map.fatti ?? []).flatMap((entry, position): PlannedFact[] => {
    const path: Path = ['fatti', position];
    const target = findTarget(entry.fatto, known);
    const problem: EntryProblem | null = 'problem' in target ? target.problem : seen.has(entry.fatto) ? ['fact.duplicate', { fact: entry.fatto }] : null;
    seen.add(entry.fatto);
    if ('problem' in target || problem !== null) {
      if (problem !== null) diagnostics.push(report([...path, 'fatto'], ...problem));
      return [];
    }
    const { definition, address, keyColumn } = target;
    for (const { key, value } of checkValues(entry, definition, lang)) {
      diagnostics.push(report([...path, ...key], 'map.value', { found: describeValue(value, lang), fact: entry.fatto, expected: expectationOf(definition, lang) }));
    }
    return [{ path, entry, address, keyColumn, reading: readingOf(entry, definition, map, lang) }];
  });
  return { facts, diagnostics };
}

type Target = Pick<PlannedFact, 'address' | 'keyColumn'> & { readonly definition: FactDefinition };

/** The fact of the vocabulary that an address means, or what is wrong with it. */
function findTarget(fatto: string, { index, facts }: Known): Target | { readonly problem: EntryProblem } {
  const [, before = '', keyColumn = null, after = ''] = KEY_IN_COLUMN.exec(fatto) ?? [];
  const address = parseAddress(keyColumn === null ? fatto : `${before}[x]${after}`);
  if (address === null) return { problem: ['address.invalid', { found: fatto }] };
  const { path, collection } = address;
  const definition = facts.get(path);
  if (definition === undefined) {
    const suggestion = suggest(path, [...facts.keys()]);
    return { problem: ['fact.unknown', { fact: path, ...(suggestion === null ? {} : { suggestion }) }] };
  }
  const owner = definition.type === 'collection' ? path : collectionOf(index, path);
  if (definition.type === 'collection' || (owner !== null && collection !== owner)) {
    return { problem: ['map.item-key', { fact: path, collection: owner ?? '', example: exampleOf(owner ?? '', path) }] };
  }
  return owner === null && collection !== null ? { problem: ['map.item-none', { fact: fatto }] } : { definition, address, keyColumn };
}

function exampleOf(collection: string, path: string): string {
  const rest = path === collection ? '.…' : path.slice(collection.length);
  return `${collection}[{${collection.split('.').at(-1) ?? ''}}]${rest}`;
}

/** Values of the map that the fact cannot have. */
function checkValues({ valori = {}, vuoto, costante }: TableFact, definition: FactDefinition, lang: Lang): { readonly key: Path; readonly value: unknown }[] {
  const given = [
    ...Object.entries(valori).map(([word, value]) => ({ key: ['valori', word] as Path, value })),
    { key: ['vuoto'] as Path, value: vuoto },
    { key: ['costante'] as Path, value: costante },
  ];
  return given.filter(({ value }) => value !== undefined && value !== null && findFault(definition, valueFor(definition, value), lang) !== null);
}

/** A fact that is a set has one element where the map gives one value. */
export function valueFor({ type }: FactDefinition, value: Scalar): unknown {
  return type === 'set' ? [value] : value;
}

function readingOf({ valori = {}, vuoto, formato, separatore }: TableFact, definition: FactDefinition, { date, numeri = 'italiani' }: TableMap, lang: Lang): ColumnReading {
  const formatName = formato ?? date ?? '';
  return {
    definition,
    meanings: new Map(Object.entries(valori).map(([word, value]) => [foldText(word), value])),
    ifEmpty: vuoto === undefined ? undefined : valueFor(definition, vuoto),
    format: formatOf(formatName),
    formatName,
    numbers: numeri,
    separator: separatore,
    lang,
  };
}

/** The format of a name that was checked before. */
export function formatOf(name: string | undefined): DateFormat {
  return name === undefined || name === '' ? ISO_DAY : (parseDateFormat(name) ?? ISO_DAY);
}

function checkFormats({ map, report }: Pick<ReadMap, 'map' | 'report'>): Diagnostic[] {
  const given: readonly (readonly [Path, string | undefined])[] = [
    [['date'], map.date],
    [['rilevatoIl', 'formato'], map.rilevatoIl?.formato],
    ...(map.fatti ?? []).map(({ formato }, position) => [['fatti', position, 'formato'], formato] as const),
  ];
  return given.flatMap(([path, format]) => (format === undefined || parseDateFormat(format) !== null ? [] : [report(path, 'map.date-format', { found: format })]));
}

function checkCollections({ map, report }: Pick<ReadMap, 'map' | 'report'>, collections: readonly string[]): Diagnostic[] {
  return (map.completi ?? []).flatMap((name, position) => {
    if (collections.includes(name)) return [];
    const suggestion = suggest(name, collections);
    return [report(['completi', position], 'collection.unknown', { fact: name, ...(suggestion === null ? {} : { suggestion }) })];
  });
}

/** What a map of this source must have, and what it cannot have. */
export function checkEntries({ map, report }: ReadMap, lang: Lang): Diagnostic[] {
  const place = words(lang).document;
  return [
    ...(map.fatti === undefined ? [report([], 'schema.missing-key', { place, key: 'fatti' })] : []),
    ...(map.ente === undefined && map.chiavi === undefined ? [report([], 'schema.missing-one-of', { place, values: 'ente, chiavi' })] : []),
    ...(['edizione', 'colonne'] as const).flatMap((key) => (map[key] === undefined ? [] : [report([key], 'map.only-for', { key, adapter: 'piano-tabella' })])),
    ...(map.fatti ?? []).flatMap(({ fatto, colonna, costante }, position) =>
      colonna !== undefined && costante !== undefined ? [report(['fatti', position, 'costante'], 'map.both', { fact: fatto, first: quote('colonna', lang), second: quote('costante', lang) })] : [],
    ),
  ];
}

/** The address of a fact of one row. */
export function addressFor({ address }: PlannedFact, key: string): string {
  return formatAddress({ ...address, key: address.key === null ? null : key });
}
