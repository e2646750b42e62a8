import { addPeriod, compareText, dayAfter, indexVocabulary, isPeriod, packOf, readsOf } from '@adempi/schema';
import type { BoundaryCause, Bundle, CivilDate, ForecastBoundary, Parameter, Rinvio, Rule, VocabularyIndex } from '@adempi/schema';

import { DUE_SOON_DAYS } from '../assessment/timing.ts';
import { dueDaysOf } from './due-days.ts';
import type { DatedFact } from './list-dated-facts.ts';
import { isWithin } from './window.ts';
import type { Window } from './window.ts';

/** A day and why it matters. */
type Boundary = Pick<ForecastBoundary, 'day' | 'cause'>;

/** What the boundaries of a rule are worked out from. */
interface Sources {
  readonly bundle: Bundle;
  readonly facts: ReadonlyMap<string, readonly DatedFact[]>;
  readonly window: Window;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly vocabulary: VocabularyIndex;
  readonly editions: ReadonlyMap<string, readonly Boundary[]>;
  /** About the ente. */
  readonly waivers: readonly Rinvio[];
}

/** The law, and what the ente put off. */
export interface BoundaryInput extends Pick<Sources, 'bundle'> {
  /** About the ente. */
  readonly waivers: readonly Rinvio[];
}

/**
 * The days in a window on which a finding may become another than on the day before, with their
 * reasons and the rules that each concerns, in order of time. More days than needed do no harm.
 */
export function listBoundaries({ bundle, waivers }: BoundaryInput, facts: ReadonlyMap<string, readonly DatedFact[]>, window: Window): ForecastBoundary[] {
  const sources: Sources = {
    bundle,
    facts,
    window,
    parameters: new Map(bundle.parameters.map((parameter) => [parameter.id, parameter])),
    vocabulary: indexVocabulary(bundle.vocabulary),
    editions: boundariesOfEditions(bundle),
    waivers,
  };
  const own = new Map(bundle.rules.map((rule) => [rule.id, boundariesOfRule(rule, sources).filter(({ day }) => isWithin(window, day))]));
  const found = new Map<string, Boundary & { readonly rules: Set<string> }>();
  for (const { id, provedBy = [] } of bundle.rules) {
    for (const boundary of [id, ...provedBy].flatMap((name) => own.get(name) ?? [])) {
      const key = JSON.stringify([boundary.day, boundary.cause]);
      const entry = found.get(key) ?? { ...boundary, rules: new Set() };
      entry.rules.add(id);
      found.set(key, entry);
    }
  }
  return [...found].sort(([left], [right]) => compareText(left, right)).map(([, { day, cause, rules }]) => ({ day, cause, ruleIds: [...rules].sort(compareText) }));
}

/** An edition of the Piano triennale ends where the next one starts: its lines go on that day. */
function boundariesOfEditions({ packs }: Bundle): Sources['editions'] {
  const all = packs.flatMap(({ edition }): Boundary[] => (edition === undefined ? [] : [{ day: edition.from, cause: { kind: 'edition_starts', edition: edition.name } }]));
  return new Map(packs.flatMap(({ id, edition }) => (edition === undefined ? [] : [[id, all]])));
}

function boundariesOfRule(rule: Rule, sources: Sources): readonly Boundary[] {
  const reads = readsOf(rule);
  const { from, to } = rule.inForce;
  return [
    at(from, { kind: 'rule_starts', ruleId: rule.id }),
    ...(to === undefined ? [] : [at(dayAfter(to), { kind: 'rule_ends', ruleId: rule.id })]),
    ...boundariesOfDeadline(rule, sources),
    ...reads.parameters.flatMap((id) => boundariesOfParameter(sources.parameters.get(id))),
    ...reads.facts.flatMap((path) => boundariesOfFact(path, periodsOf(rule, reads.parameters, sources), sources)),
    ...(isContested(rule, sources) ? proceduralFacts(sources).flatMap((path) => boundariesOfFact(path, [], sources)) : []),
    ...(sources.editions.get(packOf(rule.id)) ?? []),
    ...sources.waivers.filter(({ regola }) => regola === rule.id).flatMap(boundariesOfWaiver),
  ];
}

