import type { Assurance, CivilDate, MissingReason } from '@adempi/schema';

import type { ModelCollection } from './model.ts';
import type { FactValue } from './value.ts';

/** What is known of one fact, on one ente or item, at one day. */
export interface KnownFact {
  /** Undefined when unknown; then `why` says why. */
  readonly value: FactValue | undefined;
  readonly why: MissingReason | null;
  /** The day on which it was established; null for registry facts and where no day is given. */
  readonly knownOn: CivilDate | null;
  readonly assurance: Assurance | null;
  /** Key of the source in the state. */
  readonly source: string | null;
  readonly ref: string | null;
  /** Never too old to prove a breach: facts of the registry, and those that cannot change. */
  readonly isTimeless: boolean;
  /** Older than its `validFor`, and carried forward by `assumeUnchanged`. */
  readonly isStale: boolean;
}

/** The items of a collection and what is known of them. */
export interface CollectionView {
  readonly items: readonly ItemView[];
  readonly byKey: ReadonlyMap<string, ItemView>;
  /** Whether the items are all. */
  readonly isComplete: boolean;
  /** What is known of "these are all": known when complete, else why it is open. */
  readonly closure: KnownFact;
  /** The item that an open collection may still hold: all its facts are unknown. */
  readonly phantom: ItemView;
}

/** One item, with its facts by slot. */
export interface ItemView {
  /** `*` for the phantom. */
  readonly key: string;
  readonly facts: readonly KnownFact[];
}

/** All that is known of an ente at one day: the input of every condition. */
export interface FactView {
  /** The values of the ente's facts, by slot: all that most comparisons read. */
  readonly values: readonly (FactValue | undefined)[];
  /** What is known of one of them, by slot: made when it is first asked for. */
  readonly factAt: (slot: number) => KnownFact;
  /** By index of the collection. */
  readonly collections: readonly CollectionView[];
  /** A day before which nothing was known; null where something has no day. */
  readonly oldestDay: CivilDate | null;
}

/** The key of the phantom item, in findings and in missing facts. */
export const PHANTOM_KEY = '*';

/** The item with a key, where a collection lists it. */
export function findItem({ byKey }: CollectionView, key: string): ItemView | null {
  return byKey.get(key) ?? null;
}

/** An item that a complete collection does not list: it has no facts. */
export function buildAbsent(collection: ModelCollection, key: string): ItemView {
  return { key, facts: unknownFacts(collection, 'absent') };
}

/** The item that a collection may still hold, and why nothing of it is known. */
export function buildPhantom(collection: ModelCollection, why: MissingReason): ItemView {
  return { key: PHANTOM_KEY, facts: unknownFacts(collection, why) };
}

function unknownFacts({ facts }: ModelCollection, why: MissingReason): readonly KnownFact[] {
  return new Array<KnownFact>(facts.length).fill(unknownFact(why));
}

/** A fact of which nothing is known. */
export function unknownFact(why: MissingReason): KnownFact {
  return UNKNOWN_FACTS[why];
}

/** There is nothing to tell them apart but why: one of each is enough. */
const UNKNOWN_FACTS: Readonly<Record<MissingReason, KnownFact>> = {
  absent: buildUnknown('absent'),
  stale: buildUnknown('stale'),
  before_deadline: buildUnknown('before_deadline'),
  after_as_of: buildUnknown('after_as_of'),
  conflict: buildUnknown('conflict'),
  open: buildUnknown('open'),
};

function buildUnknown(why: MissingReason): KnownFact {
  return { value: undefined, why, knownOn: null, assurance: null, source: null, ref: null, isTimeless: false, isStale: false };
}
