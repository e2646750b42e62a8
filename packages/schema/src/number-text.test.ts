import { describe, expect, it } from 'vitest';

import { numberText } from './number-text.ts';

describe('a number', () => {
  it.each([
    [0, '0'], [999, '999'], [1999, '1999'], [2026, '2026'], [-2026, '-2026'], [12_500, '12.500'], [-12_500, '-12.500'], [100_000, '100.000'], [1_234_567, '1.234.567'], [12_500.25, '12.500,25'], [0.5, '0,5'], [0.12345, '0,12345'],
  ])('groups the digits of %d from five on, so that years stay years', (value, text) => {
    expect(numberText(value, 'it')).toBe(text);
  });

  it('has the marks of its language', () => {
    expect([numberText(12_500.25, 'en'), numberText(2026, 'en')]).toEqual(['12,500.25', '2026']);
  });
});
