import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareNorms } from './norm-order.ts';

describe('compareNorms', () => {
  it('follows the law: numbers by value, then bis, ter, quater', () => {
    const ordered = [undefined, '2', '2, 2-ter, 3-ter', '2-bis', '2-bis.1', '2-ter', '2-quater', '2-quinquies', '3', '10', '10-bis', '23-ter', 'allegato'];
    expect(ordered.toReversed().toSorted(compareNorms).toSorted(compareNorms)).toEqual([...ordered.slice(1), undefined]);
    for (const [index, one] of ordered.entries()) {
      for (const other of ordered.slice(index + 1)) expect(compareNorms(one, other), `${one} ${other}`).toBeLessThan(0);
    }
  });

  it('is an order: turned round, the sign turns round', () => {
    const norm = fc.option(fc.constantFrom('1', '2', '10', '2-bis', '2-ter', '3, 4', 'allegato', 'par. 3.5'), { nil: undefined });
    fc.assert(fc.property(norm, norm, (one, other) => {
      expect(Math.sign(compareNorms(one, other)) + Math.sign(compareNorms(other, one))).toBe(0);
      expect(compareNorms(one, one)).toBe(0);
    }));
  });
});
