import { describe, expect, it } from 'vitest';
import type { FactDefinition, State } from '@adempi/schema';

import { tellFacts } from './tell-facts.ts';

const vocabulary: readonly FactDefinition[] = [
  { path: 'ente.popolazione', type: 'integer', unit: 'abitanti', label: { it: 'Popolazione', en: 'Population' }, registry: true },
  { path: 'pdnd.aderente', type: 'boolean', label: { it: 'Aderente alla PDND' } },
  { path: 'gestioniAssociate', type: 'collection', key: 'funzione', label: { it: 'Gestioni associate' } },
  { path: 'gestioniAssociate.ente', type: 'string', label: { it: 'Ente' } },
  { path: 'siti', type: 'collection', key: 'id', label: { it: 'Siti' } },
  { path: 'siti.dichiarazione.data', type: 'date', label: { it: 'Dichiarazione' } },
];
const state: State = {
  adempi: 1,
  aggiornatoIl: '2024-02-01',
  ente: { denominazione: 'Comune di Prova', tipo: 'comune', popolazione: 4628 },
  fonti: { piano: { titolo: 'Piano triennale', data: '2023-06-30', garanzia: 'documentato' } },
  gestioniAssociate: [{ funzione: 'suap', ente: 'Unione' }],
  fatti: { pdnd: { aderente: false }, siti: [{ id: 'uno', dichiarazione: { data: '2022-09-23' } }, { id: 'due' }] },
  provenienza: { 'siti[uno]': { fonte: 'piano', rif: 'p. 7' } },
};

describe('tellFacts', () => {
  it('tells every fact with its value, source and day, the ente first', () => {
    const groups = tellFacts(state, { vocabulary });
    expect(groups.map(({ collection, key, facts }) => [collection, key, facts.map(({ address }) => address)])).toEqual([
      ['', '', ['ente.popolazione', 'pdnd.aderente']],
      ['gestioniAssociate', 'suap', ['gestioniAssociate[suap].ente']],
      ['siti', 'uno', ['siti[uno].dichiarazione.data']],
    ]);
    expect(groups[0]?.facts[0]).toMatchObject({ label: 'Popolazione', value: '4628 abitanti', source: 'quanto dichiarato nel file di stato', known: 'noto al 01/02/2024', assurance: 'dichiarato' });
    expect(groups[2]?.facts[0]).toMatchObject({ value: '23/09/2022', source: 'Piano triennale, p. 7', known: 'noto al 30/06/2023', assurance: 'documentato' });
  });

  it('takes nothing from what every object has', () => {
    const odd = { ...state, fatti: {}, provenienza: {}, gestioniAssociate: [] };
    const groups = tellFacts(odd, { vocabulary: [{ path: 'constructor', type: 'string', label: { it: 'X' } }, { path: 'toString.name', type: 'string', label: { it: 'Y' } }] });
    expect(groups).toEqual([]);
  });

  it('speaks English where the vocabulary does', () => {
    expect(tellFacts(state, { vocabulary }, 'en')[0]?.facts[0]).toMatchObject({ label: 'Population', value: '4628 abitanti', assurance: 'declared' });
  });
});
