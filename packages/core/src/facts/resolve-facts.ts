import { LAST_DAY, addPeriod, compareStrength, contradicts, formatAddress, isSameFactValue } from '@adempi/schema';
import type { CivilDate, Conflict, FactDefinition, State } from '@adempi/schema';

import { candidatesByDay, isKnownAt, listCandidates, originOf, ownOrigin } from './candidates.ts';
import type { Candidate, Moment, Origin, Resolver } from './candidates.ts';
import { buildPhantom, unknownFact } from './known-fact.ts';
import type { CollectionView, FactView, ItemView, KnownFact } from './known-fact.ts';
import type { FactModel, ModelCollection, ModelFact } from './model.ts';
import { listProvenances, provenanceOfCollection } from './provenance.ts';
import type { RawFacts, RawItem } from './reader.ts';
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
  const resolver: Resolver = { state, raw, moment, conflicts: new Map(), provenances: listProvenances(state, model), origins: new Map() };
  const { values, factAt } = resolveEnte(resolver, model);
  const collections = model.collections.map((collection) => resolveCollection(resolver, collection));
  const view = { values, factAt, collections, oldestDay: findOldest(resolver.origins.values()) };
  return { view, conflicts: [...resolver.conflicts.values()] };
}

/** The facts of the ente: the values of all, and each fact whole when it is asked for. */
function resolveEnte(resolver: Resolver, { enteFacts }: FactModel): Pick<FactView, 'values' | 'factAt'> {
  const { facts: given } = resolver.raw;
  const whole = new Array<KnownFact | undefined>(enteFacts.length).fill(undefined);
  const factAt = (slot: number): KnownFact => (whole[slot] ??= resolveFact(resolver, enteFacts[slot] as ModelFact, null, given));
  const values = enteFacts.map((fact) => (isUsedAsGiven(resolver, fact) ? given[fact.slot] : factAt(fact.slot).value));
  return { values, factAt };
}

/** Whether a fact of the ente is known by its own value, whatever its day and its source are. */
function isUsedAsGiven(resolver: Resolver, fact: ModelFact): boolean {
  if (fact.definition.validFor !== undefined || !isToldOnce(resolver, fact, null, resolver.raw.facts)) return false;
  if (resolver.raw.facts[fact.slot] === undefined) return true;
  const { knownOn } = ownOrigin(resolver, fact, null);
  const { asOf, knownAt } = resolver.moment;
  return knownOn === null || (knownOn <= asOf && isKnownAt(knownOn, knownAt));
}

function findOldest(origins: Iterable<Origin>): CivilDate | null {
  let oldest: CivilDate = LAST_DAY;
  for (const { knownOn } of origins) {
    if (knownOn === null) return null;
    if (knownOn < oldest) oldest = knownOn;
  }
  return oldest;
}

function resolveCollection(resolver: Resolver, collection: ModelCollection): CollectionView {
  const { items: listed, complete } = resolver.raw;
  const raw = listed.get(collection);
  if (raw === undefined && !complete.has(collection)) return absentCollection(collection);
  const closure = resolveClosure(resolver, collection);
  const items = raw === undefined ? [] : [...raw.values()].flatMap((item) => resolveItem(resolver, collection, item));
  return {
    items,
    byKey: new Map(items.map((item) => [item.key, item])),
    isComplete: closure.value === true,
    closure,
    phantom: buildPhantom(collection, closure.why ?? 'open'),
  };
}

/** Of a collection that a state does not list there is but one thing to say. */
const absent = new WeakMap<ModelCollection, CollectionView>();

