import { describe, expect, it } from 'vitest';

import { isGrowthRef, kindOfDeadline, placeholdersIn } from './refs.ts';

describe('kindOfDeadline', () => {
  it('tells duties that return from those that bind every day and those that fall once', () => {
    expect(kindOfDeadline({ yearly: '09-23', metOn: 'a' })).toBe('recurring');
    expect(kindOfDeadline({ every: 'P6M', from: '2024-01-01', metOn: 'a' })).toBe('recurring');
    expect(kindOfDeadline({ continuous: true })).toBe('continuous');
    expect(kindOfDeadline({ on: '2023-09-30' })).toBe('once');
    expect(kindOfDeadline({ firstOf: [{ fact: 'a' }] })).toBe('once');
  });
});

describe('placeholdersIn', () => {
  it('lists what stands between braces, in order', () => {
    expect(placeholdersIn('«{siti.nome}» dal {siti.data}')).toEqual(['siti.nome', 'siti.data']);
    expect(placeholdersIn('nessuno')).toEqual([]);
  });
});

describe('isGrowthRef', () => {
  it('wants both the base and the percentage', () => {
    expect(isGrowthRef({ base: { fact: 'a' }, percent: 10 })).toBe(true);
    expect(isGrowthRef({ base: { fact: 'a' } })).toBe(false);
    expect(isGrowthRef(10)).toBe(false);
  });
});
