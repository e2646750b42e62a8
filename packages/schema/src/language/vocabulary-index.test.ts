import { describe, expect, it } from 'vitest';

import type { FactDefinition } from '../types/index.ts';
import { collectionOf, indexVocabulary } from './vocabulary-index.ts';

const label = { it: 'Fatto' };
const facts: FactDefinition[] = [
  { path: 'siti', type: 'collection', key: 'id', label },
  { path: 'siti.id', type: 'string', label },
  { path: 'siti.dichiarazione.data', type: 'date', label },
  { path: 'sitiVecchi', type: 'boolean', label },
  { path: 'pdnd.aderente', type: 'boolean', label },
];

describe('indexVocabulary', () => {
  it('finds facts by path and gathers the items of each collection', () => {
    const index = indexVocabulary(facts);

    expect(index.facts.get('pdnd.aderente')?.type).toBe('boolean');
    expect(index.collections).toEqual(['siti']);
    expect(index.keys).toEqual(new Map([['siti', 'siti.id']]));
    expect(index.items).toEqual(new Map([['siti', ['siti.id', 'siti.dichiarazione.data']]]));
  });

  it('keeps the first definition of a path given twice', () => {
    const index = indexVocabulary([...facts, { path: 'pdnd.aderente', type: 'date', label }]);

    expect(index.facts.get('pdnd.aderente')?.type).toBe('boolean');
  });
});

describe('collectionOf', () => {
  const index = indexVocabulary(facts);

  it.each([
    ['siti.id', 'siti'],
    ['siti.dichiarazione.data', 'siti'],
    ['siti.inesistente', 'siti'],
    ['siti', null],
    ['sitiVecchi', null],
    ['pdnd.aderente', null],
  ])('of %s is %s', (path, collection) => {
    expect(collectionOf(index, path)).toBe(collection);
  });
});
