import { describe, expect, it } from 'vitest';

import { fiscalCodeKey, istatKey, nameKey, provinceKey, siteKey, splitProvince, withoutTitle } from './keys.ts';

describe('withoutTitle', () => {
  it.each([['Città di Alvito', 'Alvito'], ['CITTA\' DI APICE', 'APICE'], ['Citta di Bra', 'Bra'], ['Comune di Città di Castello', null], ['Cittadella', null]])('%s: %s', (name, bare) => {
    expect(withoutTitle(name)).toBe(bare);
  });
});

describe('nameKey', () => {
  it.each([
    ["COMUNE DI BASCAPE'", 'Bascapè'],
    ['Comune dell’Aquila', 'Aquila'],
    ["Comune d'Adda", 'Adda'],
    ['Presicce - Acquarica', 'Presicce-Acquarica'],
    ["Sant'Angelo", 'SANT ANGELO'],
    ['Comune Alluvioni Piovera', 'Alluvioni Piovera'],
    ['Straße', 'STRASSE'],
  ])('%s is %s', (left, right) => {
    expect(nameKey(left)).toBe(nameKey(right));
  });

  it.each([
    ['S. Angelo', "Sant'Angelo"],
    ['Comunanza', 'Anza'],
    ['Comune di Dello', 'Comune'],
    ['Reggio', 'Reggiolo'],
  ])('%s is not %s', (left, right) => {
    expect(nameKey(left)).not.toBe(nameKey(right));
  });

  it('keeps a name that is only the word', () => {
    expect(nameKey('Comune di ')).not.toBe('');
    expect(nameKey(' - ')).toBe('');
  });
});

describe('codes', () => {
  it.each([['1272', '001272'], ['090047', '090047'], ['90047.0', '090047'], ['N/D', ''], ['1234567', ''], ['12', '']])('ISTAT %s is %s', (code, key) => {
    expect(istatKey(code)).toBe(key);
  });

  it.each([['414580183', '00414580183'], ['IT00414580183', '00414580183'], ['00000000000', ''], ['RSSMRA80A01H501U', ''], ['', '']])('fiscal %s is %s', (code, key) => {
    expect(fiscalCodeKey(code)).toBe(key);
  });
});

describe('siteKey', () => {
  it.each([
    ['https://www.Comune.Prova.xx.it/home?x=1', 'comune.prova.xx.it'],
    ['comune.prova.xx.it', 'comune.prova.xx.it'],
    ['servizi.comune.prova.xx.it', 'servizi.comune.prova.xx.it'],
    ['www2.comune.prova.xx.it', 'www2.comune.prova.xx.it'],
    ['protocollo@prova.it', ''],
    ['', ''],
  ])('of %s is %s', (address, key) => {
    expect(siteKey(address)).toBe(key);
  });
});

describe('provinces', () => {
  it('are one whatever their kind is called', () => {
    expect(new Set(['Torino', 'PROVINCIA DI TORINO', 'Città metropolitana di Torino'].map(provinceKey)).size).toBe(1);
  });

  it.each([['Samone (TN)', 'Samone', 'TN'], ['Livo TN', 'Livo', 'TN'], ['Samone ( tn )', 'Samone', 'tn']])('stand behind a name: %s', (text, name, provincia) => {
    expect(splitProvince(text)).toEqual({ name, provincia });
  });

  it('are not seen where there is none', () => {
    expect(splitProvince('Santa Maria a Vico')).toBeNull();
  });
});
