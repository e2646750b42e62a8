import { createDiagnostic, suggest } from '@adempi/schema';
import type { Diagnostic, Lang, Rule } from '@adempi/schema';

import type { FactView } from './known-fact.ts';
import type { FactModel } from './model.ts';

/**
 * Warns of items that no rule is about, in lists whose items rules name by key: a code with a slip
 * in it would be lost, and the line that was meant would seem to be missing.
 */
export function findUnnamed(view: FactView, { collectionByPath }: FactModel, rules: readonly Rule[], lang: Lang): Diagnostic[] {
  const named = new Map<string, Set<string>>();
  for (const { forItem } of rules) {
    if (forItem !== undefined) named.set(forItem.collection, (named.get(forItem.collection) ?? new Set()).add(forItem.key));
  }
  return [...named].flatMap(([path, keys]) => {
    const items = view.collections[collectionByPath.get(path)?.index ?? -1]?.items ?? [];
    return items
      .filter(({ key }) => !keys.has(key))
      .map(({ key }) => {
        const suggestion = suggest(key, [...keys]);
        const params = { fact: path, key, ...(suggestion === null ? {} : { suggestion }) };
        return createDiagnostic({ code: 'item.unnamed', severity: 'warning', params, path: ['fatti', ...path.split('.')], lang });
      });
  });
}
