import { describe, expect, it } from 'vitest';

import { literalWords, monthDayWords, numberWords, periodWords } from './words.ts';

describe('words of a page', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234567.25, '1.234.567,25'],
    [-5000, '-5.000'],
  ])('writes %d as %s', (value, words) => {
    expect(numberWords(value)).toBe(words);
  });

  it('puts periods and days of the year into words', () => {
    expect(['P1D', 'P180D', 'P1M', 'P6M', 'P1Y'].map(periodWords)).toEqual(['1 giorno', '180 giorni', '1 mese', '6 mesi', '1 anno']);
    expect(['09-23', '01-01', '12-31'].map(monthDayWords)).toEqual(['23 settembre', '1° gennaio', '31 dicembre']);
  });

  it('prints values as their fact would', () => {
    const label = { it: 'Tipo' };
    const kind = { path: 'a', type: 'enum', label, values: [{ value: 'app', label: { it: 'App' } }] } as const;

    expect(literalWords(true)).toBe('sì');
    expect(literalWords(['app', 'altro'], kind)).toBe('«App», «altro»');
    expect(literalWords('2023-09-30')).toBe('30/09/2023');
    expect(literalWords(5000, { path: 'a', type: 'integer', label, unit: 'abitanti' })).toBe('5.000 abitanti');
  });
});
