import type { FactDefinition } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { formatValue } from './format-value.ts';

const fact = (more: Partial<FactDefinition>): FactDefinition => ({ path: 'a.b', type: 'number', label: { it: 'b' }, ...more });

describe('a value in words', () => {
  it.each([
    [0, '0'], [1999, '1999'], [12_500, '12.500'], [100_000, '100.000'], [1_234_567, '1.234.567'], [12_500.25, '12.500,25'], [0.5, '0,5'], [-12_500, '-12.500'],
  ])('groups the digits of %d from five on, so that years stay years', (value, text) => {
    expect(formatValue(value, null, 'it')).toBe(text);
  });

  it('has the marks of its language, and its unit', () => {
    expect(formatValue(12_500.25, null, 'en')).toBe('12,500.25');
    expect(formatValue(12_500, fact({ unit: 'euro' }), 'it')).toBe('12.500 euro');
    expect(formatValue(12, fact({}), 'it')).toBe('12');
  });

  it('is said, not shown as code', () => {
    const values = [{ value: 'x', label: { it: 'la ics', en: 'the ex' } }, { value: 'y', label: { it: 'la ipsilon' } }];
    expect(formatValue(true, null, 'it')).toBe('sì');
    expect(formatValue(false, null, 'it')).toBe('no');
    expect(formatValue('2023-09-30', null, 'it')).toBe('30/09/2023');
    expect(formatValue('x', fact({ values }), 'en')).toBe('the ex');
    expect(formatValue(['x', 'y', 'z'], fact({ values }), 'en')).toBe('the ex, la ipsilon, z');
    expect(formatValue([], fact({ values }), 'it')).toBe('nessuna voce');
    expect(formatValue(undefined, null, 'it')).toBe(formatValue(null, null, 'it'));
    expect(formatValue(undefined, null, 'it')).not.toBe('undefined');
    expect([formatValue('x', null, 'it'), formatValue('x', fact({ type: 'string' }), 'it')]).toEqual(['x', 'x']);
    expect(formatValue(10n, null, 'it')).toBe('10');
  });
});
