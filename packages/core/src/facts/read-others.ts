import { parseAddress } from '@adempi/schema';
import type { AltroValore } from '@adempi/schema';

import type { ModelFact } from './model.ts';
import { report, suggestion } from './reader.ts';
import type { RawOther, RawOthers, Reader } from './reader.ts';
import { findValueProblem } from './value.ts';
import type { FactValue } from './value.ts';

/** Reads the values that lost a merge. */
export function readOthers(reader: Reader, others: readonly AltroValore[]): RawOthers {
  const read: Others = new Map();
  others.forEach((entry, position) => {
    const address = parseAddress(entry.fatto);
    const fact = address === null ? undefined : reader.model.byPath.get(address.path);
    const path = ['altri', position, 'fatto'];
    if (address === null || fact === undefined) {
      report(reader, 'fact.unknown', path, { fact: entry.fatto, ...suggestion(reader, entry.fatto, () => [...reader.model.byPath.keys()]) });
      return;
    }
    if (!hasItem(reader, fact, address.key)) {
      report(reader, 'item.unknown', path, { fact: entry.fatto });
      return;
    }
    const problem = findValueProblem(entry.valore, fact.definition, reader.lang);
    if (problem === null) add(read, { fact, key: address.key, value: entry.valore as FactValue, entry });
    else report(reader, problem.code, ['altri', position, 'valore'], { fact: entry.fatto, ...problem.params });
  });
  return read;
}

type Others = Map<ModelFact, Map<string | null, RawOther[]>>;

function add(others: Others, other: RawOther): void {
  const ofFact = others.get(other.fact) ?? new Map<string | null, RawOther[]>();
  others.set(other.fact, ofFact);
  const ofItem = ofFact.get(other.key);
  if (ofItem === undefined) ofFact.set(other.key, [other]);
  else ofItem.push(other);
}

function hasItem(reader: Reader, fact: ModelFact, key: string | null): boolean {
  if (fact.collection === null) return key === null;
  return key !== null && (reader.items.get(fact.collection)?.has(key) ?? false);
}
