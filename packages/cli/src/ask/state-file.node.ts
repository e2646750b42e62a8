import { resolve } from 'node:path';

import type { Bundle, State } from '@adempi/schema';
import { editDocument } from '@adempi/schema/yaml';

import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { checkStateInput } from '../load-state.node.ts';
import { readInput, readInputText } from '../read-input.node.ts';
import { askTextsOf } from '../texts/ask.ts';
import { writeOutput } from '../write-output.node.ts';

/** The file of a state that is being filled in. */
export interface StateFile {
  /** As the user names it. */
  readonly name: string;
  /** As it was last read or written. */
  readonly text: string;
  readonly state: State;
}

/** Opens the file of a state. @throws {InputError} with every problem of it */
export async function openStateFile(name: string, bundle: Bundle, context: Context): Promise<StateFile> {
  const input = await readInput(name, context);
  return { name, text: input.text, state: checkStateInput(input, bundle, context) };
}

/**
 * Writes a state into its file, of which all else stays as it was written; aside first, then renamed.
 * @throws {UsageError} when someone else wrote to the file in the meantime: nothing is written
 */
export async function saveState(file: StateFile, state: State, context: Context): Promise<StateFile> {
  const text = editDocument(file.text, state);
  return text === file.text ? { ...file, state } : writeText(file, { text, state }, context);
}

/** Writes a file as it was before. @throws {UsageError} as `saveState` */
export async function writeText(file: StateFile, wanted: Pick<StateFile, 'text' | 'state'>, context: Context): Promise<StateFile> {
  const { name } = file;
  const { text } = await readInputText(name, context);
  if (text !== file.text) throw new UsageError(askTextsOf(context.lang).changed(name));
  await writeOutput(resolve(context.io.cwd, name), name, wanted.text, context);
  return { name, ...wanted };
}

/** Refuses standard input, to which nothing can be written back. @throws {UsageError} */
export function refuseStdin(name: string, { lang }: Context): void {
  if (name === '-') throw new UsageError(askTextsOf(lang).noStdin);
}

