import { resolve } from 'node:path';

import type { State } from '@adempi/schema';
import { printDocument } from '@adempi/schema/yaml';

import type { Context } from '../context.ts';
import { writeOutput } from '../write-output.node.ts';

/** A state before and after answers were put into it. */
export interface ChangedState {
  readonly before: State;
  readonly after: State;
}

/** Writes what changed of a state into its file. */
export async function writeState(name: string, _text: string, { after }: ChangedState, context: Context): Promise<void> {
  await writeOutput(resolve(context.io.cwd, name), name, printDocument(after), context);
}
