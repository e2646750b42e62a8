import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addressPrefixes, formatAddress, parseAddress } from './address.ts';
import type { Address } from './address.ts';

const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);
const names = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
const key = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes(']'));

const address: fc.Arbitrary<Address> = fc.oneof(
  names.map((path) => ({ path, collection: null, key: null })),
  fc.tuple(names, key, fc.option(names)).map(([collection, item, rest]) => ({
    path: rest === null ? collection : `${collection}.${rest}`,
    collection,
    key: item,
  })),
);

describe('parseAddress', () => {
  it('reads a fact of the ente', () => {
    expect(parseAddress('pdnd.aderente')).toEqual({ path: 'pdnd.aderente', collection: null, key: null });
  });

  it('reads a fact of an item, as the vocabulary calls it', () => {
    expect(parseAddress('siti[istituzionale].dichiarazioneAccessibilita.data')).toEqual({
      path: 'siti.dichiarazioneAccessibilita.data',
      collection: 'siti',
      key: 'istituzionale',
    });
  });

  it('reads an item and a collection', () => {
    expect(parseAddress('piano.interventi[a]')).toEqual({ path: 'piano.interventi', collection: 'piano.interventi', key: 'a' });
    expect(parseAddress('siti')).toEqual({ path: 'siti', collection: null, key: null });
  });

  it('takes any key without a closing bracket', () => {
    expect(parseAddress('siti[App «Città»: 3.10 [x].url')?.key).toBe('App «Città»: 3.10 [x');
  });

  it.each(['', '.', 'siti.', '.siti', 'siti..url', 'siti[]', 'siti[a', 'siti[a]url', 'siti[a].', 'siti[a][b]', 'siti[a].b[c]', 'città', 'a b', '[a]'])(
    'refuses %j',
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );

  it('reads back what formatAddress writes', () => {
    fc.assert(fc.property(address, (one) => {
      expect(parseAddress(formatAddress(one))).toEqual(one);
    }));
  });

  it('writes back what it reads, and never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'a.[]') })), (text) => {
      const read = parseAddress(text);
      if (read !== null) expect(formatAddress(read)).toBe(text);
    }));
  });
});

describe('addressPrefixes', () => {
  it('lists what covers a fact of an item, longest first', () => {
    const one = parseAddress('piano.interventi[a].costo.euro')!;
    expect(addressPrefixes(one)).toEqual([
      'piano.interventi[a].costo.euro',
      'piano.interventi[a].costo',
      'piano.interventi[a]',
      'piano.interventi',
      'piano',
    ]);
  });

  it('lists the groups of a fact of the ente', () => {
    expect(addressPrefixes(parseAddress('governance.rtd.nominato')!)).toEqual([
      'governance.rtd.nominato',
      'governance.rtd',
      'governance',
    ]);
  });

  it('holds well-formed addresses only, the first being the address itself', () => {
    fc.assert(fc.property(address, (one) => {
      const prefixes = addressPrefixes(one);
      expect(prefixes[0]).toBe(formatAddress(one));
      for (const prefix of prefixes) expect(parseAddress(prefix)).not.toBeNull();
    }));
  });
});
