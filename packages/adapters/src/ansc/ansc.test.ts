import { describe, expect, it } from 'vitest';

import { describeAdapter, fixturesOf, readAll } from '../../test/contract.ts';
import { ansc } from './ansc.ts';

describeAdapter(ansc);

describe('ansc', () => {
  const claimsOf = (prefix: string): unknown[] => readAll(ansc, fixturesOf('ansc', prefix)[0]!).patch.claims.map(({ fatto, valore, rif, rilevatoIl }) => [fatto, valore, rif, rilevatoIl]);

  it('tells since when a Comune has joined', () => {
    expect(claimsOf('ok-punto')).toEqual([
      ['anagrafe.ansc.aderente', true, 'riga 2', undefined],
      ['anagrafe.ansc.dataAdesione', '2025-10-15', 'riga 2', undefined],
    ]);
  });

  it('proves that a listed Comune without the day has not joined, whatever it plans', () => {
    expect(claimsOf('ok-virgola')).toEqual([
      ['anagrafe.ansc.aderente', false, 'riga 2', undefined],
      ['anagrafe.ansc.aderente', false, 'riga 3', undefined],
    ]);
  });

  it('reads JSON as it reads CSV', () => {
    expect(claimsOf('ok-elenco')).toEqual([
      ['anagrafe.ansc.aderente', true, 'riga 2', undefined],
      ['anagrafe.ansc.dataAdesione', '2025-10-15', 'riga 2', undefined],
      ['anagrafe.ansc.aderente', false, 'riga 3', undefined],
    ]);
  });

  it('tells rows of one line apart', () => {
    expect(claimsOf('ok-una').map((claim) => (claim as unknown[])[2])).toEqual(['riga 1, carattere 2', 'riga 1, carattere 133', 'riga 1, carattere 133']);
    const [problem] = ansc.read(fixturesOf('ansc', 'ng-una')[0]!, { lang: 'it' }).diagnostics;
    expect([problem?.line, problem?.column]).toEqual([1, 133]);
  });

  it('hands over what a row says of its Comune', () => {
    const { records } = ansc.read(fixturesOf('ansc', 'ok-virgola')[0]!, { lang: 'it' });
    expect(records[1]?.keys).toEqual({ codiceIstat: '999002', denominazione: 'PROVA BASSA, GIÀ PROVA', provincia: 'XX' });
  });

  it('proves nothing of a Comune that is not listed', () => {
    expect(ansc.absent).toBeUndefined();
  });

  it.each([
    ['ng-colonne', [['source.columns', 1]]],
    ['ng-date', [['source.value', 2], ['source.value', 2], ['source.value', 3]]],
    ['ng-forma', [['source.shape', 1]]],
  ])('%s: %j', (name, problems) => {
    const [bad] = fixturesOf('ansc', name);
    expect(ansc.read(bad!, { lang: 'it' }).diagnostics.map(({ code, line }) => [code, line])).toEqual(problems);
  });
});
