import { createDiagnostic, suggest } from '@adempi/schema';
import type { AltroValore, Diagnostic, Lang, Path } from '@adempi/schema';

import type { FactModel, ModelCollection, ModelFact } from './model.ts';
import { findValueProblem } from './value.ts';
import type { FactValue } from './value.ts';

/** One item as the state lists it, with its valid values by slot. */
export interface RawItem {
  readonly key: string;
  readonly facts: readonly (FactValue | undefined)[];
}


/** A value that lost a merge, with the fact it is about. */
export interface RawOther {
  readonly fact: ModelFact;
  readonly key: string | null;
  readonly value: FactValue;
  readonly entry: AltroValore;
}

/** The values that lost a merge, by fact and by key of the item. */
export type RawOthers = ReadonlyMap<ModelFact, ReadonlyMap<string | null, readonly RawOther[]>>;

/** The values of a state, by slot; what does not fit the vocabulary is left out and reported. */
export interface RawFacts {
  readonly facts: readonly (FactValue | undefined)[];
  /** The items of each collection that the state lists, by key. */
  readonly items: ReadonlyMap<ModelCollection, ReadonlyMap<string, RawItem>>;
  /** The collections whose items are all. */
  readonly complete: ReadonlySet<ModelCollection>;
  readonly others: RawOthers;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a reading of a state gathers on its way. */
export interface Reader {
  readonly model: FactModel;
  readonly lang: Lang;
  readonly diagnostics: Diagnostic[];
  readonly facts: (FactValue | undefined)[];
  /** The items of each collection that the state lists, by key. */
  readonly items: Map<ModelCollection, Map<string, RawItem>>;
}

/** Where a reading is, changed as it goes on: what is kept of it is copied. */
export type Place = (string | number)[];

/** Past this many problems the wrong file was given, and comparing names only costs time. */
const MAX_SUGGESTIONS = 100;

/** Takes a value that fits its fact, and reports one that does not. */
export function readValue(
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

/** Reports a path that is no fact, with the nearest one that is. */
export function reportUnknown(reader: Reader, path: Path): void {
  const fact = factPath(path);
  report(reader, 'fact.unknown', path, { fact, ...suggestion(reader, fact, () => [...reader.model.byPath.keys(), ...reader.model.collectionByPath.keys()]) });
}

/** The nearest of some names, as a parameter of a message. */
export function suggestion(reader: Reader, word: string, candidates: () => readonly string[]): { readonly suggestion?: string } {
  const found = reader.diagnostics.length >= MAX_SUGGESTIONS ? null : suggest(word, candidates());
  return found === null ? {} : { suggestion: found };
}

/** `['fatti', 'siti', 0, 'url']` is the fact `siti.url`; what stands beside `fatti` keeps its name. */
export function factPath(path: Path): string {
  return (path[0] === 'fatti' ? path.slice(1) : path).filter((part) => typeof part === 'string').join('.');
}

/** Takes note of a problem. */
export function report(
  reader: Reader,
  code: Parameters<typeof createDiagnostic>[0]['code'],
  path: Path,
  params: Readonly<Record<string, string | number>>,
): void {
  reader.diagnostics.push(createDiagnostic({ code, params, path: [...path], lang: reader.lang }));
}
