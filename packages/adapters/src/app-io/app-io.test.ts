import { describe, expect, it } from 'vitest';

import { comune, describeAdapter, fixturesOf, readAll } from '../../test/contract.ts';
import { appIo } from './app-io.ts';

describeAdapter(appIo);

describe('app-io', () => {
  const [file] = fixturesOf('app-io', 'ok');
  const read = (text: string): ReturnType<typeof appIo.read> => appIo.read({ name: 'a.json', bytes: new TextEncoder().encode(text), date: '2021-09-29' }, { lang: 'it' });

  it('hands over the name and the tax code of each body that shows a service, as written', () => {
    const { records, diagnostics } = appIo.read(file!, { lang: 'it' });
    expect(diagnostics).toEqual([]);
    expect(records.map(({ place, keys, row }) => [place.line, keys.denominazione, keys.codiceFiscale, row])).toEqual([
      [2, 'Comune di Prova Alta', '00000000001', { services: 2 }],
      [6, 'Prova Bassa', '00000000002', { services: 1 }],
    ]);
  });

  it('proves that the digital transformation was started, and nothing of single services nor of their absence', () => {
    const { patch, state } = readAll(appIo, file!);
    expect(patch.claims).toEqual([{ fatto: 'trasformazioneDigitale.progettiAvviati', valore: true, rif: 'riga 2', nota: 'servizi visibili su App IO: 2' }]);
    expect(patch.complete).toBeUndefined();
    expect(state.fatti).toEqual({ trasformazioneDigitale: { progettiAvviati: true } });
    expect(appIo.absent?.({ comune, date: '2021-09-29' })).toBeUndefined();
  });

  it.each([
    ['ng-forma', [['source.shape', 1]]],
    ['ng-tagliato', [['source.not-json', 3]]],
    ['ng-enti', [['source.shape', 3], ['source.shape', 4], ['source.shape', 5]]],
  ])('%s', (name, problems) => {
    const [bad] = fixturesOf('app-io', name);
    expect(appIo.read(bad!, { lang: 'it' }).diagnostics.map((one) => [one.code, one.line])).toEqual(problems);
  });

  it('goes on past bodies that it cannot read', () => {
    const [bad] = fixturesOf('app-io', 'ng-enti');
    expect(appIo.read(bad!, { lang: 'it' }).records.map(({ keys }) => keys.denominazione)).toEqual(['Comune di Prova Alta']);
  });

  it('lists a hundred of them, and counts the others', () => {
    const { diagnostics } = read(JSON.stringify(Array.from({ length: 103 }, () => null)));
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.at(-1)).toMatchObject({ code: 'source.more', message: expect.stringContaining(' 3 ') as string });
  });
});
