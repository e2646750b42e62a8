import { formatAddress, isCivilDate } from '@adempi/schema';
import type { Bundle, CivilDate, Lang, State } from '@adempi/schema';

import { listCandidates, originOf } from '../facts/candidates.ts';
import type { Resolver } from '../facts/candidates.ts';
import { buildFactModel } from '../facts/model.ts';
import type { ModelFact } from '../facts/model.ts';
import { listProvenances, provenanceOfCollection } from '../facts/provenance.ts';
import { readFacts } from '../facts/read-facts.ts';
import type { FactValue } from '../facts/value.ts';

/** One thing that a source tells, and the days that matter to it. */
export interface DatedFact {
  /** Of the item, where it is about one. */
  readonly address: string;
  /** Null where no day is told. */
  readonly knownOn: CivilDate | null;
  /** Its value, where that is a day. */
  readonly date: CivilDate | null;
  /** Null for a collection. */
  readonly value: FactValue | null;
}

/** What a state tells of each fact, the values that lost a merge too, and of each collection that it says to be whole, by path. */
export function listDatedFacts(state: State, { vocabulary }: Pick<Bundle, 'vocabulary'>, lang: Lang): ReadonlyMap<string, readonly DatedFact[]> {
  const model = buildFactModel(vocabulary);
  const raw = readFacts(state, model, lang);
  const provenances = listProvenances(state, model);
  // Candidates are the same on every day: this one is not looked at.
  const moment = { asOf: '', knownAt: null, assumeUnchanged: true };
  const resolver: Resolver = { state, raw, moment, conflicts: new Map(), provenances, origins: new Map() };
  const found = new Map<string, DatedFact[]>();
  const add = (path: string, fact: DatedFact): void => void found.set(path, [...(found.get(path) ?? []), fact]);
  const addAll = (facts: readonly ModelFact[], key: string | null, values: readonly (FactValue | undefined)[]): void => {
    for (const fact of facts) {
      const address = formatAddress({ path: fact.path, collection: fact.collection?.path ?? null, key });
      for (const { value, knownOn } of listCandidates(resolver, fact, key, values[fact.slot])) {
        const date = dayIn(fact, value);
        add(fact.path, { address, knownOn, date, value });
        if (fact.collection === null) continue;
        // That an item is there is known by what is known of it, and from the days that it had: a rule may count items, and read nothing of them.
        add(fact.collection.path, { address: fact.collection.path, knownOn, date: null, value: null });
        if (date !== null) add(fact.collection.path, { address, knownOn: null, date, value: null });
      }
    }
  };
  addAll(model.enteFacts, null, raw.facts);
  for (const collection of model.collections) {
    if (raw.complete.has(collection)) {
      const { knownOn } = originOf(resolver, provenanceOfCollection(provenances, collection));
      add(collection.path, { address: collection.path, knownOn, date: null, value: null });
    }
    for (const { key, facts } of raw.items.get(collection)?.values() ?? []) addAll(collection.facts, key, facts);
  }
  return found;
}

function dayIn({ definition }: ModelFact, value: FactValue): CivilDate | null {
  return definition.type === 'date' && isCivilDate(value) ? value : null;
}
