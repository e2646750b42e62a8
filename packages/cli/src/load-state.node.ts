import { checkFacts } from '@adempi/core';
import { checkState, isRecord, validate } from '@adempi/schema';
import type { Bundle, Diagnostic, State } from '@adempi/schema';
import { place } from '@adempi/schema/yaml';

import type { Context } from './context.ts';
import { InputError } from './errors.ts';
import { readInput } from './read-input.node.ts';
import type { Input } from './read-input.node.ts';

/**
 * Reads and checks states. Every problem of every file is found before any is told.
 * @throws {InputError} with all of them, located
 */
export async function loadStates(names: readonly string[], bundle: Bundle, context: Context): Promise<State[]> {
  return (await loadLocatedStates(names, bundle, context)).map(({ state }) => state);
}

/** A state with the file that it was read from, which knows where everything stands. */
export interface LocatedState {
  readonly state: State;
  readonly input: Input;
}

/** Reads and checks states, and keeps where everything stands in their files. @throws {InputError} as `loadStates` */
export async function loadLocatedStates(names: readonly string[], bundle: Bundle, context: Context): Promise<LocatedState[]> {
  const states: LocatedState[] = [];
  const problems: (readonly Diagnostic[])[] = [];
  for (const name of names) {
    const result = await loadLocated(name, bundle, context).catch((error: unknown) => {
      if (error instanceof InputError) return error;
      throw error;
    });
    if (result instanceof InputError) problems.push(result.diagnostics);
    else states.push(result);
  }
  if (problems.length > 0) throw new InputError(problems.flat());
  return states;
}

/** Reads and checks one state. @throws {InputError} with every problem of it, located */
export async function loadState(name: string, bundle: Bundle, context: Context): Promise<State> {
  return (await loadLocated(name, bundle, context)).state;
}

async function loadLocated(name: string, bundle: Bundle, context: Context): Promise<LocatedState> {
  const input = await readInput(name, context);
  return { state: checkStateInput(input, bundle, context), input };
}

/** Checks a file that was read as a state. @throws {InputError} with every problem of it, located */
export function checkStateInput({ document, file }: Input, bundle: Bundle, context: Context): State {
  // What could not be read has no shape to judge.
  const problems = document.value === undefined ? [] : checkAll(document.value, bundle, context);
  const all = sortByPlace([...document.diagnostics, ...place(problems, document, file, context.lang)]);
  if (all.some(isError)) throw new InputError(all);
  return document.value as State;
}

function checkAll(value: unknown, { vocabulary }: Bundle, { lang }: Context): Diagnostic[] {
  const envelope = validate('state', value, lang);
  const keyOf = (collection: string): string | undefined => vocabulary.find((fact) => fact.path === collection)?.key;
  const state = envelope.some(isError) ? [] : checkState(value as State, lang, keyOf);
  const facts = checkFacts(salvage(value), vocabulary, lang);
  return [...envelope, ...state, ...facts.filter((problem) => !envelope.some((other) => covers(other, problem)))];
}

// Facts are checked even in a broken envelope, so that all problems come at once: what has the
// wrong shape is left out, its problem is known already.
function salvage(value: unknown): State {
  const { ente, fatti, completi, altri, provenienza, gestioniAssociate } = isRecord(value) ? value : {};
  return {
    adempi: 1,
    ente: (isRecord(ente) ? ente : {}) as unknown as State['ente'],
    ...(isRecord(fatti) ? { fatti } : {}),
    ...(isListOf(completi, (item) => typeof item === 'string') ? { completi } : {}),
    ...(isRecord(provenienza) ? { provenienza } : {}),
    ...(Array.isArray(gestioniAssociate) ? { gestioniAssociate } : {}),
    ...(isListOf(altri, (item) => isRecord(item) && typeof item['fatto'] === 'string') ? { altri } : {}),
  } as State;
}

// Both judge `ente`: one problem is told once.
function covers(known: Diagnostic, problem: Diagnostic): boolean {
  const [path, other] = [known.path ?? [], problem.path ?? []];
  return path.length > 0 && path.length <= other.length && path.every((part, index) => part === other[index]);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function sortByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
