import { compareText, indexVocabulary, readStateFact } from '@adempi/schema';
import type { FactDefinition, State, VocabularyIndex } from '@adempi/schema';

import { remarkNotOurs } from '../answers/not-ours.ts';
import { tidyState } from '../answers/tidy-state.ts';
import { sourceFirst } from '../import/compact-provenance.ts';
import type { MergeConflict } from '../import/list-conflicts.ts';
import { mergePatches } from '../import/merge.ts';
import type { OfficeReply } from '../scheda-ufficio/read-office-sheet.ts';
import { officeSource } from './office-source.ts';
import { placeReply } from './place-reply.ts';

/** The answers of an office, and the file that they came in. */
export interface FiledReply {
  readonly file: string;
  readonly reply: OfficeReply;
}

/** A state with the answers of offices. */
export interface MergedReplies {
  readonly state: State;
  /** As they were used, by day and office, each with the name of its source. */
  readonly replies: readonly (FiledReply & { readonly source: string })[];
  /** Addresses of facts that were not used: the state no longer has their item. */
  readonly gone: readonly string[];
  readonly conflicts: readonly MergeConflict[];
  /** Lists that were said to be whole, and are not: the state has items that the worksheet does not list. */
  readonly open: readonly string[];
}

/**
 * Puts the answers of offices into a state. Of two values the one of the later day stands, then the
 * better assured one; where neither is stronger both stay, and the engine takes neither. Merging the
 * same worksheets again changes nothing.
 */
export function mergeReplies(base: State, given: readonly FiledReply[], vocabulary: readonly FactDefinition[]): MergedReplies {
  const gone: string[] = [];
  const index = indexVocabulary(vocabulary);
  const placed = [...given].sort(compareReplies).map(({ file, reply }) => {
    const used = leaveGone(reply, { state: base, index }, gone);
    return { file, reply: used, place: placeReply(base, used, vocabulary) };
  });
  const replies = placed.map(({ file, reply, place }) => ({ file, reply, source: place?.source ?? officeSource(reply.office, reply.day) }));
  const places = placed.flatMap(({ place }) => place ?? []);
  if (places.length === 0) return { state: base, replies, gone, conflicts: [], open: [] };
  const merged = mergePatches(base, places, vocabulary);
  const remarked = places.reduce((state, { source, notOurs }) => notOurs.reduce((before, one) => remarkNotOurs(before, one, source, vocabulary), state), merged.state);
  const complete = new Set(places.flatMap(({ patch }) => patch.complete ?? []));
  const open = [...complete].filter((collection) => remarked.completi?.includes(collection) !== true);
  return { state: tidyState(base, remarked.provenienza === undefined ? remarked : { ...remarked, provenienza: sourcesFirst(remarked.provenienza) }), replies, gone, conflicts: merged.conflicts, open };
}

/** As a person writes it: the source, then where in it. */
function sourcesFirst(provenienza: NonNullable<State['provenienza']>): NonNullable<State['provenienza']> {
  return Object.fromEntries(Object.entries(provenienza).map(([address, from]) => [address, sourceFirst(from)]));
}

function compareReplies({ file, reply }: FiledReply, other: FiledReply): number {
  return compareText(reply.day, other.reply.day) || compareText(reply.office, other.reply.office) || compareText(file, other.file);
}

/** Leaves out what is told of items that were taken from the state since the worksheet was written. */
function leaveGone(reply: OfficeReply, { state, index }: { readonly state: State; readonly index: VocabularyIndex }, gone: string[]): OfficeReply {
  const missing = new Set(reply.listed.filter((address) => readStateFact(state, address, index) === undefined));
  if (missing.size === 0) return reply;
  const isGone = ({ fatto }: { readonly fatto: string }): boolean => missing.has(/^[^\]]*\]/u.exec(fatto)?.[0] ?? '');
  gone.push(...reply.patch.claims.filter(isGone).map(({ fatto }) => fatto));
  return { ...reply, patch: { ...reply.patch, claims: reply.patch.claims.filter((claim) => !isGone(claim)) } };
}
