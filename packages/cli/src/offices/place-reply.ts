import { mergePatches } from '@adempi/adapters';
import type { Claim, OfficeReply, Patch, SourcedPatch } from '@adempi/adapters';
import { groupBy, isSame, parseAddress } from '@adempi/schema';
import type { FactDefinition, Fonte, State } from '@adempi/schema';

import { officeSource, officeTitle, withNote } from './office-source.ts';

/** The answers of an office as a patch of a state, under the name of their source. */
export interface PlacedReply {
  /** The state, whose source may have got a remark. */
  readonly state: State;
  /** Null where the state has all of it under a source that someone vouched for. */
  readonly patch: SourcedPatch | null;
  /** The name of the source, also where nothing is new. */
  readonly source: string;
}

/**
 * Finds the source under which answers stand: one for each office and day. Where someone vouched for
 * it already, what the worksheet tells anew gets a source of its own, which nobody vouched for.
 */
export function placeReply(state: State, reply: OfficeReply, vocabulary: readonly FactDefinition[]): PlacedReply {
  const { office, day } = reply;
  const fresh = withNote({ titolo: officeTitle(office), data: day, garanzia: 'dichiarato' }, noteOf(reply));
  const base = officeSource(office, day);
  const isOurs = (fonte: Fonte | undefined): fonte is Fonte => fonte?.titolo === fresh.titolo && fonte.data === day;
  let { patch } = reply;
  if (isEmpty(patch) && noteOf(reply) === '') return { state, source: base, patch: null };
  for (let number = 1; ; number += 1) {
    const source = number === 1 ? base : `${base}-${number}`;
    const known = state.fonti?.[source];
    if (known === undefined) return { state, source, patch: { source, fonte: fresh, patch } };
    if (!isOurs(known)) continue;
    if ((known.garanzia ?? 'dichiarato') === 'dichiarato') {
      const fonte = withNote(known, noteOf(reply));
      return { state: { ...state, fonti: { ...state.fonti, [source]: fonte } }, source, patch: { source, fonte, patch } };
    }
    patch = untold(state, { source, fonte: known, patch }, vocabulary);
    if (isEmpty(patch) && (known.nota ?? '').includes(noteOf(reply))) return { state, source, patch: null };
  }
}

function isEmpty({ claims, complete = [] }: Patch): boolean {
  return claims.length === 0 && complete.length === 0;
}

/** What does not concern the ente is no fact: it stays as a remark. */
function noteOf({ notOurs }: OfficeReply): string {
  return notOurs.length === 0 ? '' : `Non ci riguarda: ${notOurs.map(({ fact, reason }) => `${fact} (${reason})`).join('; ')}.`;
}

/** What a state does not have from a source: of an item all or nothing, because its facts say together which one it is. */
function untold(state: State, { source, fonte, patch }: SourcedPatch, vocabulary: readonly FactDefinition[]): Patch {
  const merged = (...parts: readonly Patch[]): State => mergePatches(state, parts.map((part) => ({ source, fonte, patch: part })), vocabulary).state;
  const before = merged();
  const isTold = (part: Patch): boolean => isSame(merged(part), before);
  const itemOf = ({ fatto }: Claim): string => {
    const { collection, key } = parseAddress(fatto) ?? { collection: null, key: null };
    return collection === null ? fatto : `${collection}[${key}]`;
  };
  if (isTold(patch)) return { claims: [] };
  const claims = [...groupBy(patch.claims, itemOf).values()].flatMap((ofItem) => (isTold({ claims: ofItem }) ? [] : ofItem));
  return { claims, ...(patch.complete === undefined ? {} : { complete: patch.complete }) };
}
