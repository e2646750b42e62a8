import { describe, expect, it } from 'vitest';

import { describeAdapter, fixturesOf, readAll } from '../../test/contract.ts';
import { indicepaRtd } from './indicepa-rtd.ts';

describeAdapter(indicepaRtd);

const lang = 'it';

describe('indicepa-rtd', () => {
  it.each([
    ['ok.', ['riga 2', 'riga 3', 'riga 4']],
    ['ok-elenco', ['riga 2', 'riga 20', 'riga 38']],
  ])('%s: a person in charge proves that the RTD was appointed by the day of the row; a placeholder proves nothing', (name, [first, second, third]) => {
    const [file] = fixturesOf('indicepa-rtd', name);
    const { records } = indicepaRtd.read(file!, { lang });
    const claims = records.map((record) => [record.keys.codiceIpa, indicepaRtd.patch([record], { date: file!.date } as never).claims]);
    expect(claims).toEqual([
      [
        'c_x001',
        [
          { fatto: 'governance.rtd.nominato', valore: true, rilevatoIl: '2025-11-05', rif: first },
          { fatto: 'governance.ipa.dataAggiornamento', valore: '2025-11-05', rilevatoIl: '2025-11-05', rif: first },
        ],
      ],
      ['c_x002', [{ fatto: 'governance.ipa.dataAggiornamento', valore: '2024-01-15', rilevatoIl: '2024-01-15', rif: second }]],
      ['c_x004', [{ fatto: 'governance.rtd.nominato', valore: true, rif: third }]],
    ]);
  });

  it('never says that there is no RTD', () => {
    expect(indicepaRtd.absent).toBeUndefined();
    const claims = fixturesOf('indicepa-rtd', 'ok').flatMap((file) => readAll(indicepaRtd, file).patch.claims);
    expect(claims.filter(({ valore }) => valore === false)).toEqual([]);
  });

  it('keeps no name, mail or telephone: not in records, states or messages', () => {
    for (const file of fixturesOf('indicepa-rtd', '')) {
      const { records, diagnostics } = indicepaRtd.read(file, { lang });
      const { state } = readAll(indicepaRtd, file);
      expect(JSON.stringify([records, diagnostics, state])).not.toMatch(/inventat|person[ae]|@|0123456789/iu);
    }
  });

  it('uses a row whose day cannot be read, as of the day of the file', () => {
    const [file] = fixturesOf('indicepa-rtd', 'ng-data');
    const { records, diagnostics } = indicepaRtd.read(file!, { lang });
    expect(records.map(({ row }) => row)).toEqual([
      { hasPerson: true, updated: null },
      { hasPerson: true, updated: null },
    ]);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['source.value-left-out', 2],
      ['source.value-left-out', 3],
    ]);
  });

  it('says which columns it expects', () => {
    const [file] = fixturesOf('indicepa-rtd', 'ng-intestazioni');
    expect(indicepaRtd.read(file!, { lang }).diagnostics).toMatchObject([{ code: 'source.shape', line: 1, message: expect.stringContaining('Codice_IPA, Denominazione_ente') as string }]);
  });
});
