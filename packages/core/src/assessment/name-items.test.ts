import type { FactDefinition, Finding, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { buildFactModel } from '../facts/model.ts';
import { nameItems } from './name-items.ts';

const model = buildFactModel([
  { path: 'siti', type: 'collection', key: 'id' },
  { path: 'siti.id', type: 'string' },
  { path: 'siti.nome', type: 'string' },
  { path: 'pnrr.progetti', type: 'collection', key: 'cup', namedBy: 'pnrr.progetti.dati.titolo' },
  { path: 'pnrr.progetti.cup', type: 'string' },
  { path: 'pnrr.progetti.dati.titolo', type: 'string' },
  { path: 'app', type: 'collection', key: 'id' },
  { path: 'app.id', type: 'string' },
] as unknown as readonly FactDefinition[]);
const stateOf = (fatti: object): State => ({ adempi: 1, ente: { denominazione: 'Comune' }, fatti }) as unknown as State;
const findingOf = (more: Partial<Finding>): Finding => ({ instance: null, missing: [], evidence: [], ...more }) as unknown as Finding;
const aboutSites = findingOf({ instance: { collection: 'siti', key: 'b' } });

describe('the names of items', () => {
  it('are told of the lists that findings speak of, in order, wherever the name stands', () => {
    const state = stateOf({ siti: [{ id: 'b', nome: 'Biblioteca' }, { id: 'a', nome: 'Albo' }], pnrr: { progetti: [{ cup: 'C1', dati: { titolo: 'Cloud' } }] }, app: [{ id: 'x', nome: 'No' }] });
    const sites = [{ collection: 'siti', key: 'a', name: 'Albo' }, { collection: 'siti', key: 'b', name: 'Biblioteca' }];
    const grants = [{ collection: 'pnrr.progetti', key: 'C1', name: 'Cloud' }];
    expect(nameItems(state, model, { findings: [aboutSites], conflicts: [] })).toEqual(sites);
    expect(nameItems(state, model, { findings: [findingOf({ missing: [{ fact: 'siti[a].url', why: 'absent', label: '' }], evidence: [{ fact: 'pnrr.progetti[C1].esito' }] as unknown as Finding['evidence'] })], conflicts: [] })).toEqual([...grants, ...sites]);
    expect(nameItems(state, model, { findings: [findingOf({ instance: { collection: 'app', key: 'x' } })], conflicts: [] })).toEqual([]);
    expect(nameItems(state, model, { findings: [], conflicts: [] })).toEqual([]);
  });

  it('are not told where they say no more than the key, and of an item that stands twice the first counts', () => {
    expect(nameItems(stateOf({ siti: [{ id: 'a' }, { id: 'b', nome: 'b' }] }), model, { findings: [aboutSites], conflicts: [] })).toEqual([]);
    expect(nameItems(stateOf({ siti: [{ id: 'a', nome: 'Albo' }, { id: 'a', nome: 'Altro' }] }), model, { findings: [aboutSites], conflicts: [] })).toEqual([{ collection: 'siti', key: 'a', name: 'Albo' }]);
  });

  it('are left out where a state of any make has something else in their place', () => {
    const odd = [null, 'testo', { id: 1, nome: 'Uno' }, { nome: 'Due' }, { id: 'c', nome: 3 }, { id: 'd', nome: Object.create(null) as unknown }, { id: 'e', nome: ['Tre'] }];
    expect(nameItems(stateOf({ siti: odd }), model, { findings: [aboutSites], conflicts: [] })).toEqual([]);
    expect(nameItems(stateOf({ siti: 'testo' }), model, { findings: [aboutSites], conflicts: [] })).toEqual([]);
    expect(nameItems({ adempi: 1, ente: { denominazione: 'Comune' } } as State, model, { findings: [aboutSites], conflicts: [] })).toEqual([]);
  });
});
