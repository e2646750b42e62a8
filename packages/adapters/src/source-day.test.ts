import { describe, expect, it } from 'vitest';

import { parseNamedSource } from './source-day.ts';

describe('parseNamedSource', () => {
  it.each([
    ['dati/candidature_145.2026-08-12.csv', 'dati/candidature_145.2026-08-12.csv', '2026-08-12'],
    ['amministrazioni_2018-07.csv', 'amministrazioni_2018-07.csv', '2018-07-01'],
    ['comuni.csv@2026-05-29', 'comuni.csv', '2026-05-29'],
    ['dati.2026-01-01.csv@2026-05', 'dati.2026-01-01.csv', '2026-05-01'],
    ['2020-01-01/dati.csv', '2020-01-01/dati.csv', null],
    ['dati.2023-02-29.csv', 'dati.2023-02-29.csv', null],
    ['dati@casa.csv', 'dati@casa.csv', null],
    ['dati_12026-01-01.csv', 'dati_12026-01-01.csv', null],
    ['da.2020-01-01.a.2021-12-31.csv', 'da.2020-01-01.a.2021-12-31.csv', '2021-12-31'],
  ])('%s', (text, path, date) => {
    expect(parseNamedSource(text)).toEqual({ path, date });
  });
});
