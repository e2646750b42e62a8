import type { FactType, Scalar } from '@adempi/schema';
import fc from 'fast-check';

import { day } from './days.ts';
import { WORDS } from './vocabulary.ts';

const word = fc.constantFrom(...WORDS);

/** A value that a fact of a type may have: few of them, so that they meet. */
export const valueOfType: Readonly<Record<Exclude<FactType, 'collection'>, fc.Arbitrary<Scalar | readonly Scalar[]>>> = {
  boolean: fc.boolean(),
  integer: fc.integer({ min: -1, max: 4 }),
  number: fc.constantFrom(-0.5, 0, 0.5, 1, 2, 2.5),
  date: day,
  enum: word,
  string: fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom('Forlì-Cesena', '[x].y', '2023-09-23') }),
  url: fc.constantFrom('https://x.it/', 'https://y.it/'),
  set: fc.array(word, { maxLength: 3 }),
};

/** One value with which such a fact is compared. */
export function literalOfType(type: FactType): fc.Arbitrary<Scalar> {
  return type === 'set' || type === 'collection' ? word : (valueOfType[type] as fc.Arbitrary<Scalar>);
}
