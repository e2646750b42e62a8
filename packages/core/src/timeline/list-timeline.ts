import { compareText, formatAddress, groupBy, provenanceOf, strengthOf, textIn } from '@adempi/schema';
import type { Address, Assessment, Bundle, Correction, KnownValue, LateDuty, Learning, Provenienza, State, Timeline } from '@adempi/schema';

import { buildFactModel } from '../facts/model.ts';
import type { FactModel, ModelFact } from '../facts/model.ts';
import { readFacts } from '../facts/read-facts.ts';
import type { RawFacts, RawOther } from '../facts/reader.ts';
import type { FactValue } from '../facts/value.ts';

/** What a timeline is told with. */
export interface TimelineContext {
  /** Of the same state: which duties were met after their term, and the language of labels. */
  readonly assessment: Pick<Assessment, 'findings' | 'lang'>;
  readonly bundle: Pick<Bundle, 'vocabulary'>;
}

/**
 * When what is known of an ente changed, as its state tells: what each source added and on which day,
 * the facts of which an earlier value is kept (`altri`), the duties that were met late. It judges nothing.
 * @param state one whose facts fit the vocabulary
 * @example listTimeline(state, { assessment, bundle }).corrections[0]?.values
 */
export function listTimeline(state: State, { assessment: { findings, lang }, bundle }: TimelineContext): Timeline {
  const model = buildFactModel(bundle.vocabulary);
  const facts = listFacts(readFacts(state, model, lang), { model, state, lang });
  return { corrections: correctionsOf(facts), learnings: learningsOf(facts), late: lateDuties(findings) };
}

/** A fact with every value that the state keeps of it. */
type TimedFact = Correction;

interface Telling {
  readonly model: FactModel;
  readonly state: State;
  readonly lang: Assessment['lang'];
}

interface ToldFact {
  readonly address: Address;
  readonly value: FactValue | undefined;
  readonly others: readonly RawOther[];
}

/** The facts with the values that are told of them, in the order of the vocabulary. What identifies the ente is no news. */
function listFacts(raw: RawFacts, telling: Telling): TimedFact[] {
  return telling.model.facts.filter(({ definition }) => definition.registry !== true).flatMap((fact) =>
    valuesByKey(fact, raw).map(([key, value]): TimedFact => {
      const address = { path: fact.path, collection: fact.collection?.path ?? null, key };
      const { label } = fact.definition;
      const others = raw.others.get(fact)?.get(key) ?? [];
      const values = listValues({ address, value, others }, telling.state);
      return { fact: formatAddress(address), label: textIn(label, telling.lang), values };
    }),
  );
}

function valuesByKey(fact: ModelFact, { facts, items }: RawFacts): (readonly [key: string | null, value: FactValue | undefined])[] {
  if (fact.collection === null) return [[null, facts[fact.slot]]];
  return [...(items.get(fact.collection) ?? [])].map(([key, item]) => [key, item.facts[fact.slot]]);
}

/** Every value that is told of a fact, the oldest first. */
function listValues({ address, value, others }: ToldFact, state: State): KnownValue[] {
  const own = value === undefined ? [] : [knownValue(value, provenanceOf(state, address), true, state)];
  const lost = others.map((other) => knownValue(other.value, other.entry, false, state));
  return [...own, ...lost].sort((left, right) => compareText(left.knownOn ?? '', right.knownOn ?? '') || Number(left.stands) - Number(right.stands));
}

function knownValue(value: FactValue, provenance: Provenienza | undefined, stands: boolean, state: State): KnownValue {
  const { knownOn, assurance } = strengthOf(state, provenance);
  return { value, source: provenance?.fonte ?? null, ref: provenance?.rif ?? null, knownOn, assurance, stands };
}

function correctionsOf(facts: readonly TimedFact[]): Correction[] {
  return facts.filter(({ values }) => values.length > 1);
}

/** Each value on its day, also those that no longer stand. */
function learningsOf(facts: readonly TimedFact[]): Learning[] {
  const learnt = facts.flatMap(({ fact, label, values }) => values.map(({ knownOn, source, value }) => ({ knownOn, source, told: { fact, label, value } })));
  const groups = [...groupBy(learnt, ({ knownOn, source }) => JSON.stringify([knownOn, source])).values()];
  return groups
    .map((group) => ({ knownOn: group[0].knownOn, source: group[0].source, facts: group.map(({ told }) => told) }))
    .sort((left, right) => compareText(left.knownOn ?? '', right.knownOn ?? '') || compareText(left.source ?? '', right.source ?? ''));
}

function lateDuties(findings: Assessment['findings']): LateDuty[] {
  return findings.flatMap(({ id, title, reason, timing }) => (timing?.state === 'met_late' ? [{ id, title, reason, dueDate: timing.dueDate }] : []));
}
