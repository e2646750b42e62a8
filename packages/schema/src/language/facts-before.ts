import type { VocabularyIndex } from './vocabulary-index.ts';

/**
 * The facts that must be known before another is worth asking, with those that come before them in
 * turn. A sound vocabulary never leads back to the fact itself.
 * @example factsBefore(index, 'governance.rtd.dataNomina') // Set { 'governance.rtd.nominato' }
 */
export function factsBefore(index: VocabularyIndex, path: string): ReadonlySet<string> {
  const before = new Set<string>();
  const gather = (fact: string): void => {
    for (const first of index.askedAfter.get(fact) ?? []) {
      if (before.has(first)) continue;
      before.add(first);
      gather(first);
    }
  };
  gather(path);
  return before;
}