/** Whether a proceeding may be about a rule: one names it, or it is about proceedings itself. */
function isContested({ id, forEach }: Rule, { bundle: { exposure: { procedure } }, facts }: Sources): boolean {
  return forEach === procedure.collection || (facts.get(procedure.rule) ?? []).some(({ value }) => value === id);
}

/** What a state tells of proceedings: the rule, the acts, their terms and what was answered. */
function proceduralFacts({ bundle: { exposure: { procedure } } }: Sources): string[] {
  return [procedure.rule, ...procedure.stages.flatMap(({ date, term, met }) => [date, ...(term === undefined ? [] : [term]), ...(met === undefined ? [] : [met])])];
}

function at(day: CivilDate, cause: BoundaryCause): Boundary {
  return { day, cause };
}

function boundariesOfDeadline({ deadline, inForce }: Rule, { facts, parameters, window }: Sources): Boundary[] {
  const daysOf = (path: string): CivilDate[] => (facts.get(path) ?? []).flatMap(({ date }) => date ?? []);
  if ('continuous' in deadline) {
    const starts = [deadline.from ?? inForce.from, ...(deadline.since === undefined ? [] : daysOf(deadline.since))];
    return starts.flatMap((since) => [at(since, { kind: 'begins', since }), at(announced(since), { kind: 'due_soon', dueDate: since })]);
  }
  const valuesOf = (id: string): unknown[] => parameters.get(id)?.versions.map(({ value }) => value) ?? [];
  return dueDaysOf(deadline, { daysOf, valuesOf, window }).flatMap((dueDate) => [
    at(dayAfter(dueDate), { kind: 'term_passed', dueDate }),
    at(announced(dueDate), { kind: 'due_soon', dueDate }),
  ]);
}

/** The first of the days in which a due date is said to be close. */
function announced(day: CivilDate): CivilDate {
  return addPeriod(day, 'P1D', -DUE_SOON_DAYS);
}

function boundariesOfParameter(parameter: Parameter | undefined): Boundary[] {
  if (parameter === undefined) return [];
  const cause: BoundaryCause = { kind: 'parameter_changes', parameter: parameter.id };
  return parameter.versions.flatMap(({ from, to }) => [at(from, cause), ...(to === undefined ? [] : [at(dayAfter(to), cause)])]);
}

/** An entry holds from its approval to its last day. */
function boundariesOfWaiver({ regola: ruleId, istanza, approvatoIl, scade: until }: Rinvio): Boundary[] {
  const item = istanza ?? null;
  return [at(approvatoIl, { kind: 'waiver_starts', ruleId, item, until }), at(dayAfter(until), { kind: 'waiver_ends', ruleId, item, until })];
}

/** The day on which a fact came true speaks for it: it is read with it. */
function boundariesOfFact(path: string, periods: readonly string[], { facts, vocabulary }: Sources): Boundary[] {
  const { datedBy, validFor } = vocabulary.facts.get(path) ?? {};
  const told = [...(facts.get(path) ?? []), ...(datedBy === undefined ? [] : (facts.get(datedBy) ?? []))];
  return told.flatMap(({ address, knownOn, date }) => [
    ...(knownOn === null ? [] : [at(knownOn, { kind: 'fact_known', fact: address, knownOn })]),
    ...(knownOn === null || validFor === undefined ? [] : [at(dayAfter(addPeriod(knownOn, validFor)), { kind: 'fact_stale', fact: address, knownOn })]),
    ...(date === null ? [] : boundariesOfDate(address, date, periods)),
  ]);
}

function boundariesOfDate(fact: string, date: CivilDate, periods: readonly string[]): Boundary[] {
  return [
    ...[date, dayAfter(date)].map((day) => at(day, { kind: 'fact_day', fact, date })),
    ...periods.map((period) => at(dayAfter(addPeriod(date, period)), { kind: 'fact_lapses', fact, date, period })),
  ];
}

/** The periods within which a rule may ask a day to lie. */
function periodsOf({ appliesWhen, where, require }: Rule, ids: readonly string[], { parameters }: Sources): readonly string[] {
  const values = ids.flatMap((id) => parameters.get(id)?.versions.map(({ value }) => value) ?? []);
  return [...new Set(textsIn([appliesWhen, where, require, values]).filter(isPeriod))];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
