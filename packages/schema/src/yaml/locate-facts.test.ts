import { describe, expect, it } from 'vitest';

import type { FactDefinition } from '../types/vocabulary.ts';
import { locateFacts } from './locate-facts.ts';
import { readDocument } from './read-document.ts';

const text = `adempi: 1
ente: { denominazione: Comune, tipo: comune, popolazione: 1200 }
fatti:
  pdnd:
    aderente: true
  siti:
    - id: uno
      url: https://a.it
    - id: "2"
gestioniAssociate:
  - { funzione: suap, ente: Unione }
`;
const vocabulary = [{ path: 'siti', key: 'id' }, { path: 'gestioniAssociate', key: 'funzione' }] as unknown as readonly FactDefinition[];
const locate = locateFacts({ document: readDocument(text), file: 'comune.yml' }, { vocabulary });

describe('locateFacts', () => {
  it.each([
    ['a fact', 'pdnd.aderente', 5, 15],
    ['a fact of an item', 'siti[uno].url', 8, 12],
    ['an item by a key that looks like a number', 'siti[2]', 9, 7],
    ['a fact that an item does not say: the item', 'siti[2].url', 9, 7],
    ['a fact that no group says: the facts', 'governance.rtd.nominato', 3, 1],
    ['items that nobody listed: the list', 'siti[*].url', 6, 3],
    ['a list', 'siti', 6, 3],
    ['a fact of the registry', 'ente.popolazione', 2, 59],
    ['who does it for the Comune', 'gestioniAssociate[suap].ente', 11, 29],
  ])('finds %s', (_, fact, line, column) => {
    expect(locate(fact)).toEqual({ file: 'comune.yml', line, column });
  });
});
