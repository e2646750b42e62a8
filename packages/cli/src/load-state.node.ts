import { checkStateValue } from '@adempi/core';
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
  const problems = document.value === undefined ? [] : checkStateValue(document.value, bundle.vocabulary, context.lang);
  const all = sortByPlace([...document.diagnostics, ...place(problems, document, file, context.lang)]);
  if (all.some(isError)) throw new InputError(all);
  return document.value as State;
}

function sortByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
