import { parseAddress, provenanceOf } from '@adempi/schema';
import type { Address, Provenienza } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compactProvenance } from './compact-provenance.ts';

const addresses = ['siti', 'siti[a]', 'siti[a].url', 'siti[a].tls', 'siti[a].tls.versione', 'siti[b].url', 'pdnd', 'pdnd.aderente'];
const provenance: fc.Arbitrary<Provenienza> = fc.record({ fonte: fc.constantFrom('ipa', 'pdnd') });

describe('compactProvenance', () => {
  it('leaves out what the address above says already', () => {
    const item = { fonte: 'ipa', rif: 'riga 3' };
    const given = { 'siti[a]': item, 'siti[a].url': item, 'siti[a].tls': { fonte: 'ipa', rif: 'riga 4' }, 'siti[a].tls.versione': item };
    expect(Object.keys(compactProvenance(given))).toEqual(['siti[a]', 'siti[a].tls', 'siti[a].tls.versione']);
  });

  it('never changes where a fact comes from', () => {
    const all = fc.uniqueArray(fc.tuple(fc.constantFrom(...addresses), provenance), { selector: ([address]) => address }).map((pairs) => Object.fromEntries(pairs));
    fc.assert(
      fc.property(all, (provenienza) => {
        const compact = { provenienza: compactProvenance(provenienza) };
        for (const text of addresses) {
          const address = parseAddress(text) as Address;
          expect(provenanceOf(compact, address)).toEqual(provenanceOf({ provenienza }, address));
        }
      }),
    );
  });
});