function absentCollection(collection: ModelCollection): CollectionView {
  const known = absent.get(collection);
  if (known !== undefined) return known;
  const view = { items: [], byKey: new Map(), isComplete: false, closure: unknownFact('absent'), phantom: buildPhantom(collection, 'absent') };
  absent.set(collection, view);
  return view;
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
function resolveClosure(resolver: Resolver, collection: ModelCollection): KnownFact {
  if (!resolver.raw.complete.has(collection)) return unknownFact('open');
  const origin = originOf(resolver, provenanceOfCollection(resolver.provenances, collection));
  const { asOf, knownAt } = resolver.moment;
  const isLater = origin.knownOn !== null && origin.knownOn > asOf;
  if (isLater || !isKnownAt(origin.knownOn, knownAt)) return unknownFact('open');
  return applyValidity(resolver, collection.definition, true, origin);
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
    return own[0] === undefined ? unknownFact('absent') : fromRegistry(own[0].value, own[0]);
  }
  const { asOf, knownAt } = resolver.moment;
  const { come, awaited } = candidatesByDay(resolver, fact, key, values);
  const atKnownAt = own.filter((candidate) => isKnownAt(candidate.knownOn, knownAt));
  const visible = [...come, ...atKnownAt.filter((candidate) => isVisible(fact, candidate.value, candidate, asOf))];
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
  const origin = ownOrigin(resolver, fact, key);
  if (fact.definition.registry === true) return fromRegistry(value, origin);
  const { asOf, knownAt } = resolver.moment;
  if (!isKnownAt(origin.knownOn, knownAt)) return unknownFact('absent');
  return isVisible(fact, value, origin, asOf) ? applyValidity(resolver, fact.definition, value, origin) : unknownFact('after_as_of');
}

/** A day learnt later still counts if it is not later itself. */
function isVisible(fact: ModelFact, value: FactValue, { knownOn }: Origin, asOf: CivilDate): boolean {
  return knownOn === null || knownOn <= asOf || (fact.definition.type === 'date' && String(value) <= asOf);
}

/** What is said of a fact on the day, and which days still to come are given for when it comes true. */
interface Said {
  readonly visible: readonly Candidate[];
  readonly awaited: readonly Candidate[];
}

function choose(resolver: Resolver, fact: ModelFact, key: string | null, { visible, awaited }: Said): KnownFact {
  const ordered = [...visible].sort(compareStrength);
  const best = ordered[0] as Candidate;
  const contradicting = ordered.filter((one) => !isSameFactValue(one.value, best.value));
  const early = awaited.filter(({ knownOn }) => best.value === true && (knownOn ?? '') >= (best.knownOn ?? ''));
  const isTied = early.length > 0 || contradicting.some((one) => compareStrength(one, best) === 0);
  if (early.length > 0 || contradicting.some((one) => contradicts(one, best))) {
    recordConflict(resolver, formatAddress({ path: fact.path, collection: fact.collection?.path ?? null, key }), [...ordered, ...early], isTied);
  }
  if (isTied) return unknownFact('conflict');
  return applyValidity(resolver, fact.definition, best.value, best);
}

function recordConflict(resolver: Resolver, fact: string, ordered: readonly Candidate[], isTied: boolean): void {
  if (resolver.conflicts.has(fact)) return;
  const values = ordered.map(({ value, source, ref, knownOn }) => ({ value, source, ref, knownOn }));
  resolver.conflicts.set(fact, { fact, values, chosen: isTied ? null : 0 });
}

function applyValidity({ moment }: Resolver, definition: FactDefinition, value: FactValue, origin: Origin): KnownFact {
  const { validFor, fixed = false } = definition;
  const isStale = validFor !== undefined && origin.knownOn !== null && addPeriod(origin.knownOn, validFor) < moment.asOf;
  const { knownOn, assurance, source, ref } = origin;
  const isUsed = !isStale || moment.assumeUnchanged;
  return { value: isUsed ? value : undefined, why: isUsed ? null : 'stale', knownOn, assurance, source, ref, isTimeless: fixed, isStale };
}

/** The registry keeps its own dates, and nobody has to vouch for it. */
function fromRegistry(value: FactValue, { source, ref }: Origin): KnownFact {
  return { value, why: null, knownOn: null, assurance: null, source, ref, isTimeless: true, isStale: false };
}
