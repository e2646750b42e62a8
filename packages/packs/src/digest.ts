import { digestOf, packOf, readsOf } from '@adempi/schema';
import type { Act, FactDefinition, Pack, Parameter, Rule } from '@adempi/schema';

import { sortBy } from './lists.ts';

/** What the digest of a pack is taken from. @internal */
export interface DigestInput {
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter[];
  readonly vocabulary: readonly FactDefinition[];
  readonly acts: readonly Act[];
}

/**
 * The digest of a pack: SHA-256 of the canonical JSON of its rules and parameters and of the
 * facts and acts that they name, so that a change elsewhere leaves it as it is.
 * @internal
 */
export function digestPack({ id }: Pack, input: DigestInput): string {
  const rules = withProvers(input.rules.filter((rule) => packOf(rule.id) === id), input.rules);
  const reads = rules.map(readsOf);
  const named = new Set(reads.flatMap(({ parameters }) => parameters));
  const cited = new Set(rules.flatMap(({ legalBasis }) => legalBasis.map(({ act }) => act)));
  const facts = withSupport(new Set(reads.flatMap(({ facts, shown }) => [...facts, ...shown])), input.vocabulary);
  return digestOf({
    rules,
    parameters: input.parameters.filter((parameter) => packOf(parameter.id) === id || named.has(parameter.id)),
    vocabulary: sortBy(input.vocabulary.filter(({ path }) => facts.has(path)), ({ path }) => path),
    acts: sortBy(input.acts.filter((act) => cited.has(act.id)), (act) => act.id),
  });
}

/** Rules with those that prove them: a verdict that is taken from another rule changes with it. @internal */
export function withProvers(own: readonly Rule[], all: readonly Rule[]): readonly Rule[] {
  const provers = new Set(own.flatMap(({ provedBy = [] }) => provedBy));
  return [...own, ...all.filter((rule) => provers.has(rule.id) && !own.includes(rule))];
}

// A verdict also rests on the collection of an item's fact, on its key, and on the fact that dates another.
function withSupport(paths: ReadonlySet<string>, vocabulary: readonly FactDefinition[]): ReadonlySet<string> {
  const all = new Set(paths);
  for (const fact of vocabulary) {
    const isRead = [...paths].some((path) => path === fact.path || path.startsWith(`${fact.path}.`));
    if (!isRead) continue;
    all.add(fact.path);
    if (fact.key !== undefined) all.add(`${fact.path}.${fact.key}`);
    if (fact.datedBy !== undefined) all.add(fact.datedBy);
  }
  return all;
}
