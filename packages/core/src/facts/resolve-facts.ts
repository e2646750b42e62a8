import { addPeriod, addressPrefixes, formatAddress } from '@adempi/schema';
import type { CivilDate, Conflict, FactDefinition, State } from '@adempi/schema';

import { rankOfAssurance } from './assurance.ts';
import { awaitedCandidates, byStrength, datedCandidates, isKnownAt, listCandidates, ownCandidate, toCandidate } from './candidates.ts';
import type { Candidate, Moment, Resolver } from './candidates.ts';
import { buildPhantom, unknownFact } from './known-fact.ts';
import type { CollectionView, FactView, ItemView, KnownFact } from './known-fact.ts';
import type { FactModel, ModelCollection, ModelFact } from './model.ts';
import { findProvenance } from './provenance.ts';
import type { RawCollection, RawFacts, RawItem } from './reader.ts';
import type { FactValue } from './value.ts';

/** What is known at a moment, and where sources contradict each other. */
export interface ResolvedFacts {
  readonly view: FactView;
  readonly conflicts: readonly Conflict[];
}

/**
 * Settles each fact of a state at a moment: the latest known day wins, then assurance; values
 * that are equal on both and differ make the fact unknown.
 */
export function resolveFacts(state: State, raw: RawFacts, model: FactModel, moment: Moment): ResolvedFacts {
  const resolver: Resolver = { state, raw, moment, conflicts: new Map() };
  const facts = model.enteFacts.map((fact) => resolveFact(resolver, fact, null, raw.facts));
  const collections = model.collections.map((collection) => resolveCollection(resolver, collection));
  return { view: { facts, collections }, conflicts: [...resolver.conflicts.values()] };
}

function resolveCollection(resolver: Resolver, collection: ModelCollection): CollectionView {
  const raw = resolver.raw.collections[collection.index] as RawCollection;
  const closure = resolveClosure(resolver, collection, raw);
  const items = raw.items.flatMap((item) => resolveItem(resolver, collection, item));
  return {
    items,
    byKey: new Map(items.map((item) => [item.key, item])),
    isComplete: closure.value === true,
    closure,
    phantom: buildPhantom(collection, closure.why ?? 'open'),
  };
}

function resolveItem(resolver: Resolver, collection: ModelCollection, item: RawItem): ItemView[] {
  const facts = collection.facts.map((fact) => resolveFact(resolver, fact, item.key, item.facts));
  return isItemKnown(resolver, collection, item) ? [{ key: item.key, facts }] : [];
}

/** Before the first day on which anything of an item was known, the item was not. */
function isItemKnown(resolver: Resolver, collection: ModelCollection, item: RawItem): boolean {
  const { knownAt } = resolver.moment;
  if (knownAt === null) return true;
  return collection.facts.some((fact) =>
    listCandidates(resolver, fact, item.key, item.facts[fact.slot]).some(({ knownOn }) => isKnownAt(knownOn, knownAt)),
  );
}

/** "These are all" is itself a fact: dated, and perhaps too old. */
function resolveClosure(resolver: Resolver, collection: ModelCollection, raw: RawCollection): KnownFact {
  if (!raw.isComplete) return unknownFact(raw.isPresent ? 'open' : 'absent');
  const candidate = toCandidate(resolver.state, true, findProvenance(resolver.state, () => addressPrefixes({ path: collection.path, collection: null, key: null })));
  const { asOf, knownAt } = resolver.moment;
  const isLater = candidate.knownOn !== null && candidate.knownOn > asOf;
  if (isLater || !isKnownAt(candidate.knownOn, knownAt)) return unknownFact('open');
  return applyValidity(resolver, collection.definition, candidate);
}

function resolveFact(
  resolver: Resolver,
  fact: ModelFact,
  key: string | null,
  values: readonly (FactValue | undefined)[],
): KnownFact {
  if (isToldOnce(resolver, fact, key, values)) return resolveOnly(resolver, fact, key, values[fact.slot]);
  const own = listCandidates(resolver, fact, key, values[fact.slot]);
  if (fact.definition.registry === true) {
    return own[0] === undefined ? unknownFact('absent') : fromRegistry(own[0]);
  }
  const { asOf, knownAt } = resolver.moment;
  const byDate = datedCandidates(resolver, fact, key, values).filter((candidate) => isKnownAt(candidate.knownOn, knownAt));
  const atKnownAt = own.filter((candidate) => isKnownAt(candidate.knownOn, knownAt));
  const visible = [...byDate, ...atKnownAt.filter((candidate) => isVisible(fact, candidate, asOf))];
  const awaited = byDate.length > 0 ? [] : awaitedCandidates(resolver, fact, key, values);
  if (visible.length > 0) return choose(resolver, fact, key, { visible, awaited });
  return unknownFact(atKnownAt.length === 0 ? 'absent' : 'after_as_of');
}

