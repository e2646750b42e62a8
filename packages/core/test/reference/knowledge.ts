import { addPeriod } from '@adempi/schema';
import type { Assurance, CivilDate, MissingReason } from '@adempi/schema';

import { assuranceOf, candidatesOf, dayOf, isListed, provenanceOf, valueOf, wasKnown } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { addressIn, collectionOf, definitionOf } from './world.ts';
import type { Scope, World } from './world.ts';

/** What is known, on the day of the assessment, of one fact or of "these are all". */
export interface Fact {
  /** Facts of the phantom item are addressed by their collection. */
  readonly address: string;
  readonly isKnown: boolean;
  readonly value: unknown;
  /** Why it is not known. */
  readonly why: MissingReason | null;
  /** From the registry of enti, or what an item is: never too old to prove a breach. */
  readonly isTimeless: boolean;
  readonly day: CivilDate | null;
  readonly assurance: Assurance | null;
  /** Too old: not known, or used all the same because nothing is assumed to have changed. */
  readonly isStale: boolean;
}

const RANK: readonly Assurance[] = ['declared', 'attested', 'documented', 'observed'];

/** A fact as seen from where a condition stands. */
export function knowFact(world: World, path: string, scope: Scope): Fact {
  const collection = collectionOf(world, path);
  if (collection === null) return knowAt(world, path, null);
  const key = scope[collection] ?? null;
  return key === null ? unknown(collection, knowClosure(world, collection).why ?? 'before_deadline') : knowAt(world, path, key);
}

/** A fact of the ente (key null) or of a listed item. */
export function knowAt(world: World, path: string, key: string | null): Fact {
  const address = key === null ? path : addressIn(collectionOf(world, path) ?? '', key, path);
  const { registry = false, fixed = false, validFor } = definitionOf(world, path);
  if (registry) return knowRegistry(world, path);
  const candidates = candidatesOf(world, path, key);
  const visible = candidates.filter((one) => isVisible(world, path, one));
  const chosen = latestAndStrongest(visible);
  if (chosen === null) return unknown(address, candidates.length === 0 ? 'absent' : 'after_as_of');
  if (isContested(visible, chosen) || heldTooEarly(world, path, key, chosen).length > 0) return unknown(address, 'conflict');
  const { value, day, assurance } = chosen;
  const isStale = isTooOld(world, day, validFor);
  if (isStale && !world.assumeUnchanged) return { ...unknown(address, 'stale'), day, assurance, isStale };
  return { address, isKnown: true, value, why: null, isTimeless: fixed, day, assurance, isStale };
}

/** The registry keeps its own dates: what it holds is known on every day. */
function knowRegistry(world: World, path: string): Fact {
  const value = valueOf(world, path, null);
  return value === undefined ? unknown(path, 'absent') : { ...unknown(path, 'absent'), isKnown: true, value, why: null, isTimeless: true };
}

/** What was learnt after `asOf` is not known on it, unless it is a day that had come, or follows from one. */
export function isVisible(world: World, path: string, one: Candidate): boolean {
  if (one.isDerived || one.day === null || one.day <= world.asOf) return true;
  return definitionOf(world, path).type === 'date' && (one.value as CivilDate) <= world.asOf;
}

/** The latest known day wins, then the strongest assurance. */
function latestAndStrongest(candidates: readonly Candidate[]): Candidate | null {
  return [...candidates].sort(byDayAndAssurance)[0] ?? null;
}

/** Latest first, then strongest. */
export function byDayAndAssurance(left: Candidate, right: Candidate): number {
  const [mine, yours] = [left.day ?? '', right.day ?? ''];
  if (mine !== yours) return mine < yours ? 1 : -1;
  return RANK.indexOf(right.assurance) - RANK.indexOf(left.assurance);
}

/** Equal in day and assurance, and different: no one can tell. */
export function isContested(candidates: readonly Candidate[], chosen: Candidate): boolean {
  return candidates.some((one) => byDayAndAssurance(one, chosen) === 0 && !sameValue(one.value, chosen.value));
}

/** What says, no earlier than "true" was said, that it comes true on a day still to come, where no day has come. */
export function heldTooEarly(world: World, path: string, key: string | null, chosen: Candidate): readonly Candidate[] {
  const { type, datedBy } = definitionOf(world, path);
  if (type !== 'boolean' || datedBy === undefined || chosen.value !== true) return [];
  const days = candidatesOf(world, datedBy, key);
  if (days.some(({ value }) => (value as CivilDate) <= world.asOf)) return [];
  return days.filter(({ day }) => (day ?? '') <= world.asOf && (day ?? '') >= (chosen.day ?? ''));
}

/** Sets are equal when they hold the same words, in any order and any number. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.every((word) => right.includes(word)) && right.every((word) => left.includes(word));
}

/** A fact is good until its day plus its validity, that day included. */
function isTooOld(world: World, day: CivilDate | null, validFor: string | undefined): boolean {
  return validFor !== undefined && day !== null && addPeriod(day, validFor) < world.asOf;
}

/** "These are all": a fact of the collection's own address, known while the collection is complete. */
export function knowClosure(world: World, collection: string): Fact {
  const open = unknown(collection, 'open');
  if (!(world.state.completi ?? []).includes(collection)) return isListed(world, collection) ? open : unknown(collection, 'absent');
  const provenance = provenanceOf(world, collection) ?? {};
  const day = dayOf(world, provenance);
  if (!wasKnown(world, day) || (day !== null && day > world.asOf)) return open;
  const isStale = isTooOld(world, day, definitionOf(world, collection).validFor);
  if (isStale && !world.assumeUnchanged) return unknown(collection, 'stale');
  return { address: collection, isKnown: true, value: true, why: null, isTimeless: false, day, assurance: assuranceOf(world, provenance), isStale };
}

function unknown(address: string, why: MissingReason): Fact {
  return { address, isKnown: false, value: undefined, why, isTimeless: false, day: null, assurance: null, isStale: false };
}
