import { addressPrefixes } from '@adempi/schema';
import type { Assurance, CivilDate, Conflict, Fonte, Provenienza, State } from '@adempi/schema';

import { ASSURANCE_OF, rankOfAssurance } from './assurance.ts';
import type { ModelFact } from './model.ts';
import { findProvenance } from './provenance.ts';
import type { RawFacts } from './reader.ts';
import type { FactValue } from './value.ts';

/** The day of the assessment and what may be used on it. */
export interface Moment {
  readonly asOf: CivilDate;
  /** What was known after this day is dropped. */
  readonly knownAt: CivilDate | null;
  /** Carry the last knowledge forward. */
  readonly assumeUnchanged: boolean;
}

/** What a resolution of facts works with. */
export interface Resolver {
  readonly state: State;
  readonly raw: RawFacts;
  readonly moment: Moment;
  /** By address of the fact. */
  readonly conflicts: Map<string, Conflict>;
}

/** One value that a source gives for a fact. */
export interface Candidate {
  readonly value: FactValue;
  readonly knownOn: CivilDate | null;
  readonly assurance: Assurance;
  readonly source: string | null;
  readonly ref: string | null;
}

/** The values that the sources give for a fact. */
export function listCandidates(
  resolver: Resolver,
  fact: ModelFact,
  key: string | null,
  value: FactValue | undefined,
): Candidate[] {
  const { state, raw } = resolver;
  const own = value === undefined ? [] : [ownCandidate(resolver, fact, key, value)];
  const others = raw.others.get(fact)?.get(key) ?? [];
  return [...own, ...others.map((other) => toCandidate(state, other.value, other.entry))];
}

/** The value that the facts of a state give. */
export function ownCandidate({ state }: Resolver, fact: ModelFact, key: string | null, value: FactValue): Candidate {
  return toCandidate(state, value, findProvenance(state, () => prefixesOf(fact, key)));
}

/** The day on which a fact came true says that it did, however late that day was learnt. */
export function datedCandidates(
  resolver: Resolver,
  { datedBy }: ModelFact,
  key: string | null,
  values: readonly (FactValue | undefined)[],
): Candidate[] {
  if (datedBy === null) return [];
  const days = listCandidates(resolver, datedBy, key, values[datedBy.slot]);
  const { asOf } = resolver.moment;
  return days
    .filter(({ value }) => String(value) <= asOf)
    .map((day) => ({ ...day, value: true }));
}

/**
 * What says, on the day of the assessment, that a fact comes true only later. It contradicts
 * whoever holds the fact true already, unless they knew more than it did.
 */
export function awaitedCandidates(resolver: Resolver, { datedBy }: ModelFact, key: string | null, values: readonly (FactValue | undefined)[]): Candidate[] {
  if (datedBy === null) return [];
  const { asOf, knownAt } = resolver.moment;
  return listCandidates(resolver, datedBy, key, values[datedBy.slot]).filter(
    ({ value, knownOn }) => String(value) > asOf && isKnownAt(knownOn, asOf) && isKnownAt(knownOn, knownAt),
  );
}

/** A value with where it comes from; what nobody vouches for is declared. */
export function toCandidate(state: State, value: FactValue, provenance: Provenienza | undefined): Candidate {
  const source = findSource(state, provenance?.fonte);
  const garanzia = provenance?.garanzia ?? source?.garanzia ?? 'dichiarato';
  return {
    value,
    knownOn: provenance?.rilevatoIl ?? source?.data ?? state.aggiornatoIl ?? null,
    assurance: ASSURANCE_OF[garanzia],
    source: provenance?.fonte ?? null,
    ref: provenance?.rif ?? null,
  };
}

function findSource({ fonti = {} }: State, name: string | undefined): Fonte | undefined {
  return name !== undefined && Object.hasOwn(fonti, name) ? fonti[name] : undefined;
}

/** The addresses under which a fact's provenance may stand, longest first. */
function prefixesOf({ path, collection, prefixes }: ModelFact, key: string | null): readonly string[] {
  return key === null ? prefixes : addressPrefixes({ path, collection: collection?.path ?? null, key });
}

/** Whether something was known on a day; what has no day always was. */
export function isKnownAt(knownOn: CivilDate | null, knownAt: CivilDate | null): boolean {
  return knownAt === null || knownOn === null || knownOn <= knownAt;
}

/** Latest day first, then strongest assurance. */
export function byStrength(left: Candidate, right: Candidate): number {
  const leftDay = left.knownOn ?? '';
  const rightDay = right.knownOn ?? '';
  if (leftDay !== rightDay) return leftDay > rightDay ? -1 : 1;
  return rankOfAssurance(right.assurance) - rankOfAssurance(left.assurance);
}
