import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { estimateErrors } from './estimate-errors.ts';
import type { CheckedFinding } from './estimate-errors.ts';
import { wilson } from './wilson.ts';

const finding = (stratum: number, checked: CheckedFinding['checked'], more: Partial<CheckedFinding> = {}): CheckedFinding => ({ stratum, rule: 'a/b', adapters: ['pdnd'], outcome: 'pass', checked, ...more });
const times = (count: number, one: CheckedFinding): CheckedFinding[] => Array.from({ length: count }, () => one);

describe('wilson', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    // In the guide for auditors.
    [0, 50, 0, 0.0713],
    [0, 100, 0, 0.037],
    [0, 300, 0, 0.0126],
    [5, 100, 0.0215, 0.1118],
    [15, 300, 0.0305, 0.0808],
  ])('%i of %i: %f to %f', (wrong, size, low, high) => {
    const found = wilson(wrong / size, size);
    expect([found.low, found.high].map((one) => Math.round(one * 10_000) / 10_000)).toEqual([low, high]);
  });

  it('holds the share, within 0 and 1, and is narrower with more cases', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.5, max: 5000, noNaN: true }), (share, size) => {
        const { low, high } = wilson(share, size);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
        const more = wilson(share, size * 2);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});

describe('estimateErrors', () => {
  it('weighs each stratum by its size, whatever was drawn of it', () => {
    // 900 findings with 1 of 10 wrong, 100 with 5 of 10: 0.9 × 10 % + 0.1 × 50 % = 14 %.
    const findings = [...times(9, finding(1, 'pass')), finding(1, 'fail'), ...times(5, finding(2, 'pass')), ...times(5, finding(2, 'fail'))];
    const { all, adapters, covered } = estimateErrors(findings, new Map([[1, 900], [2, 100]]));
    expect(all.rate).toBeCloseTo(0.14, 12);
    expect(all).toMatchObject({ drawn: 20, checked: 20, undetermined: 0, wrong: 6 });
    // (10 × 90 + 10 × 10)² / (10 × 90² + 10 × 10²)
    expect(all.effectiveSize).toBeCloseTo(1_000_000 / 82_000, 9);
    expect(all.interval).toEqual(wilson(all.rate!, all.effectiveSize));
    // As the guide for auditors works it out.
    expect([all.interval!.low, all.interval!.high].map((one) => one.toFixed(3))).toEqual(['0.036', '0.417']);
    expect(adapters).toEqual([{ ...all, name: 'pdnd' }]);
    expect(covered).toBe(1);
  });

  it('leaves out what nobody looked at, and tells what could not be determined apart', () => {
    const findings = [finding(1, 'pass'), finding(1, 'fail'), finding(1, null), finding(1, 'unknown'), finding(2, 'unknown')];
    const { all, covered } = estimateErrors(findings, new Map([[1, 30], [2, 70]]));
    expect(all).toMatchObject({ drawn: 5, checked: 4, undetermined: 2, wrong: 1, rate: 0.5, effectiveSize: 2 });
    expect(covered).toBe(0.3);
  });

  it('counts an error for each source that the finding rests on, and for its rule', () => {
    const findings = [finding(1, 'fail', { adapters: ['indicepa', 'pdnd'], rule: 'a/c' }), finding(1, 'pass')];
    const { adapters, rules } = estimateErrors(findings, new Map([[1, 10]]));
    expect(adapters.map(({ name, wrong, rate }) => [name, wrong, rate])).toEqual([['indicepa', 1, 1], ['pdnd', 1, 0.5]]);
    expect(rules.map(({ name, wrong, rate }) => [name, wrong, rate])).toEqual([['a/b', 0, 0], ['a/c', 1, 1]]);
  });

  it('has no rate where nothing was looked at', () => {
    expect(estimateErrors([finding(1, null)], new Map([[1, 10]])).all).toMatchObject({ rate: null, interval: null, effectiveSize: 0, checked: 0 });
  });

  it('is the plain share where every finding stands for as many', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 40 }), (wrong, right) => {
        const { all } = estimateErrors([...times(wrong, finding(1, 'fail')), ...times(right, finding(1, 'pass'))], new Map([[1, 1000]]));
        expect(all.rate).toBeCloseTo(wrong / (wrong + right), 12);
        expect(all.effectiveSize).toBeCloseTo(wrong + right, 6);
      }),
    );
  });
});
