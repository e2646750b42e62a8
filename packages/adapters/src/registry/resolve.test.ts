import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { comuneIn, indexSmall } from '../../test/registry.ts';
import { indexRegistry } from './index-registry.ts';
import type { RegistryComune } from './registry.ts';
import { resolveComune } from './resolve.ts';
import type { EnteKeys } from './resolve.ts';

const DAY = '2026-03-01';
const index = indexSmall();

function found(keys: EnteKeys, on = DAY, where = index): string {
  const resolution = resolveComune(where, keys, on);
  return 'comune' in resolution ? (resolution.comune.codiceCatastale ?? '') : resolution.problem;
}

function candidates(keys: EnteKeys, on = DAY, where = index): (string | null)[] {
  const resolution = resolveComune(where, keys, on);
  return 'candidates' in resolution ? resolution.candidates.map(({ codiceCatastale }) => codiceCatastale) : [];
}

describe('resolveComune', () => {
  it.each<[string, EnteKeys, string]>([
    ['codice IPA and name', { codiceIpa: 'C_X001', denominazione: 'COMUNE DI PROVA ALTA' }, 'X001'],
    ['codice IPA and a past ISTAT code', { codiceIpa: 'c_x001', codiceIstat: '991009' }, 'X001'],
    ['fiscal code without its zeros and name', { codiceFiscale: '0000001', denominazione: 'Prova Alta' }, 'X001'],
    ['either half of a bilingual name', { codiceIstat: '990003', denominazione: 'Comune di Zweisprachig' }, 'X003'],
    ['both halves, the other way round', { codiceIstat: '990003', denominazione: 'Zweisprachig / Due Lingue' }, 'X003'],
    ['a name that it had', { codiceIstat: '990002', denominazione: 'Borgo Prova' }, 'X002'],
    ['two keys against a third', { codiceIpa: 'c_x001', codiceIstat: '990003', denominazione: 'Prova Alta' }, 'X001'],
    ['a name with the title of city', { codiceIpa: 'c_x001', denominazione: 'CITTA’ DI PROVA ALTA' }, 'X001'],
    ['name and site', { denominazione: 'Comune di Prova Alta', sito: 'HTTP://provaalta.example/it/' }, 'X001'],
    ['a bilingual name of which the half behind the Comune is written otherwise', { codiceIstat: '990003', denominazione: 'Comune di Due Lingue - Gemeinde Zwei Sprachen' }, 'X003'],
    ['a shared name and a code that picks one', { denominazione: 'Castel Doppio', codiceIstat: '991001' }, 'X005'],
  ])('%s', (_, keys, expected) => {
    expect(found(keys)).toBe(expected);
  });

  it('never looks inside a codice IPA', () => {
    // `c_x002` is that of Due Lingue, X002 the codice catastale of Prova Bassà.
    expect(found({ codiceIpa: 'c_x002', denominazione: 'Due Lingue' })).toBe('X003');
    expect(found({ codiceIpa: 'c_x002', denominazione: 'Prova Bassà' })).toBe('apart');
    expect(found({ codiceIpa: 'c_x003', denominazione: 'Comune di Ignota' })).toBe('none');
  });

  it('tells a third key that says otherwise', () => {
    const { matches } = resolveComune(index, { codiceIpa: 'c_x001', codiceIstat: '990003', denominazione: 'Prova Alta' }, DAY);
    expect(matches.map(({ key, comuni }) => [key, comuni.map(({ nome }) => nome)])).toEqual([
      ['codiceIpa', ['Prova Alta']],
      ['codiceIstat', ['Due Lingue']],
      ['denominazione', ['Prova Alta']],
    ]);
  });

  it.each<[string, EnteKeys, string, (string | null)[]]>([
    ['nothing that is known', { codiceIpa: 'zzz', denominazione: 'Ignota' }, 'none', []],
    ['no key at all', {}, 'none', []],
    ['one key', { codiceIpa: 'AB12CD', denominazione: 'Comune di Prova Alta' }, 'single', ['X001']],
    ['a shared name alone', { denominazione: 'Castel Doppio' }, 'single', ['X004', 'X005']],
    ['the province narrows, and is no key', { denominazione: 'Castel Doppio', provincia: 'YY' }, 'single', ['X005']],
    ['each key another', { codiceIpa: 'c_x001', codiceIstat: '990003' }, 'apart', ['X001', 'X003']],
    ['two pairs', { codiceIpa: 'c_x001', denominazione: 'Prova Alta', codiceIstat: '990003', codiceFiscale: '00000000003' }, 'several', ['X001', 'X003']],
    ['a consorzio, by its code', { codiceIpa: 'CONS_X', codiceIstat: '990001' }, 'other', []],
    ['a Unione at a seat that two keys mean', { codiceIpa: 'uc_x', codiceIstat: '990001', denominazione: 'Prova Alta' }, 'other', ['X001', 'X002']],
    ['a Unione, whose seat is a member of it', { codiceIpa: 'UC_X', denominazione: 'Unione dei Comuni di Prova' }, 'other', ['X002']],
    ['a site alone', { denominazione: 'Comune di Prova', sito: 'www.provaalta.example' }, 'single', ['X001']],
    ['a name under that of a site', { denominazione: 'Comune di Prova Alta', sito: 'https://servizi.provaalta.example' }, 'single', ['X001']],
    ['the site of another', { denominazione: 'Comune di Prova Alta', sito: 'www.provabassa.example' }, 'apart', ['X001', 'X002']],
    ['a stranger whose name ends with that of a Comune', { denominazione: 'Consorzio di depurazione - Prova Alta', codiceIstat: '990001' }, 'single', ['X001']],
  ])('%s: none', (_, keys, problem, comuni) => {
    expect(found(keys)).toBe(problem);
    expect(candidates(keys)).toEqual(comuni);
  });

  it.each(['YY', 'yy', 'Riprova', 'Provincia di Riprova', '991'])('takes the province as %s', (provincia) => {
    expect(candidates({ denominazione: 'Castel Doppio', provincia })).toEqual(['X005']);
  });

  it('lets a province that it does not know narrow nothing, one of the past narrow, and a wrong one exclude', () => {
    expect(candidates({ denominazione: 'Castel Doppio', provincia: 'QQ' })).toEqual(['X004', 'X005']);
    expect(found({ codiceIpa: 'c_x001', denominazione: 'Prova Alta', provincia: 'YY' })).toBe('X001');
    expect(candidates({ denominazione: 'Prova Bassà', provincia: 'YY' })).toEqual([]);
  });

  it('takes a site that several Comuni share for each of them, so that the name picks one', () => {
    const shared = indexRegistry({ ...index.registry, comuni: index.registry.comuni.map((comune) => ({ ...comune, sito: 'https://www.comuni.example/prova' })) });
    expect(found({ sito: 'comuni.example', denominazione: 'Prova Alta' }, DAY, shared)).toBe('X001');
    expect(found({ sito: 'comuni.example', denominazione: 'Castel Doppio' }, DAY, shared)).toBe('several');
    expect(found({ sito: 'comuni.example' }, DAY, shared)).toBe('single');
  });

  it('reads the province behind a name', () => {
    expect(candidates({ denominazione: 'Comune di Castel Doppio (YY)' })).toEqual(['X005']);
    expect(candidates({ denominazione: 'Comune di Castel Doppio XX' })).toEqual(['X004']);
  });

  it('gives a row to a Comune up to its last day, and to nobody after it', () => {
    const keys = { codiceIstat: '990009', denominazione: "Prova Vecchia dell'Olmo" };
    expect([found(keys, '2018-12-31'), found(keys, '2019-01-01')]).toEqual(['X009', 'ended']);
    expect(candidates(keys, '2019-01-01')).toEqual(['X009']);
  });

  it('takes a Comune that ended on an unknown day for ended since the list that no longer has it', () => {
    const keys = { codiceIstat: '990011', denominazione: 'Prova sul Rio' };
    expect([found(keys, '2025-12-31'), found(keys, '2026-01-31')]).toEqual(['X011', 'ended']);
  });

  describe('where a Comune was merged into one of the same name', () => {
    const base = comuneIn(index, 'X001');
    const old: RegistryComune = { ...base, to: '2020-12-31', successors: ['990050'] };
    const heir: RegistryComune = { ...base, codiceIstat: '990050', codiceCatastale: 'X050', codiceFiscale: '00000000050', pastCodes: [], from: '2021-01-01' };
    const merged = indexRegistry({ ...index.registry, comuni: [old, heir] });

    it('the day decides, if every key means both', () => {
      const keys = { codiceIpa: 'c_x001', denominazione: 'Prova Alta' };
      expect([found(keys, '2020-12-31', merged), found(keys, '2021-01-01', merged)]).toEqual(['X001', 'X050']);
    });

    it('a key of the old one keeps a row from the new one', () => {
      const keys = { codiceIpa: 'c_x001', denominazione: 'Prova Alta', codiceIstat: '990001' };
      expect([found(keys, '2020-12-31', merged), found(keys, '2021-01-01', merged)]).toEqual(['X001', 'several']);
      expect(found({ codiceIstat: '990001', codiceFiscale: '00000000001' }, '2021-01-01', merged)).toBe('ended');
      expect(candidates({ codiceIstat: '990001', codiceFiscale: '00000000001' }, '2021-01-01', merged)).toEqual(['X001', 'X050']);
    });
  });

  it('resolves only to a Comune on which two keys agree, whatever the keys are', () => {
    const pick = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
    const keys = fc.record(
      {
        codiceIpa: pick('c_x001', 'c_x002', 'C_X001B', 'cons_x', '', 'zz'),
        codiceIstat: pick('990001', '991009', '990002', '990004', '991001', '990009', '1', ''),
        codiceFiscale: pick('00000000001', '2', '00000000002', '00000000003', ''),
        denominazione: pick('Prova Alta', 'Castel Doppio', 'Borgo Prova', 'Due Lingue/Zweisprachig', "Prova Vecchia dell'Olmo", ''),
        provincia: pick('XX', 'YY', '', 'QQ'),
        sito: pick('provaalta.example', 'https://www.provabassa.example/x', 'x.provaalta.example', ''),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(keys, pick('2010-01-01', '2019-06-01', DAY), (given, on) => {
        const resolution = resolveComune(index, given, on);
        if (!('comune' in resolution)) return true;
        return resolution.matches.filter(({ comuni }) => comuni.includes(resolution.comune)).length >= 2;
      }),
      { numRuns: Number(process.env['ADEMPI_CASES'] ?? 500) },
    );
  });
});
