import type { State } from '@adempi/schema';

import { compactProvenance } from '../import/compact-provenance.ts';

/**
 * A state as whoever wrote it wants to find it again: a merge leaves out what is empty, and tells the
 * source of each fact even where a longer address repeats the one that covers it.
 * @param before the state that was merged into
 */
export function tidyState(before: State, state: State): State {
  const { fonti, completi, fatti, provenienza, altri } = before;
  const empty = Object.entries({ fonti, completi, fatti, provenienza, altri }).filter(([, own]) => own !== undefined);
  const compact = compactProvenance(state.provenienza ?? {});
  const kept = Object.entries(state.provenienza ?? {}).filter(([address]) => Object.hasOwn(provenienza ?? {}, address) || Object.hasOwn(compact, address));
  return {
    ...Object.fromEntries(empty.map(([name, own]) => [name, Array.isArray(own) ? [] : {}])),
    ...state,
    ...(state.provenienza === undefined ? {} : { provenienza: Object.fromEntries(kept) }),
  };
}
