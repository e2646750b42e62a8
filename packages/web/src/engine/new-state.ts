import type { State } from '@adempi/schema';
import { printDocument } from '@adempi/schema/yaml';

import type { NewState } from './engine-types.ts';

/** The text of a state of which only this is known. */
export function writeNewState({ denominazione, popolazione }: NewState): string {
  const state: State = { adempi: 1, ente: { denominazione, tipo: 'comune', ...(popolazione === null ? {} : { popolazione }) }, fatti: {} };
  return printDocument(state);
}
