import { describe, expect, it } from 'vitest';

import { comune, describeAdapter, fixturesOf, readAll } from '../../test/contract.ts';
import { pdnd } from './pdnd.ts';

describeAdapter(pdnd);

describe('pdnd', () => {
  const [file] = fixturesOf('pdnd', 'ok');

  it('reads Comuni and what may stand for one, and leaves schools out', () => {
    const { records } = pdnd.read(file!, { lang: 'it' });
    expect(records.map(({ place, keys }) => [place.line, keys.codiceIpa, keys.denominazione])).toEqual([
      [2, 'c_x001', 'Comune di Prova Alta'],
      [3, 'AB12CD', 'Comune di Prova Bassa'],
    ]);
  });

  it('proves that a member is one on the day of the list, and that the others are not', () => {
    expect(readAll(pdnd, file!).patch.claims).toEqual([{ fatto: 'pdnd.aderente', valore: true, rif: 'riga 2' }]);
    expect(pdnd.absent?.({ comune, date: '2026-08-21' }).claims).toEqual([{ fatto: 'pdnd.aderente', valore: false, rif: 'assente dall’elenco' }]);
  });

  it.each([
    ['ng-separatore', 'source.columns', 1],
    ['ng-troncato', 'source.truncated', 2],
  ])('%s: %s', (name, code, line) => {
    const [bad] = fixturesOf('pdnd', name);
    expect(pdnd.read(bad!, { lang: 'it' }).diagnostics.map((one) => [one.code, one.line])).toEqual([[code, line]]);
  });
});
