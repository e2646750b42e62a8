import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isSameSite, keyOfSite, readWebAddress } from './read-web-address.ts';

describe('readWebAddress', () => {
  it.each([
    ['www.comune.prova.xx.it', 'https://www.comune.prova.xx.it'],
    ['http://WWW.Comune.Prova.xx.it/', 'https://www.comune.prova.xx.it'],
    ['HTTPS://comune.prova.xx.it/Home/Pagina.aspx?id=1', 'https://comune.prova.xx.it/Home/Pagina.aspx?id=1'],
    ['www.prova.it.', 'https://www.prova.it'],
    ['prova.it:8080/x', 'https://prova.it:8080/x'],
    ['192.0.2.7/c001', 'https://192.0.2.7/c001'],
  ])('%s is %s', (text, url) => {
    expect(readWebAddress(text)?.url).toBe(url);
  });

  it.each([
    '',
    'protocollo@prova.it',
    'www.comune,prova.xx.it',
    'www.comune prova.it',
    'htpp://www.prova.it',
    'http//www.prova.it',
    'www.prova.ithttp://altro.it/x',
    'prova',
    '31.12.2018',
    `www.${'a'.repeat(3000)}.it`,
  ])('%s is none', (text) => {
    expect(readWebAddress(text)).toBeNull();
  });

  it('reads what it wrote as the same', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(label, { minLength: 2, maxLength: 4 }), fc.option(fc.webPath(), { nil: '' }), (labels, path) => {
        const first = readWebAddress(`http://${labels.join('.')}${path}`);
        expect(first).not.toBeNull();
        expect(readWebAddress(first!.url)).toEqual(first);
      }),
    );
  });
});

describe('isSameSite', () => {
  it('does not mind www and the last slash, and minds the path', () => {
    const site = readWebAddress('www.prova.it/albo')!;
    expect(isSameSite(site, readWebAddress('prova.it/albo/')!)).toBe(true);
    expect(isSameSite(site, readWebAddress('prova.it')!)).toBe(false);
  });
});

describe('keyOfSite', () => {
  it('fits into an address of a fact', () => {
    expect(keyOfSite(readWebAddress('https://www.prova.it/a]b/?x=[1]')!)).toBe('prova.it-a-b-x-1');
  });
});
