import { strengthOf } from '@adempi/schema';
import type { CivilDate, Conflict, Provenienza, State, Strength } from '@adempi/schema';

import type { ModelFact } from './model.ts';
import { provenanceInItem } from './provenance.ts';
import type { Provenances } from './provenance.ts';
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
  readonly provenances: Provenances;
  /** What each provenance tells: many facts share one. */
  readonly origins: Map<Provenienza | undefined, Origin>;
}

/** Where a value comes from, and since when it is known. */
export interface Origin extends Strength {
  readonly source: string | null;
  readonly ref: string | null;
}

/** One value that a source gives for a fact. */
export interface Candidate extends Origin {
  readonly value: FactValue;
}

/** The values that the sources give for a fact. */
export function listCandidates(
  resolver: Resolver,
  fact: ModelFact,
  key: string | null,
  value: FactValue | undefined,
): Candidate[] {
  const own = value === undefined ? [] : [{ value, ...ownOrigin(resolver, fact, key) }];
  const others = resolver.raw.others.get(fact)?.get(key) ?? [];
  return [...own, ...others.map((other) => ({ value: other.value, ...originOf(resolver, other.entry) }))];
}

/** Where the value comes from that the facts of a state give. */
export function ownOrigin(resolver: Resolver, fact: ModelFact, key: string | null): Origin {
  const { provenances } = resolver;
  const { collection } = fact;
  if (collection === null || key === null) return originOf(resolver, provenances.ofEnte[fact.slot]);
  return originOf(resolver, provenanceInItem(provenances, fact, collection, key));
}

/** What the days say that are given for when a fact comes true. */
export interface ByDay {
  /** The day on which a fact came true says that it did, however late that day was learnt. */
  readonly come: readonly Candidate[];
  /**
   * Where none of them has come: what says, on the day of the assessment, that the fact comes true only
   * later. It contradicts whoever holds the fact true already, unless they knew more than it did.
   */
  readonly awaited: readonly Candidate[];
}

/** Sorts the days that are given for when a fact comes true into those that have come and those that have not. */
export function candidatesByDay(resolver: Resolver, { datedBy }: ModelFact, key: string | null, values: readonly (FactValue | undefined)[]): ByDay {
  const { asOf, knownAt } = resolver.moment;
  const all = datedBy === null ? [] : listCandidates(resolver, datedBy, key, values[datedBy.slot]);
  const days = all.filter(({ knownOn }) => isKnownAt(knownOn, knownAt));
  const come = days.filter(({ value }) => String(value) <= asOf).map((day) => ({ ...day, value: true }));
  return { come, awaited: come.length > 0 ? [] : days.filter(({ knownOn }) => isKnownAt(knownOn, asOf)) };
}

/** What a provenance tells; what nobody vouches for is declared. */
export function originOf(resolver: Resolver, provenance: Provenienza | undefined): Origin {
  const known = resolver.origins.get(provenance);
  if (known !== undefined) return known;
  const origin = readOrigin(resolver.state, provenance);
  resolver.origins.set(provenance, origin);
  return origin;
}

function readOrigin(state: State, provenance: Provenienza | undefined): Origin {
  return { ...strengthOf(state, provenance), source: provenance?.fonte ?? null, ref: provenance?.rif ?? null };
}

/** Whether something was known on a day; what has no day always was. */
export function isKnownAt(knownOn: CivilDate | null, knownAt: CivilDate | null): boolean {
  return knownAt === null || knownOn === null || knownOn <= knownAt;
}
