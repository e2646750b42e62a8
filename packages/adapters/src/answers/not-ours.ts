import { parseAddress, provenanceOf } from '@adempi/schema';
import type { FactDefinition, State } from '@adempi/schema';

import { draftState, readFact } from '../import/draft.ts';

/** An answer that a fact does not concern the ente. */
export interface NotOurs {
  /** Address of the fact. */
  readonly fact: string;
  readonly reason: string;
}

/** How a remark begins that a fact does not concern the ente. */
const NOT_OURS = 'Non ci riguarda';

/**
 * Why something does not concern the ente is written where its source stands; what is known of it
 * keeps the source that it has.
 * @param source who says so, by its name in the state; null where it has none
 */
export function remarkNotOurs(state: State, { fact, reason }: NotOurs, source: string | null, vocabulary: readonly FactDefinition[]): State {
  const address = parseAddress(fact);
  if (address === null) return state;
  const isKnown = readFact(draftState(state, vocabulary), address) !== undefined;
  const from = isKnown || source === null ? provenanceOf(state, address) : { fonte: source };
  return { ...state, provenienza: { ...state.provenienza, [fact]: { ...from, nota: `${NOT_OURS}: ${reason}` } } };
}

/** Whether a respondent said that a fact does not concern the ente: it need not be asked again. */
export function isNotOurs({ provenienza = {} }: State, fact: string): boolean {
  return provenienza[fact]?.nota?.startsWith(NOT_OURS) ?? false;
}
