import type { FactDefinition, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { removeItem } from './remove-item.ts';

const list = (path: string, key = 'id'): FactDefinition => ({ path, type: 'collection', key, label: { it: path } });
const state: State = {
  adempi: 1,
  ente: { denominazione: 'Comune di Prova', tipo: 'comune' },
  completi: ['siti'],
  fatti: { siti: [{ id: 'a' }, { id: 'ab' }], dati: { basi: [{ id: 'a' }] } },
  provenienza: { siti: { fonte: 'x' }, 'siti[a]': { fonte: 'x' }, 'siti[a].url': { fonte: 'x' }, 'siti[ab]': { fonte: 'x' } },
  altri: [{ fatto: 'siti[a].url', valore: 'https://a.example' }, { fatto: 'siti[ab].url', valore: 'https://b.example' }],
  prove: [{ fatto: 'siti[a]', documento: 'A' }, { fatto: 'siti[ab]', documento: 'B' }],
  gestioniAssociate: [{ funzione: 'suap', ente: 'Unione' }],
};

describe('removeItem', () => {
  it('takes all that is said of one item, and nothing of another whose key begins alike', () => {
    expect(removeItem(state, list('siti'), 'a')).toEqual({
      ...state,
      fatti: { siti: [{ id: 'ab' }], dati: { basi: [{ id: 'a' }] } },
      provenienza: { siti: { fonte: 'x' }, 'siti[ab]': { fonte: 'x' } },
      altri: [state.altri?.[1]],
      prove: [state.prove?.[1]],
    });
  });

  it('finds lists in groups, and the one that stands beside the facts', () => {
    expect(removeItem(state, list('dati.basi'), 'a').fatti).toEqual({ ...state.fatti, dati: { basi: [] } });
    expect(removeItem(state, list('gestioniAssociate', 'funzione'), 'suap').gestioniAssociate).toEqual([]);
  });

  it('changes nothing where there is no such item', () => {
    expect(removeItem(state, list('siti'), 'altro')).toEqual(state);
    expect(removeItem(state, list('app'), 'a')).toEqual(state);
  });
});
