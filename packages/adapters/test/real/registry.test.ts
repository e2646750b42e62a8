/** The registry on the real files of ISTAT, IndicePA and ANPR. They are not part of the project: without them nothing is checked. */
import { describe, expect, it } from 'vitest';

import { buildRegistry, existsOn, indexRegistry, resolveComune } from '../../src/index.ts';
import type { EnteKeys, IndexedRegistry, RegistryComune } from '../../src/index.ts';
import { readCsv } from '../../src/tables/read-csv.ts';
import { folder, readReal as read, registryNames as names, skipped } from './real-files.ts';

const DAY = '2026-08-21';

describe.skipIf(folder === null)(`the registry of real files${skipped}`, () => {
  const files = folder === null ? [] : names.map(read);
  const { registry, diagnostics } = folder === null ? { registry: null, diagnostics: [] } : buildRegistry(files);
  const index = registry === null ? (null as unknown as IndexedRegistry) : indexRegistry(registry);
  const found = (keys: EnteKeys, day = DAY): string => {
    const resolution = resolveComune(index, keys, day);
    return 'comune' in resolution ? `${resolution.comune.nome} ${resolution.comune.codiceIstat}` : resolution.problem;
  };
  const living = (registry?.comuni ?? []).filter((comune) => existsOn(comune, '2026-07-01'));
  const named = (nome: string): RegistryComune => living.find((comune) => comune.nome === nome) as RegistryComune;

  it('has every Comune once, all but one with their codice IPA, and each with its inhabitants', () => {
    expect(living).toHaveLength(7896);
    expect(new Set(living.map(({ codiceIstat }) => codiceIstat)).size).toBe(7896);
    expect(living.filter(({ codiceIpa }) => codiceIpa === null).map(({ nome }) => nome)).toEqual(['Uggiate con Ronago']);
    expect(living.filter(({ popolazione }) => popolazione === null)).toEqual([]);
    expect(new Set(living.map(({ regione }) => regione)).size).toBe(20);
  });

  it('gives no codice IPA, and no fiscal code, to two Comuni', () => {
    for (const map of [index.byIpa, index.byFiscalCode]) expect([...map.values()].filter((comuni) => comuni.length > 1)).toEqual([]);
    expect([...index.byIpa.keys()].filter((code) => index.othersByIpa.has(code))).toEqual([]);
  });

  it('knows of nearly every Comune its site, and which are not its alone', () => {
    const sites = [...index.bySite.values()].map((comuni) => comuni.filter((comune) => living.includes(comune)));
    const shared = sites.filter((comuni) => comuni.length > 1);
    expect(sites.filter((comuni) => comuni.length > 0)).toHaveLength(7887);
    expect(living.filter(({ sito }) => sito === null)).toHaveLength(3);
    // Two Unioni and a supplier: the host names none of them alone.
    expect(shared.map((comuni) => comuni.map(({ nome }) => nome).sort()).sort((left, right) => left.length - right.length)).toEqual([
      ['Basiano', 'Masate'],
      ['Gadesco-Pieve Delmona', 'Persico Dosimo'],
      ['Castel Madama', 'Castelvenere', "Rocca d'Arce", 'San Paolo Bel Sito'],
    ]);
  });

  it('tells each row that it did not use, with its place', () => {
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThan(200);
    for (const problem of diagnostics) expect(problem).toMatchObject({ severity: 'warning', file: expect.any(String) as string, line: expect.any(Number) as number });
  });

  it.each(['104017', '90047', '113017', '113017.0'])('knows Olbia by %s', (codiceIstat) => {
    expect(found({ codiceIstat, denominazione: 'COMUNE DI OLBIA' })).toBe('Olbia 090047');
    expect(found({ codiceIstat, codiceIpa: 'C_G015' })).toBe('Olbia 090047');
  });

  it('knows when the codes of Olbia changed', () => {
    expect(named('Olbia').pastCodes).toEqual([
      { code: '090047', provincia: 'SS', from: null, to: '2005-12-31' },
      { code: '104017', provincia: 'OT', from: '2006-01-01', to: '2016-04-27' },
      { code: '113017', provincia: null, from: null, to: null },
    ]);
  });

  it.each([
    ['c_a081', 'Comune di Agnone', 'Agnone 094002'],
    ['C_I937', 'Comune di Squillace', 'Squillace 079142'],
    ['c_h501', 'ROMA CAPITALE', 'Roma 058091'],
    ['c_h223', 'Comune di Reggio Emilia', "Reggio nell'Emilia 035033"],
    ['40b59awr', 'Comune di Sovizzo', 'Sovizzo 024128'],
  ])('%s and %s: %s', (codiceIpa, denominazione, expected) => {
    expect(found({ codiceIpa, denominazione })).toBe(expected);
  });

  it('is not misled by the 61 codici IPA that carry the codice catastale of another Comune', () => {
    const byCatastale = new Map(living.map((comune) => [comune.codiceCatastale, comune]));
    const misleading = living.filter((comune) => {
      const other = byCatastale.get((/^c_([a-z]\d{3})$/iu.exec(comune.codiceIpa ?? '')?.[1] ?? '').toUpperCase());
      return other !== undefined && other !== comune;
    });
    expect(misleading).toHaveLength(61);
    for (const { codiceIpa, nome, provincia, codiceIstat } of misleading) {
      expect(found({ codiceIpa: codiceIpa ?? '', denominazione: `Comune di ${nome}`, provincia })).toBe(`${nome} ${codiceIstat}`);
    }
  });

  it('tells Comuni of one name apart by the province, or not at all', () => {
    expect(found({ denominazione: 'Castro', codiceIstat: '075096' })).toBe('Castro 075096');
    expect(found({ denominazione: 'Castro', provincia: 'LE' })).toBe('single');
    const castro = resolveComune(index, { denominazione: 'Castro' }, DAY);
    expect('candidates' in castro ? castro.candidates.map(({ provincia }) => provincia) : []).toEqual(['BG', 'LE']);
  });

  it('reports a row about a Comune that has ended, and gives it to no successor', () => {
    const quero = { codiceIstat: '025070', denominazione: 'Comune di Quero Vas' };
    expect(found(quero, '2023-06-30')).toBe('Quero Vas 025070');
    expect(found(quero, DAY)).toBe('ended');
    // Ended on 31 December 2018, by ANPR.
    const solbiate = { codiceIstat: '013215', denominazione: 'Comune di Solbiate' };
    expect([found(solbiate, '2018-12-31'), found(solbiate, '2019-01-01')]).toEqual(['Solbiate 013215', 'ended']);
  });

  it('knows a consorzio and a Unione for what they are', () => {
    const unione = registry?.others.find(({ category }) => category === 'L18');
    expect(found({ codiceIpa: unione?.codiceIpa ?? '', codiceIstat: unione?.seat ?? '' })).toBe('other');
    expect(registry?.others.filter(({ category }) => category === 'L6').length).toBeGreaterThan(100);
  });

  it('finds the Comune of nearly every funded application, and of none two', () => {
    const { rows } = readCsv(read('padigitale2026/candidature_finanziate_145.2026-08-12.csv'), { columns: ['codice_ipa', 'cod_comune', 'comune'] }, { lang: 'it' });
    const problems = rows.map(({ cells }) => found({ codiceIpa: cells['codice_ipa'] ?? '', codiceIstat: cells['cod_comune'] ?? '', denominazione: cells['comune'] ?? '' }, '2026-08-12'));
    expect(problems.filter((one) => !/\d{6}$/u.test(one)).length).toBeLessThan(rows.length / 100);
  });

  it('makes the same bytes of the same files in any order', () => {
    expect(JSON.stringify(buildRegistry(files.toReversed()))).toBe(JSON.stringify({ registry, diagnostics }));
  });
});
