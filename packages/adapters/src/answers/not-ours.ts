import { parseAddress, provenanceOf } from '@adempi/schema';
import type { FactDefinition, State } from '@adempi/schema';

import { draftState, readFact } from '../import/draft.ts';
import { NOT_OURS, isNotOursRemark, remarksOf } from '../import/remarks.ts';

/** An answer that a fact does not concern the ente. */
export interface NotOurs {
  /** Address of the fact. */
  readonly fact: string;
  readonly reason: string;
}

/**
 * Why something does not concern the ente is written where its source stands; what is known of it
 * keeps the source that it has, and what was remarked of it stays.
 * @param source who says so, by its name in the state; null where it has none
 */
export function remarkNotOurs(state: State, { fact, reason }: NotOurs, source: string | null, vocabulary: readonly FactDefinition[]): State {
  const address = parseAddress(fact);
  if (address === null) return state;
  const isKnown = readFact(draftState(state, vocabulary), address) !== undefined;
  const from = isKnown || source === null ? provenanceOf(state, address) : { fonte: source };
  const others = remarksOf(ownNote(state, fact)).filter((remark) => !isNotOursRemark(remark));
  const nota = [...others, `${NOT_OURS}: ${reason.replaceAll(/\s+/gu, ' ')}`].join('\n');
  return { ...state, provenienza: { ...state.provenienza, [fact]: { ...from, nota } } };
}

/** Whether a respondent said that a fact does not concern the ente: it need not be asked again. */
export function isNotOurs(state: State, fact: string): boolean {
  return remarksOf(ownNote(state, fact)).some(isNotOursRemark);
}

function ownNote({ provenienza = {} }: State, fact: string): string | undefined {
  return Object.hasOwn(provenienza, fact) ? provenienza[fact]?.nota : undefined;
}
