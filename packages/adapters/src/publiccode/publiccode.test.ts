import { createEvaluator } from '@adempi/core';
import { loadBundle } from '@adempi/packs/node';
import type { Bundle } from '@adempi/schema';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { comune, describeAdapter, fixturesOf } from '../../test/contract.ts';
import { mergePatches } from '../index.ts';
import { publiccode } from './publiccode.ts';
import type { Software } from './read-catalogue.ts';

describeAdapter(publiccode);

describe('publiccode', () => {
  const [file] = fixturesOf('publiccode', 'ok');
  const { records, diagnostics } = publiccode.read(file!, { lang: 'it' });
  const ofAlta = records.filter(({ keys }) => keys.codiceIpa === 'c_x001');
  const patch = publiccode.patch(ofAlta, { comune, date: file!.date });

  it('credits an administration with what stands in its own repositories, and has neither another code nor another owner', () => {
    expect(diagnostics).toEqual([]);
    expect(records.map(({ place, keys, row }) => [place.line, keys.codiceIpa, keys.denominazione, (row as Software).name])).toEqual([
      [8, 'c_x001', 'Comune di Prova Alta', 'Mense'],
      [9, 'c_x001', 'Comune di Prova Alta', 'Segnalazioni'],
      [10, 'C_X002', 'Comune di Prova Bassa', 'Varchi'],
      [16, 'c_x001', 'Comune di Prova Alta', 'Senza licenza'],
    ]);
  });

  it('proves that it is in the catalogue, and released no later than it came there, by the day in Italy', () => {
    expect(patch.claims.slice(0, 5)).toEqual([
      { fatto: 'software.propri[mense].url', valore: 'https://github.com/comune-prova-alta/mense', rif: 'riga 8' },
      { fatto: 'software.propri[mense].nome', valore: 'Mense', rif: 'riga 8' },
      { fatto: 'software.propri[mense].nelCatalogo', valore: true, rif: 'riga 8' },
      { fatto: 'software.propri[mense].rilasciato', valore: true, rif: 'riga 8', garanzia: 'documentato' },
      { fatto: 'software.propri[mense].dataRilascio', valore: '2023-03-02', rif: 'riga 8', garanzia: 'documentato', precisione: 'entro' },
    ]);
    expect(patch.claims.find(({ fatto }) => fatto === 'software.propri[segnalazioni].dataRilascio')?.valore).toBe('2022-07-18');
    expect(patch.claims.filter(({ fatto }) => fatto.includes('senza-licenza')).map(({ fatto }) => fatto.split('.').at(-1))).toEqual(['url', 'nome', 'nelCatalogo']);
  });

  it('proves nothing of software that is not there', () => {
    expect(patch.complete).toBeUndefined();
    expect(publiccode.absent).toBeUndefined();
  });

  it('passes the rule on release for what is released, and leaves the list open', () => {
    const fonte = { titolo: 'Catalogo', data: file!.date, garanzia: publiccode.info.assurance };
    const bundle = loadBundle(fileURLToPath(new URL('../../../../rules', import.meta.url))).bundle as Bundle;
    const { state } = mergePatches({ adempi: 1, ente: { denominazione: 'Comune di Prova Alta', tipo: 'comune' } }, [{ source: 'c', fonte, patch }], bundle.vocabulary);
    const { findings } = createEvaluator(bundle).assess(state, { asOf: '2026-11-25', packs: ['software'] });
    const release = findings.filter(({ ruleId }) => ruleId === 'software/rilascio-in-riuso').map(({ instance, outcome }) => [instance?.key, outcome]);
    expect(release.sort()).toEqual([['*', 'unknown'], ['mense', 'pass'], ['segnalazioni', 'pass'], ['senza-licenza', 'unknown']]);
  });

  it('gives two repositories of one name keys of their own', () => {
    const [first] = ofAlta;
    const twin = { ...first!, row: { ...(first!.row as Software), url: 'https://gitlab.example.org/altro/mense.git' } };
    const keys = publiccode.patch([first!, twin], { comune, date: file!.date }).claims.filter(({ fatto }) => fatto.endsWith('.url')).map(({ fatto }) => fatto);
    expect(keys).toEqual(['software.propri[mense].url', 'software.propri[mense~2].url']);
  });

  it.each([
    ['ng-una-lista', [['source.shape', 1]]],
    ['ng-tagliato', [['source.not-json', 4]]],
    ['ng-voci', [['source.shape', 9], ['source.value', 10], ['source.value', 11], ['source.value', 12], ['source.value', 13]]],
  ])('%s', (name, problems) => {
    const [bad] = fixturesOf('publiccode', name);
    expect(publiccode.read(bad!, { lang: 'it' }).diagnostics.map((one) => [one.code, one.line])).toEqual(problems);
  });

  it('goes on past what it cannot use', () => {
    const [bad] = fixturesOf('publiccode', 'ng-voci');
    expect(publiccode.read(bad!, { lang: 'it' }).records.map(({ row }) => (row as Software).name)).toEqual(['Mense']);
  });
});
