import { describe, expect, it } from 'vitest';

import { indexVocabulary } from '../language/index.ts';
import type { FactDefinition } from '../types/vocabulary.ts';
import type { State } from '../types/state.ts';
import { itemName, nameOfItem } from './item-name.ts';

const label = { it: 'x' };
const vocabulary: readonly FactDefinition[] = [
  { path: 'siti', type: 'collection', key: 'id', label },
  { path: 'siti.id', type: 'string', label },
  { path: 'siti.nome', type: 'string', label },
  { path: 'fornitori', type: 'collection', key: 'id', namedBy: 'fornitori.dati.prodotto', label },
  { path: 'fornitori.id', type: 'string', label },
  { path: 'fornitori.nome', type: 'string', label },
  { path: 'fornitori.dati.prodotto', type: 'string', label },
  { path: 'linee', type: 'collection', key: 'codice', label },
  { path: 'linee.codice', type: 'string', label },
  { path: 'linee.nome', type: 'boolean', label },
];
const index = indexVocabulary(vocabulary);

describe('the name of an item', () => {
  it.each([
    ['siti', { id: 'a', nome: 'Il sito' }, 'Il sito'],
    ['siti', { id: 'a' }, 'a'],
    ['fornitori', { id: 'a', nome: 'Un nome', dati: { prodotto: 'Gestionale Alfa' } }, 'Gestionale Alfa'],
    ['fornitori', { id: 'a', nome: 'Un nome' }, 'a'],
    ['linee', { codice: 'CAP1', nome: true }, 'CAP1'],
  ])('in %s, of %j, is %s', (collection, item, name) => {
    expect(itemName(item, collection, index)).toBe(name);
  });

  it('is found in a state by its key, which stands for an item that is not there', () => {
    const state = { adempi: 1, ente: {}, fatti: { siti: [{ id: 'a', nome: 'Il sito' }] } } as unknown as State;
    expect(nameOfItem(state, { collection: 'siti', key: 'a' }, index)).toBe('Il sito');
    expect(nameOfItem(state, { collection: 'siti', key: 'b' }, index)).toBe('b');
  });
});
