import { isMap, isScalar, isSeq } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';

import type { Path } from '../types/common.ts';

/** The node that a path leads to, and the key that names it in its group. @internal */
export interface Found {
  readonly node: unknown;
  readonly key: unknown;
}

/**
 * Finds nodes by path. Keys of a group are indexed when it is first asked for one: thousands of
 * problems in one large group must not take a search each.
 * @internal
 */
export function createFinder(root: unknown): (path: Path) => Found | null {
  const indexes = new WeakMap<YAMLMap, Map<unknown, Pair>>();
  const pairOf = (map: YAMLMap, key: unknown): Pair | undefined => {
    const index = indexes.get(map) ?? indexPairs(map);
    indexes.set(map, index);
    return index.get(key);
  };
  const step = ({ node }: Found, part: string | number): Found | null => {
    if (isSeq(node) && typeof part === 'number' && Object.hasOwn(node.items, part)) return { node: node.items[part], key: null };
    const pair = isMap(node) ? pairOf(node, part) : undefined;
    return pair === undefined ? null : { node: pair.value, key: pair.key };
  };
  return (path) => path.reduce<Found | null>((found, part) => found && step(found, part), { node: root, key: null });
}

/** Of a key given twice, the first counts: so it does in the value. */
function indexPairs(map: YAMLMap): Map<unknown, Pair> {
  const index = new Map<unknown, Pair>();
  for (const pair of map.items) {
    if (isScalar(pair.key) && !index.has(pair.key.value)) index.set(pair.key.value, pair);
  }
  return index;
}
