import type { State } from '@adempi/schema';

import { compactProvenance } from '../import/compact-provenance.ts';

/**
 * A merged state as whoever wrote the one before wants to find it: a merge leaves out what is empty,
 * and tells each source again beside every fact.
 * @example tidyMerged({ adempi: 1, ente, fatti: {} }, { adempi: 1, ente }) // { fatti: {}, adempi: 1, ente }
 */
export function tidyMerged({ fonti, completi, fatti, provenienza, altri }: State, state: State): State {
  const empty = Object.entries({ fonti, completi, fatti, provenienza, altri }).filter(([, own]) => own !== undefined);
  const compact = compactProvenance(state.provenienza ?? {});
  const kept = Object.entries(state.provenienza ?? {}).filter(([address]) => Object.hasOwn(provenienza ?? {}, address) || Object.hasOwn(compact, address));
  return {
    ...Object.fromEntries(empty.map(([name, own]) => [name, Array.isArray(own) ? [] : {}])),
    ...state,
    ...(state.provenienza === undefined ? {} : { provenienza: Object.fromEntries(kept) }),
  };
}
