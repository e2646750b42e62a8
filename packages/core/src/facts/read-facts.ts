import { createDiagnostic, parseAddress, suggest } from '@adempi/schema';
import type { AltroValore, Diagnostic, FactDefinition, Lang, Path, State } from '@adempi/schema';

import { buildFactModel } from './model.ts';
import type { FactModel, ModelCollection, ModelFact, PathNode } from './model.ts';
import { findValueProblem } from './value.ts';
import type { FactValue } from './value.ts';

/** One item as the state lists it, with its valid values by slot. */
export interface RawItem {
  readonly key: string;
  readonly facts: readonly (FactValue | undefined)[];
}

/** One collection as the state lists it. */
export interface RawCollection {
  readonly isPresent: boolean;
  readonly isComplete: boolean;
  readonly items: readonly RawItem[];
}

/** A value that lost a merge, with the fact it is about. */
export interface RawOther {
  readonly fact: ModelFact;
  readonly key: string | null;
  readonly value: FactValue;
  readonly entry: AltroValore;
}

/** The values of a state, by slot; what does not fit the vocabulary is left out and reported. */
export interface RawFacts {
  readonly facts: readonly (FactValue | undefined)[];
  readonly collections: readonly RawCollection[];
  readonly others: readonly RawOther[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Past this many problems the wrong file was given, and comparing names only costs time. */
const MAX_SUGGESTIONS = 100;

interface Reader {
  readonly model: FactModel;
  readonly lang: Lang;
  readonly diagnostics: Diagnostic[];
  readonly facts: (FactValue | undefined)[];
  readonly items: RawItem[][];
  readonly present: Set<string>;
}

/**
 * Lists every fact of a state that does not fit the vocabulary: unknown paths (with the nearest
 * known one), wrong types, impossible dates, items without a key or with a key twice.
 *
 * @example checkFacts(state, bundle.vocabulary) // [] when all is well
 */
export function checkFacts(
  state: State,
  vocabulary: readonly FactDefinition[],
  lang: Lang = 'it',
): Diagnostic[] {
  return [...readFacts(state, buildFactModel(vocabulary), lang).diagnostics];
}

/** Reads the values of a state into slots. Never throws: what does not fit becomes a diagnostic. */
export function readFacts(state: State, model: FactModel, lang: Lang): RawFacts {
  const reader: Reader = {
    model,
    lang,
    diagnostics: [],
    facts: model.enteFacts.map(() => undefined),
    items: model.collections.map(() => []),
    present: new Set(),
  };
  readRegistryFacts(reader, state);
  readNode(reader, state.fatti ?? {}, model.tree, ['fatti']);
  const complete = readComplete(reader, state.completi ?? []);
  return {
    facts: reader.facts,
    collections: model.collections.map((collection, index) => ({
      isPresent: reader.present.has(collection.path),
      isComplete: complete.has(collection.path),
      items: reader.items[index] ?? [],
    })),
    others: readOthers(reader, state.altri ?? []),
    diagnostics: reader.diagnostics,
  };
}

function readRegistryFacts(reader: Reader, state: State): void {
  const ente = state.ente as unknown as Readonly<Record<string, unknown>>;
  for (const fact of reader.model.facts) {
    if (fact.definition.registry !== true) continue;
    const name = fact.path.replace(/^ente\./, '');
    if (Object.hasOwn(ente, name)) readValue(reader, fact, ente[name], ['ente', name], reader.facts);
  }
}

function readNode(reader: Reader, value: unknown, node: PathNode, path: Path): void {
  if (!isRecord(value)) {
    report(reader, 'fact.group', path, { fact: path.slice(1).join('.') });
    return;
  }
  for (const [name, child] of Object.entries(value)) {
    const childPath = [...path, name];
    const next = node.children.get(name);
    if (next === undefined || next.fact?.definition.registry === true) reportUnknown(reader, childPath);
    else if (next.collection !== null) readCollection(reader, next.collection, child, childPath);
    else if (next.fact !== null) readValue(reader, next.fact, child, childPath, reader.facts);
    else readNode(reader, child, next, childPath);
  }
}

function readCollection(reader: Reader, collection: ModelCollection, value: unknown, path: Path): void {
  if (!Array.isArray(value)) {
    report(reader, 'fact.collection', path, { fact: collection.path });
    return;
  }
  reader.present.add(collection.path);
  const keys = new Set<string>();
  value.forEach((entry: unknown, position) => {
    const item = readItem(reader, collection, entry, [...path, position]);
    if (item === null) return;
    if (keys.has(item.key)) {
      report(reader, 'item.key.duplicate', [...path, position, collection.key], { fact: collection.path, key: item.key });
      return;
    }
    keys.add(item.key);
    reader.items[collection.index]?.push(item);
  });
}

function readItem(reader: Reader, collection: ModelCollection, value: unknown, path: Path): RawItem | null {
  if (!isRecord(value)) {
    report(reader, 'fact.item', path, { fact: collection.path });
    return null;
  }
  const key = value[collection.key];
  if (typeof key !== 'string' || !isItemKey(key)) {
    const code = key === undefined ? 'item.key.missing' : 'item.key.type';
    const found = String(key);
    report(reader, code, key === undefined ? path : [...path, collection.key], { fact: collection.path, key: collection.key, found });
    return null;
  }
  const facts: (FactValue | undefined)[] = collection.facts.map(() => undefined);
  const tree = reader.model.itemTrees[collection.index];
  if (tree !== undefined) readItemNode(reader, value, tree, path, facts);
  return { key, facts };
}

/** `]` would end an address early; `*` is the phantom's. */
function isItemKey(key: string): boolean {
  return key.trim() !== '' && key !== '*' && !/[\]\u0000-\u001f]/.test(key);
}

function readItemNode(
  reader: Reader,
  value: Readonly<Record<string, unknown>>,
  node: PathNode,
  path: Path,
  into: (FactValue | undefined)[],
): void {
  for (const [name, child] of Object.entries(value)) {
    const childPath = [...path, name];
    const next = node.children.get(name);
    if (next === undefined) reportUnknown(reader, childPath);
    else if (next.fact !== null) readValue(reader, next.fact, child, childPath, into);
    else if (isRecord(child)) readItemNode(reader, child, next, childPath, into);
    else report(reader, 'fact.group', childPath, { fact: factPath(childPath) });
  }
}

function readValue(
  reader: Reader,
  fact: ModelFact,
  value: unknown,
  path: Path,
  into: (FactValue | undefined)[],
): void {
  const problem = findValueProblem(value, fact.definition, reader.lang);
  if (problem === null) into[fact.slot] = value as FactValue;
  else report(reader, problem.code, path, { fact: fact.path, ...problem.params });
}

function readComplete(reader: Reader, complete: readonly string[]): Set<string> {
  const known = new Set<string>();
  complete.forEach((path, position) => {
    if (reader.model.collectionByPath.has(path)) known.add(path);
    else report(reader, 'collection.unknown', ['completi', position], { fact: path, ...suggestion(path, [...reader.model.collectionByPath.keys()]) });
  });
  return known;
}

function readOthers(reader: Reader, others: readonly AltroValore[]): RawOther[] {
  const read: RawOther[] = [];
  others.forEach((entry, position) => {
    const address = parseAddress(entry.fatto);
    const fact = address === null ? undefined : reader.model.byPath.get(address.path);
    const path = ['altri', position, 'fatto'];
    if (address === null || fact === undefined) {
      report(reader, 'fact.unknown', path, { fact: entry.fatto, ...suggestion(entry.fatto, [...reader.model.byPath.keys()]) });
      return;
    }
    if (!hasItem(reader, fact, address.key)) {
      report(reader, 'item.unknown', path, { fact: entry.fatto });
      return;
    }
    const problem = findValueProblem(entry.valore, fact.definition, reader.lang);
    if (problem === null) read.push({ fact, key: address.key, value: entry.valore as FactValue, entry });
    else report(reader, problem.code, ['altri', position, 'valore'], { fact: entry.fatto, ...problem.params });
  });
  return read;
}

function hasItem(reader: Reader, fact: ModelFact, key: string | null): boolean {
  if (fact.collection === null) return key === null;
  return reader.items[fact.collection.index]?.some((item) => item.key === key) ?? false;
}

function reportUnknown(reader: Reader, path: Path): void {
  const fact = factPath(path);
  const isFlood = reader.diagnostics.length >= MAX_SUGGESTIONS;
  const candidates = isFlood ? [] : [...reader.model.byPath.keys(), ...reader.model.collectionByPath.keys()];
  report(reader, 'fact.unknown', path, { fact, ...suggestion(fact, candidates) });
}

function suggestion(word: string, candidates: readonly string[]): { readonly suggestion?: string } {
  const found = suggest(word, candidates);
  return found === null ? {} : { suggestion: found };
}

/** `['fatti', 'siti', 0, 'url']` is the fact `siti.url`. */
function factPath(path: Path): string {
  return path.slice(1).filter((part) => typeof part === 'string').join('.');
}

function report(
  reader: Reader,
  code: Parameters<typeof createDiagnostic>[0]['code'],
  path: Path,
  params: Readonly<Record<string, string | number>>,
): void {
  reader.diagnostics.push(createDiagnostic({ code, params, path, lang: reader.lang }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
