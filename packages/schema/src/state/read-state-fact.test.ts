import { describe, expect, it } from 'vitest';

import { indexVocabulary } from '../language/index.ts';
import type { FactDefinition } from '../types/vocabulary.ts';
import type { State } from '../types/state.ts';
import { valueAt } from '../value-at.ts';
import { findItem, listItems, readStateFact } from './read-state-fact.ts';

const label = { it: 'x' };
const vocabulary: readonly FactDefinition[] = [
  { path: 'ente.tipo', type: 'string', label },
  { path: 'pdnd.aderente', type: 'boolean', label },
  { path: 'siti', type: 'collection', key: 'id', label },
  { path: 'siti.info.url', type: 'url', label },
  { path: 'gestioniAssociate', type: 'collection', key: 'funzione', label },
  { path: 'gestioniAssociate.ente', type: 'string', label },
];
const index = indexVocabulary(vocabulary);
const state = {
  adempi: 1,
  ente: { denominazione: 'Comune di Cremona', tipo: 'comune' },
  gestioniAssociate: [{ funzione: 'it', ente: 'Unione' }],
  fatti: { pdnd: { aderente: false }, siti: [{ id: 'a', info: { url: 'https://a.it' } }, { id: 'b' }] },
} as unknown as State;

describe('readStateFact', () => {
  it.each([
    ['pdnd.aderente', false],
    ['ente.tipo', 'comune'],
    ['siti[a].info.url', 'https://a.it'],
    ['siti[b]', { id: 'b' }],
    ['gestioniAssociate[it].ente', 'Unione'],
    ['siti[b].info.url', undefined],
    ['siti[c].info.url', undefined],
    ['pdnd.dataAdesione', undefined],
    ['pdnd.aderente.altro', undefined],
    ['pdnd.constructor', undefined],
    ['siti.length', undefined],
    ['siti[a', undefined],
  ])('finds what a state says of %s', (fact, expected) => {
    expect(readStateFact(state, fact, index)).toEqual(expected);
  });

  it('finds nothing in a state without facts', () => {
    expect(readStateFact({ adempi: 1, ente: state.ente }, 'pdnd.aderente', index)).toBeUndefined();
    expect(listItems({ adempi: 1, ente: state.ente }, 'siti')).toEqual([]);
  });
});

it('lists the items of a state, and finds one by the key of its list', () => {
  expect(listItems(state, 'siti').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(listItems(state, 'pdnd')).toEqual([]);
  expect(findItem(state, 'gestioniAssociate', 'it', index)).toEqual({ funzione: 'it', ente: 'Unione' });
  expect(findItem(state, 'siti', 'c', index)).toBeUndefined();
});

it('leads by names into groups, and by positions into lists', () => {
  const value = { a: [{ b: 1 }], c: null };
  expect(valueAt(value, ['a', 0, 'b'])).toBe(1);
  expect(valueAt(value, [])).toBe(value);
  expect(valueAt(value, ['a', '0', 'b'])).toBeUndefined();
  expect(valueAt(value, ['a', 'length'])).toBeUndefined();
  expect(valueAt(value, ['c', 'd'])).toBeUndefined();
  expect(valueAt(value, ['toString'])).toBeUndefined();
});
