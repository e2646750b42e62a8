import { compactProvenance, sourceFirst } from '@adempi/adapters';
import type { State } from '@adempi/schema';
import { printDocument } from '@adempi/schema/yaml';

/** A state as a person reads it: what a line repeats of the one above is left out. */
export function printState(state: State): string {
  return printDocument(readable(state));
}

/** A state in the order and with the words in which it is printed. */
export function readable(state: State): object {
  const { provenienza = {}, altri = [] } = state;
  return {
    ...state,
    ...(state.provenienza === undefined ? {} : { provenienza: compactProvenance(provenienza) }),
    ...(state.altri === undefined ? {} : { altri: altri.map(({ fatto, valore, ...from }) => ({ fatto, valore, ...sourceFirst(from) })) }),
  };
}
