import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allocateSample } from './allocate-sample.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const strata = fc.array(fc.nat({ max: 5000 }), { maxLength: 40 });
const sizes = fc.nat({ max: 2000 });

describe('allocateSample', () => {
  it.each([
    [[700, 290, 10, 0], 10, [6, 3, 1, 0]],
    [[700, 290, 10], 0, [0, 0, 0]],
    [[5, 9, 9, 1], 2, [0, 1, 1, 0]],
    [[3, 3, 3], 4, [2, 1, 1]],
    [[2, 1], 10, [2, 1]],
    [[], 5, []],
  ])('of %j, %i: %j', (given, size, expected) => {
    expect(allocateSample(given, size)).toEqual(expected);
  });

  it('draws as many as asked, or all there are', () => {
    fc.assert(
      fc.property(strata, sizes, (given, size) => {
        expect(sum(allocateSample(given, size))).toBe(Math.min(size, sum(given)));
      }),
    );
  });

  it('draws no more of a stratum than it has, and at least one of each while there are enough to draw', () => {
    fc.assert(
      fc.property(strata, sizes, (given, size) => {
        const shares = allocateSample(given, size);
        const filled = given.filter((one) => one > 0).length;
        given.forEach((one, position) => {
          expect(shares[position]).toBeLessThanOrEqual(one);
          expect(shares[position]).toBeGreaterThanOrEqual(one > 0 && size >= filled ? 1 : 0);
        });
      }),
    );
  });

  it('gives no stratum more than its share of all, rounded up, unless that is less than one', () => {
    fc.assert(
      fc.property(strata, sizes, (given, size) => {
        const exact = (one: number): number => (Math.min(size, sum(given)) * one) / sum(given);
        allocateSample(given, size).forEach((share, position) => {
          if (share > 1) expect(share).toBeLessThan(exact(given[position]!) + 1);
        });
      }),
    );
  });

  it('gives each stratum its share of all, to the nearest whole, where none is too small', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 1000 }), { minLength: 1, maxLength: 20 }), fc.integer({ min: 200, max: 2000 }), (given, size) => {
        const exact = (one: number): number => (Math.min(size, sum(given)) * one) / sum(given);
        fc.pre(given.every((one) => exact(one) >= 1));
        allocateSample(given, size).forEach((share, position) => {
          expect(Math.abs(share - exact(given[position]!))).toBeLessThan(1);
        });
      }),
    );
  });

  it('gives a larger stratum no less than a smaller one', () => {
    fc.assert(
      fc.property(strata, sizes, (given, size) => {
        const shares = allocateSample(given, size);
        const ordered = given.map((one, position) => [one, shares[position]!] as const).sort((left, right) => left[0] - right[0] || left[1] - right[1]);
        ordered.forEach(([one, share], position) => {
          if (position > 0 && one > ordered[position - 1]![0]) expect(share).toBeGreaterThanOrEqual(ordered[position - 1]![1]);
        });
      }),
    );
  });
});
