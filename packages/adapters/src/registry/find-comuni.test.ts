import { describe, expect, it } from 'vitest';

import { indexSmall } from '../../test/registry.ts';
import { findComuni } from './find-comuni.ts';

const index = indexSmall();
const found = (text: string): [string | null, string][] => findComuni(index, text).found.map(({ comune, by }) => [comune.codiceCatastale, by.join(' ')]);

describe('findComuni', () => {
  it.each<[string, string, string]>([
    ['C_X002', 'X003', 'codiceIpa'],
    ['x002', 'X002', 'codiceCatastale'],
    ['990001', 'X001', 'codiceIstat'],
    ['991009', 'X001', 'codiceIstatPassato'],
    ['00000000001', 'X001', 'codiceFiscale'],
    ['comune di prova bassa', 'X002', 'denominazione'],
    ['Borgo Prova', 'X002', 'altraDenominazione'],
    ['Castel Doppio (YY)', 'X005', 'denominazione'],
  ])('%s: %s, by its %s', (text, code, by) => {
    expect(found(text)).toEqual([[code, by]]);
  });

  it('finds all Comuni of a name', () => {
    expect(found('castel doppio').map(([code]) => code)).toEqual(['X004', 'X005']);
  });

  it('suggests names where it finds none', () => {
    expect(findComuni(index, 'Comune di Prova Alto')).toMatchObject({ found: [], other: null, near: ['Prova Alta'] });
    expect(findComuni(index, 'qwertyuiop').near).toEqual([]);
  });

  it('knows an ente that is no Comune', () => {
    expect(findComuni(index, 'unione dei comuni di prova')).toMatchObject({ found: [], other: { codiceIpa: 'uc_x' }, near: [] });
    expect(findComuni(index, 'UC_X').other?.seat).toBe('990002');
  });
});
