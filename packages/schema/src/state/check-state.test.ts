import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { State } from '../types/state.ts';
import { checkState } from './check-state.ts';

const ente = { denominazione: 'Comune di Cremona', tipo: 'comune' };
const base: State = { adempi: 1, ente };
const dated: State = { ...base, aggiornatoIl: '2022-12-21' };

function problems(state: State): string[] {
  return checkState(state).map(({ code, path }) => `${(path ?? []).join(' ')}: ${code}`);
}

describe('checkState', () => {
  it('is content with a state without facts', () => {
    expect(checkState(base)).toEqual([]);
  });

  it('names a source that is not listed, with the one that was meant', () => {
    const state: State = {
      ...dated,
      fonti: { pti: { titolo: 'Piano' } },
      provenienza: { governance: { fonte: 'pt' }, 'siti[a]': { fonte: 'pti' } },
      altri: [{ fatto: 'pdnd.aderente', valore: false, fonte: 'constructor' }],
    };
    expect(problems(state)).toEqual(['provenienza governance fonte: provenance.unknown-source', 'altri 0 fonte: provenance.unknown-source']);
    expect(checkState(state)[0]?.message).toBe('La fonte «pt» non è elencata in «fonti»: forse intendevi «pti»?');
  });

  it('names an address that is not well-formed', () => {
    const state: State = { ...dated, provenienza: { 'siti[a': {}, 'siti[a].url': {} }, altri: [{ fatto: 'a b', valore: 1 }] };
    expect(problems(state)).toEqual(['provenienza siti[a: address.invalid', 'altri 0 fatto: address.invalid']);
  });

  it('names entries of the register whose address is not well-formed, whose file lies elsewhere, or whose digest is of nothing', () => {
    const sha256 = 'a'.repeat(64);
    const state: State = {
      ...dated,
      prove: [
        { fatto: 'siti[a].url', documento: 'Pagina', file: 'atti/pagina.pdf', sha256 },
        { fatto: 'siti[a', documento: 'Pagina', file: '../pagina.pdf' },
        { fatto: 'pdnd', documento: 'Accordo', sha256 },
      ],
    };
    expect(problems(state)).toEqual(['prove 1 fatto: address.invalid', 'prove 1 file: proof.path', 'prove 2 sha256: proof.no-file']);
  });

  describe('asks for aggiornatoIl', () => {
    const facts: State = { ...base, fonti: { pti: { titolo: 'Piano', data: '2022-12-21' }, sito: { titolo: 'Sito' } } };

    it('when a fact has no source', () => {
      expect(problems({ ...facts, fatti: { pdnd: { aderente: true } } })).toEqual([': state.updated-missing']);
      expect(problems({ ...facts, aggiornatoIl: '2023-01-01', fatti: { pdnd: { aderente: true } } })).toEqual([]);
    });

    it('when its source has no date', () => {
      const state: State = { ...facts, fatti: { pdnd: { aderente: true } }, provenienza: { pdnd: { fonte: 'sito' } } };
      expect(problems(state)).toEqual([': state.updated-missing']);
      expect(problems({ ...state, provenienza: { pdnd: { fonte: 'sito', rilevatoIl: '2023-01-01' } } })).toEqual([]);
      expect(problems({ ...state, provenienza: { pdnd: { fonte: 'pti' } } })).toEqual([]);
    });

    it('by the longest address that covers the fact', () => {
      const fatti = { pdnd: { aderente: true, dataAdesione: '2022-01-01' } };
      const state: State = { ...facts, fatti, provenienza: { pdnd: { fonte: 'pti' }, 'pdnd.aderente': { fonte: 'sito' } } };
      expect(checkState(state)[0]?.message).toBe(
        'Manca «aggiornatoIl»: serve perché questi dati non hanno una fonte con data: pdnd.aderente.',
      );
    });

    it('for the facts of each item, by its key', () => {
      const fatti = { siti: [{ id: 'a', url: 'https://a.it', info: { data: '2022-01-01' } }, { id: 'b', url: 'https://b.it' }], tag: ['x'] };
      const state: State = { ...facts, fatti, provenienza: { 'siti[a]': { fonte: 'pti' }, tag: { fonte: 'pti' } } };
      expect(checkState(state)[0]?.message).toContain('con data: siti[b].id, siti[b].url.');
      expect(problems({ ...state, provenienza: { siti: { fonte: 'pti' }, tag: { fonte: 'pti' } } })).toEqual([]);
    });

    it('by the key that the vocabulary names', () => {
      const fatti = { siti: [{ nome: 'a' }] };
      const state: State = { ...facts, fatti, provenienza: { 'siti[a]': { fonte: 'pti' } } };
      expect(checkState(state, 'it', () => 'nome')).toEqual([]);
      expect(problems(state)).toEqual([': state.updated-missing']);
    });

    it('for a list that is declared complete, and for values that lost', () => {
      expect(problems({ ...facts, completi: ['siti'] })).toEqual([': state.updated-missing']);
      expect(problems({ ...facts, completi: ['siti'], provenienza: { siti: { fonte: 'pti' } } })).toEqual([]);
      expect(problems({ ...facts, altri: [{ fatto: 'pdnd.aderente', valore: false }] })).toEqual([': state.updated-missing']);
      expect(problems({ ...facts, altri: [{ fatto: 'pdnd.aderente', valore: false, fonte: 'pti' }] })).toEqual([]);
    });

    it('naming no more than five facts', () => {
      const fatti = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name, true]));
      expect(checkState({ ...facts, fatti }, 'it')[0]?.message).toContain('a, b, c, d, e e altri 2.');
      expect(checkState({ ...facts, fatti }, 'en')[0]?.message).toContain('a, b, c, d, e and 2 more.');
    });
  });

  it('asks for it exactly when some fact is undated, whatever the facts are', () => {
    const facts = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(fc.boolean(), fc.constant({ b: 1 }), fc.constant([{ id: 'x', c: 2 }])), { minKeys: 1 });
    fc.assert(fc.property(facts, (fatti) => {
      const covered: State = { ...base, fatti, provenienza: Object.fromEntries(Object.keys(fatti).map((name) => [name, { rilevatoIl: '2023-01-01' }])) };
      expect(problems(covered)).toEqual([]);
      expect(problems({ ...base, fatti })).toEqual([': state.updated-missing']);
    }));
  });
});
