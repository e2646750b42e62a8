import fc from 'fast-check';

/** Null, save once in some times; shrinks to null. */
export function rarely<T>(arbitrary: fc.Arbitrary<T>, onceIn = 4): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: onceIn - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}