/** Whether a fact has one value at most, and no day that speaks for it: so it is with nearly all. */
function isToldOnce({ raw: { others } }: Resolver, fact: ModelFact, key: string | null, values: readonly (FactValue | undefined)[]): boolean {
  const { datedBy } = fact;
  if (others.size > 0 && (hasOthers(others, fact, key) || (datedBy !== null && hasOthers(others, datedBy, key)))) return false;
  return datedBy === null || values[datedBy.slot] === undefined;
}

function hasOthers(others: RawFacts['others'], fact: ModelFact, key: string | null): boolean {
  return others.get(fact)?.has(key) === true;
}

/** What comes of a single value, without the lists that weighing several takes. */
function resolveOnly(resolver: Resolver, fact: ModelFact, key: string | null, value: FactValue | undefined): KnownFact {
  if (value === undefined) return unknownFact('absent');
  const only = ownCandidate(resolver, fact, key, value);
  if (fact.definition.registry === true) return fromRegistry(only);
  const { asOf, knownAt } = resolver.moment;
  if (!isKnownAt(only.knownOn, knownAt)) return unknownFact('absent');
  return isVisible(fact, only, asOf) ? applyValidity(resolver, fact.definition, only) : unknownFact('after_as_of');
}

/** A day learnt later still counts if it is not later itself. */
function isVisible(fact: ModelFact, { value, knownOn }: Candidate, asOf: CivilDate): boolean {
  return knownOn === null || knownOn <= asOf || (fact.definition.type === 'date' && String(value) <= asOf);
}

/** What is said of a fact on the day, and which days still to come are given for when it comes true. */
interface Said {
  readonly visible: readonly Candidate[];
  readonly awaited: readonly Candidate[];
}

function choose(resolver: Resolver, fact: ModelFact, key: string | null, { visible, awaited }: Said): KnownFact {
  const ordered = [...visible].sort(byStrength);
  const best = ordered[0] as Candidate;
  const contradicting = ordered.filter((one) => !isSameValue(one.value, best.value));
  const early = awaited.filter(({ knownOn }) => best.value === true && (knownOn ?? '') >= (best.knownOn ?? ''));
  const isTied = early.length > 0 || contradicting.some((one) => byStrength(one, best) === 0);
  if (early.length > 0 || contradicting.some((one) => isContradiction(one, best))) {
    recordConflict(resolver, formatAddress({ path: fact.path, collection: fact.collection?.path ?? null, key }), [...ordered, ...early], isTied);
  }
  if (isTied) return unknownFact('conflict');
  return applyValidity(resolver, fact.definition, best);
}

/** An older value that is no better assured was simply followed by another: nobody is contradicted. */
function isContradiction(other: Candidate, best: Candidate): boolean {
  return other.knownOn === best.knownOn || rankOfAssurance(other.assurance) > rankOfAssurance(best.assurance);
}

function recordConflict(resolver: Resolver, fact: string, ordered: readonly Candidate[], isTied: boolean): void {
  if (resolver.conflicts.has(fact)) return;
  const values = ordered.map(({ value, source, ref, knownOn }) => ({ value, source, ref, knownOn }));
  resolver.conflicts.set(fact, { fact, values, chosen: isTied ? null : 0 });
}

function applyValidity({ moment }: Resolver, definition: FactDefinition, candidate: Candidate): KnownFact {
  const { validFor, fixed = false } = definition;
  const isStale = validFor !== undefined && candidate.knownOn !== null && addPeriod(candidate.knownOn, validFor) < moment.asOf;
  const { value, knownOn, assurance, source, ref } = candidate;
  const isUsed = !isStale || moment.assumeUnchanged;
  return { value: isUsed ? value : undefined, why: isUsed ? null : 'stale', knownOn, assurance, source, ref, isTimeless: fixed, isStale };
}

/** The registry keeps its own dates, and nobody has to vouch for it. */
function fromRegistry({ value, source, ref }: Candidate): KnownFact {
  return { value, why: null, knownOn: null, assurance: null, source, ref, isTimeless: true, isStale: false };
}

function isSameValue(left: FactValue, right: FactValue): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  const [one, two] = [new Set<string>(left), new Set<string>(right)];
  return one.size === two.size && [...one].every((element) => two.has(element));
}
