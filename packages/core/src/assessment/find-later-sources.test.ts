import type { State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { buildFactModel } from '../facts/model.ts';
import { findLaterSources } from './find-later-sources.ts';

const model = buildFactModel([
  { path: 'ente.denominazione', type: 'string', label: { it: 'Denominazione' }, registry: true },
  { path: 'pdnd.aderente', type: 'boolean', label: { it: 'Aderente' } },
]);
const fonti = { prima: { titolo: 'Prima', data: '2026-11-20' }, r: { titolo: 'Dopo', data: '2027-11-20' }, senza: { titolo: 'Senza giorno' } };

function find(provenienza: NonNullable<State['provenienza']>, asOf = '2026-11-21', lang: 'it' | 'en' = 'it'): readonly unknown[] {
  return findLaterSources({ fonti, provenienza }, model, asOf, lang);
}

describe('findLaterSources', () => {
  it('warns of a source of a later day, by name and place', () => {
    const provenienza = { pdnd: { fonte: 'r' }, 'pdnd.aderente': { fonte: 'prima' } };
    expect(find(provenienza)).toEqual([
      {
        code: 'state.source-later',
        severity: 'warning',
        message: 'La fonte «r» ha una data (20/11/2027) successiva al giorno della verifica: quello che dice non conta ancora, salvo le date già passate.',
        path: ['fonti', 'r', 'data'],
      },
    ]);
    expect(find(provenienza, '2026-11-21', 'en')).toMatchObject([{ message: 'The source “r” has a date (20/11/2027) after the day of the assessment: what it says does not count yet, except for days that have passed.' }]);
  });

  it.each<[string, NonNullable<State['provenienza']>, string?]>([
    ['of the day itself', { 'pdnd.aderente': { fonte: 'r' } }, '2027-11-20'],
    ['on which no fact rests', { 'pdnd.aderente': { fonte: 'senza' } }],
    ['of facts of the registry alone', { ente: { fonte: 'r' } }],
    ['of facts that have a day of their own', { 'pdnd.aderente': { fonte: 'r', rilevatoIl: '2026-11-01' } }],
  ])('says nothing of a source %s', (_, provenienza, asOf) => {
    expect(find(provenienza, asOf)).toEqual([]);
  });
});
