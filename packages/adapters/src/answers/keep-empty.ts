import type { State } from '@adempi/schema';

/**
 * A state with the empty groups of the one before: a merge leaves out what is empty, and whoever wrote
 * the state wants to find it again.
 * @example keepEmpty({ adempi: 1, ente, fatti: {} }, { adempi: 1, ente }) // { fatti: {}, adempi: 1, ente }
 */
export function keepEmpty({ fonti, completi, fatti, provenienza, altri }: State, state: State): State {
  const empty = Object.entries({ fonti, completi, fatti, provenienza, altri }).filter(([, own]) => own !== undefined);
  return { ...Object.fromEntries(empty.map(([name, own]) => [name, Array.isArray(own) ? [] : {}])), ...state };
}
