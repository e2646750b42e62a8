import { digestOf } from './digest.ts';

/**
 * Whether two values are the same JSON: the order of keys does not count, and what is undefined is null.
 * @example isSame({ a: 1, b: 2 }, { b: 2, a: 1 }) // true
 */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other) || digestOf(one ?? null) === digestOf(other ?? null);
}
