import { formatAddress, indexVocabulary, isSame, parseAddress, strengthOf } from '@adempi/schema';
import type { Address, FactDefinition, Fonte, State, VocabularyIndex } from '@adempi/schema';

import type { Claim, Patch } from '../adapter.ts';
import { draftState, keysOf, originOf, readFact, removeFact } from '../import/draft.ts';
import { mergePatches } from '../import/merge.ts';
import type { Merged } from '../import/merge.ts';
import { othersOf, setOthers } from '../import/others.ts';
import type { Answer, Respondent } from './answer.ts';
import { remarkNotOurs } from './not-ours.ts';
import { tidyState } from './tidy-state.ts';

/** In a state this list stands beside the facts. */
const ASSOCIATED = 'gestioniAssociate';

/**
 * Puts an answer into a state, as declared by its respondent on that day: it is a source like any
 * other (`mergePatches`), so that what was known before goes to `altri`, and another source of the
 * same day that says otherwise contradicts it. Only what the same respondent, or the state itself,
 * said of the fact on that day is corrected. Facts of the registry are set, and have no source.
 *
 * @returns the state, and the contradictions about the fact that was answered
 * @example answerState(state, { kind: 'value', fact: 'pdnd.aderente', value: true }, { day, role: 'RTD' }, bundle.vocabulary)
 */
export function answerState(state: State, answer: Answer, respondent: Respondent, vocabulary: readonly FactDefinition[]): Pick<Merged, 'state' | 'conflicts'> {
  const { path } = parseAddress(answer.fact) ?? { path: answer.fact };
  const index = indexVocabulary(vocabulary);
  const { registry = false } = index.facts.get(path) ?? {};
  if (registry && answer.kind === 'value') return { state: { ...state, ente: { ...state.ente, [path.slice('ente.'.length)]: answer.value } }, conflicts: [] };
  const fonte = describeRespondent(respondent);
  const inside = moveAssociated(state, 'in');
  const own = ownName(inside, fonte);
  const base = answer.kind === 'value' ? withdraw(inside, answer.fact, { own, day: respondent.day }, vocabulary) : inside;
  const merged = mergePatches(base, [{ source: `risposte-${respondent.day}`, fonte, patch: patchOf(answer, base, index) }], vocabulary);
  return {
    state: tidyState(state, moveAssociated(addReason(merged.state, answer, fonte, vocabulary), 'out')),
    conflicts: merged.conflicts.filter(({ fatto }) => fatto === answer.fact),
  };
}

function describeRespondent({ day, role }: Respondent): Fonte {
  return { titolo: role === null ? 'Risposte al questionario' : `Risposte al questionario: ${role}`, data: day, garanzia: 'dichiarato' };
}

/** The name under which a state knows a source; null where it does not. */
function ownName({ fonti = {} }: State, fonte: Fonte): string | null {
  return Object.keys(fonti).find((name) => isSame(fonti[name], fonte)) ?? null;
}

function moveAssociated(state: State, way: 'in' | 'out'): State {
  if (way === 'in') {
    const { [ASSOCIATED]: list, ...rest } = state;
    return list === undefined ? state : { ...rest, fatti: { ...rest.fatti, [ASSOCIATED]: list } };
  }
  const { [ASSOCIATED]: list, ...fatti } = state.fatti ?? {};
  return list === undefined ? state : { ...state, fatti, [ASSOCIATED]: list as NonNullable<State[typeof ASSOCIATED]> };
}

/** Takes back what the respondent, or the state itself, said of a fact on the day of the answer. */
function withdraw(state: State, fact: string, { own, day }: { readonly own: string | null; readonly day: string }, vocabulary: readonly FactDefinition[]): State {
  const address = parseAddress(fact);
  if (address === null) return state;
  const draft = draftState(state, vocabulary);
  const origin = originOf(draft, address, fact);
  const isOwn = origin?.fonte === undefined ? isOfDay(state, origin, day) : origin.fonte === own;
  if (isOwn && readFact(draft, address) !== undefined) removeFact(draft, address, fact);
  setOthers(draft.others, fact, othersOf(draft.others, fact).filter(({ fonte }) => own === null || fonte !== own));
  return draft.finish();
}

function isOfDay(state: State, origin: ReturnType<typeof originOf>, day: string): boolean {
  const { knownOn, assurance } = strengthOf(state, origin);
  return knownOn === day && assurance === 'declared';
}

function patchOf(answer: Answer, state: State, index: VocabularyIndex): Patch {
  if (answer.kind === 'value') return { claims: [{ fatto: answer.fact, valore: answer.value }] };
  const list = index.facts.get(answer.fact);
  if (list?.type !== 'collection') return { claims: [] };
  const known = keysOf(draftState(state, [...index.facts.values()]), list.path);
  if (answer.kind === 'not_ours') return known.length === 0 ? { claims: [], complete: [list.path] } : { claims: [] };
  const named = answer.items.flatMap(({ key, facts = {} }) => [keyClaim(list, key), ...Object.entries(facts).map(([path, valore]) => claim({ path, collection: list.path, key }, valore))]);
  // Who says that these are all says so of those that were known before, too.
  return answer.isWhole ? { claims: [...known.map((key) => keyClaim(list, key)), ...named], complete: [list.path] } : { claims: named };
}

function keyClaim({ path, key: name = 'id' }: FactDefinition, key: string): Claim {
  return claim({ path: `${path}.${name}`, collection: path, key }, key);
}

function claim(address: Address, valore: unknown): Claim {
  return { fatto: formatAddress(address), valore };
}

function addReason(state: State, answer: Answer, fonte: Fonte, vocabulary: readonly FactDefinition[]): State {
  return answer.kind === 'not_ours' ? remarkNotOurs(state, answer, ownName(state, fonte), vocabulary) : state;
}
