import { digestOf } from '@adempi/schema';
import type { FactDefinition, Fonte, Garanzia, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import type { Claim, Patch } from '../adapter.ts';
import { mergePatches } from './merge.ts';
import type { SourcedPatch } from './merge.ts';

const fact = (path: string, type: FactDefinition['type'], more: Partial<FactDefinition> = {}): FactDefinition => ({ path, type, label: { it: path }, ...more });

const vocabulary = [
  fact('pdnd.aderente', 'boolean'),
  fact('a.temi', 'set'),
  fact('siti', 'collection', { key: 'id', identifiedBy: 'siti.url' }),
  fact('siti.id', 'string'),
  fact('siti.url', 'url'),
  fact('siti.ok', 'boolean'),
  fact('siti.tipo', 'enum', { fixed: true }),
];

const ente = { denominazione: 'Comune di Prova Alta', tipo: 'comune' };
const state = (more: Partial<State> = {}): State => ({ adempi: 1, aggiornatoIl: '2025-06-01', ente, ...more });

function said(source: string, data: string, claims: readonly Claim[], more: { readonly garanzia?: Garanzia; readonly complete?: string[] } = {}): SourcedPatch {
  const fonte: Fonte = { titolo: source, data, garanzia: more.garanzia ?? 'osservato' };
  const patch: Patch = { claims, ...(more.complete === undefined ? {} : { complete: more.complete }) };
  return { source, fonte, patch };
}

const member = (valore: boolean): Claim => ({ fatto: 'pdnd.aderente', valore, rif: 'riga 2' });
const site = (key: string, url: string, ok = true): Claim[] => [
  { fatto: `siti[${key}].url`, valore: url, rif: key },
  { fatto: `siti[${key}].ok`, valore: ok, rif: key },
];
const merge = (base: State, ...patches: SourcedPatch[]): ReturnType<typeof mergePatches> => mergePatches(base, patches, vocabulary);

describe('mergePatches: its state', () => {
  it('holds no value twice, so that it has a digest', () => {
    const open = state({ fonti: { io: { titolo: 'io', data: '2024-01-01' } }, fatti: { siti: [{ id: 'a' }, { id: 'b' }] }, provenienza: { siti: { fonte: 'io' } } });
    const { state: merged } = merge(open, said('x', '2026-01-01', [...site('a', 'https://a.example'), ...site('b', 'https://b.example'), ...site('c', 'https://c.example')], { complete: ['siti'] }));
    expect(merged.completi).toEqual(['siti']);
    expect(digestOf(merged)).toMatch(/^sha256:/u);
  });
});

describe('mergePatches: values', () => {
  const own = state({ fatti: { pdnd: { aderente: false } } });

  it('lets newer open data win over the older state of the RTD, which keeps its day among the others', () => {
    const { state: merged, conflicts } = merge(own, said('pdnd', '2025-06-02', [member(true)]));
    expect(merged.fatti).toEqual({ pdnd: { aderente: true } });
    expect(merged.provenienza).toEqual({ 'pdnd.aderente': { fonte: 'pdnd', rif: 'riga 2' } });
    expect(merged.altri).toEqual([{ fatto: 'pdnd.aderente', valore: false, rilevatoIl: '2025-06-01' }]);
    expect(conflicts).toEqual([]);
  });

  it('lets the newer state of the RTD win over older open data, and says that they contradict each other where those are better assured', () => {
    const { state: merged, conflicts } = merge(own, said('pdnd', '2025-05-31', [member(true)]));
    expect(merged.fatti).toEqual({ pdnd: { aderente: false } });
    expect(merged.altri).toEqual([{ fatto: 'pdnd.aderente', valore: true, fonte: 'pdnd', rif: 'riga 2' }]);
    expect(conflicts.map(({ fatto, values }) => [fatto, values.map(({ valore }) => valore)])).toEqual([['pdnd.aderente', [false, true]]]);
  });

  it('of one day lets the better assured win, and calls equals a conflict in which the state comes first', () => {
    expect(merge(own, said('a', '2025-06-01', [member(true)], { garanzia: 'attestato' })).state.fatti).toEqual({ pdnd: { aderente: true } });
    const { state: merged, conflicts } = merge(own, said('a', '2025-06-01', [member(true)], { garanzia: 'dichiarato' }));
    expect(merged.fatti).toEqual({ pdnd: { aderente: false } });
    expect(conflicts).toHaveLength(1);
  });

  it('keeps what was remarked of a fact, or of an item, before a source told it, and changes nothing when merged again', () => {
    const provenienza = { 'pdnd.aderente': { nota: 'chiesto al fornitore' }, 'siti[a]': { nota: 'da verificare' }, 'siti[a].ok': { nota: 'Non ci riguarda: boh' } };
    const patch = said('x', '2026-01-01', [{ ...member(true), nota: 'dal 2024' }, ...site('a', 'https://a.example')]);
    const once = merge(state({ provenienza }), patch).state;
    expect(once.provenienza).toEqual({
      'pdnd.aderente': { fonte: 'x', rif: 'riga 2', nota: 'chiesto al fornitore\ndal 2024' },
      'siti[a]': { fonte: 'x', rif: 'a', nota: 'da verificare' },
      'siti[a].url': { fonte: 'x', rif: 'a' },
      'siti[a].ok': { fonte: 'x', rif: 'a' },
    });
    expect(merge(once, patch).state).toEqual(once);
  });

  it('keeps the register of evidence of the state', () => {
    const prove = [{ fatto: 'pdnd.aderente', documento: 'Accordo', protocollo: '12' }];
    expect(merge({ ...own, prove }, said('pdnd', '2025-06-02', [member(true)])).state.prove).toEqual(prove);
  });

  it('takes a set in another order for the same', () => {
    const temi = (valore: string[], rif: string): Claim => ({ fatto: 'a.temi', valore, rif });
    expect(merge(state(), said('a', '2025-06-01', [temi(['x', 'y'], '1')]), said('b', '2025-06-01', [temi(['y', 'x'], '1')])).conflicts).toEqual([]);
  });

  it('gives a source a name of its own where the state knows another by that name', () => {
    const base = state({ fonti: { elenco: { titolo: 'Elenco comunale', data: '2020-01-01' } }, fatti: { a: { temi: ['x'] } }, provenienza: { 'a.temi': { fonte: 'elenco' } } });
    const { state: merged } = merge(base, said('elenco', '2025-06-02', [member(true)]));
    expect(merged.fonti).toEqual({ elenco: { titolo: 'Elenco comunale', data: '2020-01-01' }, 'elenco~2': { titolo: 'elenco', data: '2025-06-02', garanzia: 'osservato' } });
    expect(merged.provenienza?.['pdnd.aderente']).toEqual({ fonte: 'elenco~2', rif: 'riga 2' });
  });
});

describe('mergePatches: items', () => {
  const own = state({ fatti: { siti: [{ id: 'a', url: 'https://www.prova.it' }] } });
  const items = (merged: State): unknown => merged.fatti?.['siti'];

  it('takes items for one that are known by the same, however it is written and whatever their keys', () => {
    const { state: merged, conflicts } = merge(own, said('s', '2025-06-01', site('sito-1', 'http://prova.it/'), { garanzia: 'dichiarato' }));
    expect(items(merged)).toEqual([{ id: 'a', url: 'https://www.prova.it', ok: true }]);
    expect(conflicts).toEqual([]);
  });

  it('gives another item that has the same key a key of its own, which no source tells', () => {
    const { state: merged } = merge(own, said('s', '2025-06-02', [...site('a', 'https://altra.it'), ...site('a-2', 'https://terza.it')]));
    expect(items(merged)).toEqual([
      { id: 'a', url: 'https://www.prova.it' },
      { id: 'a~2', url: 'https://altra.it', ok: true },
      { id: 'a-2', url: 'https://terza.it', ok: true },
    ]);
  });

  it('keeps two items apart that are known by the same and are not of the same kind', () => {
    const kind = (key: string, tipo: string): Claim[] => [...site(key, 'https://www.prova.it'), { fatto: `siti[${key}].tipo`, valore: tipo, rif: key }];
    const { state: merged } = merge(state(), said('s', '2025-06-02', kind('b', 'sito')), said('t', '2025-06-03', [...kind('c', 'app'), ...kind('d', 'sito')]));
    expect(items(merged)).toEqual([
      { id: 'b', url: 'https://www.prova.it', ok: true, tipo: 'sito' },
      { id: 'c', url: 'https://www.prova.it', ok: true, tipo: 'app' },
    ]);
  });

  it('knows of an item of which a source tells nothing but its key', () => {
    const { state: merged } = merge(state(), said('s', '2025-06-02', [{ fatto: 'siti[solo].id', valore: 'solo', rif: 'riga 3' }]));
    expect(items(merged)).toEqual([{ id: 'solo' }]);
    expect(merged.altri).toBeUndefined();
  });

  it('makes up a key that no later source tells, so that merging again finds each item where it was', () => {
    // Found by the law that merging again changes nothing, seed 1489261355.
    const first = said('s', '2025-06-01', [{ fatto: 'siti[a].ok', valore: true, rif: '1' }, { fatto: 'siti[a-2].url', valore: 'https://prova.it', rif: '2' }]);
    const second = said('s', '2025-06-02', [{ fatto: 'siti[a-2].url', valore: 'https://altra.it', rif: '3' }]);
    const { state: merged } = merge(own, first, second);
    expect(items(merged)).toEqual([
      { id: 'a', url: 'https://www.prova.it' },
      { id: 'a~2', ok: true },
      { id: 'a-2', url: 'https://altra.it' },
    ]);
    expect(merge(merged, first, second).state).toEqual(merged);
  });

  it('takes a key for the same where one side does not tell more', () => {
    const { state: merged } = merge(own, said('s', '2025-06-02', [{ fatto: 'siti[a].ok', valore: false, rif: '1' }]));
    expect(items(merged)).toEqual([{ id: 'a', url: 'https://www.prova.it', ok: false }]);
  });

  it('does not take the key as a fact', () => {
    expect(items(merge(own, said('s', '2025-06-02', [{ fatto: 'siti[a].id', valore: 'z', rif: '1' }])).state)).toEqual([{ id: 'a', url: 'https://www.prova.it' }]);
  });
});

describe('mergePatches: collections that are complete', () => {
  const own = state({ completi: ['siti'], fatti: { siti: [{ id: 'a', url: 'https://www.prova.it' }] } });

  it('leaves out an item that is older than the list of all items, and says so', () => {
    const { state: merged, outdated } = merge(own, said('s', '2024-01-31', site('b', 'https://vecchia.it')));
    expect(merged.completi).toEqual(['siti']);
    expect(merged.fatti).toEqual(own.fatti);
    expect(merged.altri).toBeUndefined();
    expect(merged.provenienza).toBeUndefined();
    expect(outdated.map(({ fatto, valore, fonte }) => [fatto, valore, fonte])).toEqual([
      ['siti[b].url', 'https://vecchia.it', 's'],
      ['siti[b].ok', true, 's'],
    ]);
  });

  it('opens the collection where a later source knows another item', () => {
    const { state: merged, outdated } = merge(own, said('s', '2025-06-02', site('b', 'https://nuova.it')));
    expect(merged.completi).toBeUndefined();
    expect(merged.fatti?.['siti']).toHaveLength(2);
    expect(outdated).toEqual([]);
  });

  it('closes a collection on the day of the source that lists all items, and leaves to those of the state what they had', () => {
    const open = state({ fatti: own.fatti ?? {} });
    const { state: merged } = merge(open, said('s', '2025-07-01', [...site('a', 'https://www.prova.it'), ...site('b', 'https://nuova.it')], { complete: ['siti'] }));
    expect(merged.completi).toEqual(['siti']);
    expect(merged.provenienza).toMatchObject({ siti: { fonte: 's' }, 'siti[a]': {}, 'siti[b]': { fonte: 's' } });
  });

  it('keeps an item of the state that a later list of all items does not have, and the list open', () => {
    const { state: merged } = merge(state({ fatti: own.fatti ?? {} }), said('s', '2025-07-01', [], { complete: ['siti'] }));
    expect(merged.fatti).toEqual(own.fatti);
    expect(merged.completi).toBeUndefined();
  });
});
