import { groupBy, isSame, parseAddress } from '@adempi/schema';
import type { FactDefinition, Fonte, State } from '@adempi/schema';

import type { Claim, Patch } from '../adapter.ts';
import { remarkNotOurs } from '../answers/not-ours.ts';
import type { NotOurs } from '../answers/not-ours.ts';
import { mergePatches } from '../import/merge.ts';
import type { SourcedPatch } from '../import/merge.ts';
import type { OfficeReply } from '../scheda-ufficio/read-office-sheet.ts';
import { officeSource, officeTitle } from './office-source.ts';

/** What an office told that is to be put into a state, under the name of its source. */
export interface PlacedReply extends SourcedPatch {
  readonly notOurs: readonly NotOurs[];
}

/**
 * Finds the source under which answers stand: one for each office and day. Where someone vouched for
 * it already, what the worksheet tells anew gets a source of its own, which nobody vouched for. Null
 * where there is nothing to tell.
 */
export function placeReply(state: State, { office, day, patch, notOurs }: OfficeReply, vocabulary: readonly FactDefinition[]): PlacedReply | null {
  const fresh: Fonte = { titolo: officeTitle(office), data: day, garanzia: 'dichiarato' };
  const base = officeSource(office, day);
  let told: Told = { patch, notOurs };
  for (let number = 1; !isSilent(told); number += 1) {
    const source = number === 1 ? base : `${base}~${number}`;
    const fonte = state.fonti?.[source];
    if (fonte === undefined) return { source, fonte: fresh, ...told };
    if (fonte.titolo !== fresh.titolo || fonte.data !== day) continue;
    if ((fonte.garanzia ?? 'dichiarato') === 'dichiarato') return { source, fonte, ...told };
    told = untold(state, { source, fonte, ...told }, vocabulary);
  }
  return null;
}

type Told = Pick<PlacedReply, 'patch' | 'notOurs'>;

function isSilent({ patch: { claims, complete = [] }, notOurs }: Told): boolean {
  return claims.length === 0 && complete.length === 0 && notOurs.length === 0;
}

/** What a state does not have from a source: of an item all or nothing, because its facts say together which one it is. */
function untold(state: State, { source, fonte, patch, notOurs }: PlacedReply, vocabulary: readonly FactDefinition[]): Told {
  const merged = (...parts: readonly Patch[]): State => mergePatches(state, parts.map((part) => ({ source, fonte, patch: part })), vocabulary).state;
  const before = merged();
  const isTold = (part: Patch): boolean => isSame(merged(part), before);
  const itemOf = ({ fatto }: Claim): string => /^[^\]]*\]/u.exec(fatto)?.[0] ?? fatto;
  const remarks = notOurs.filter((one) => parseAddress(one.fact) !== null && !isSame(remarkNotOurs(state, one, source, vocabulary), state));
  if (isTold(patch)) return { patch: { claims: [] }, notOurs: remarks };
  const claims = [...groupBy(patch.claims, itemOf).values()].flatMap((ofItem) => (isTold({ claims: ofItem }) ? [] : ofItem));
  return { patch: { ...patch, claims }, notOurs: remarks };
}
