import { createDiagnostic, suggest } from '@adempi/schema';
import type { Diagnostic, Lang, Rule } from '@adempi/schema';

import type { FactView } from './known-fact.ts';
import type { FactModel } from './model.ts';
import { readItems } from './read-items.ts';

/** The keys by which rules name an item, by collection. */
export type NamedKeys = ReadonlyMap<string, ReadonlySet<string>>;

/** Gathers the items that rules are about, once for all states. */
export function indexNamed(rules: readonly Rule[]): NamedKeys {
  const named = new Map<string, Set<string>>();
  for (const { forItem } of rules) {
    if (forItem !== undefined) named.set(forItem.collection, (named.get(forItem.collection) ?? new Set()).add(forItem.key));
  }
  return named;
}

/**
 * Warns of items that no rule is about, in lists whose items rules name by key: a code with a slip
 * in it would be lost, and the line that was meant would seem to be missing.
 */
export function findUnnamed(view: FactView, model: FactModel, named: NamedKeys, lang: Lang): Diagnostic[] {
  return [...named].flatMap(([path, keys]) => {
    return readItems(view, model, path).items
      .filter(({ key }) => !keys.has(key))
      .map(({ key }) => {
        const suggestion = suggest(key, [...keys]);
        const params = { fact: path, key, ...(suggestion === null ? {} : { suggestion }) };
        return createDiagnostic({ code: 'item.unnamed', severity: 'warning', params, path: ['fatti', ...path.split('.')], lang });
      });
  });
}
