import { indexVocabulary } from '@adempi/schema';
import type { FactDefinition, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { nameAll } from './name-all.ts';

describe('the names of all items', () => {
  it('are those of every list of a state, whether a finding speaks of it or not; a key where there is no name', () => {
    const vocabulary = indexVocabulary([
      { path: 'piano.interventi', type: 'collection', key: 'sigla', namedBy: 'piano.interventi.titolo' },
      { path: 'piano.interventi.sigla', type: 'string' },
      { path: 'piano.interventi.titolo', type: 'string' },
      { path: 'siti', type: 'collection' },
      { path: 'siti.id', type: 'string' },
    ] as unknown as readonly FactDefinition[]);
    const state = { adempi: 1, ente: { denominazione: 'Comune' }, fatti: { piano: { interventi: [{ sigla: 'a', titolo: 'Un intervento' }, { sigla: 'b' }] }, siti: [{ id: 'uno' }] } } as unknown as State;
    expect(nameAll(state, vocabulary)).toEqual([
      { collection: 'piano.interventi', key: 'a', name: 'Un intervento' },
      { collection: 'piano.interventi', key: 'b', name: 'b' },
      { collection: 'siti', key: 'uno', name: 'uno' },
    ]);
  });
});
