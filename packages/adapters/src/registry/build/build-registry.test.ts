import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildSmall, comuneIn, indexSmall, readFixture, registryFiles } from '../../../test/registry.ts';
import { readRegistry, writeRegistry } from '../read-registry.ts';
import type { Registry } from '../registry.ts';
import { buildRegistry } from './build-registry.ts';

const whole = indexSmall();

describe('buildRegistry', () => {
  it('lists who exists and who ended, by ISTAT code', () => {
    expect(whole.registry.comuni.map(({ codiceIstat, nome }) => [codiceIstat, nome])).toEqual([
      ['990001', 'Prova Alta'],
      ['990002', 'Prova Bassà'],
      ['990003', 'Due Lingue'],
      ['990004', 'Castel Doppio'],
      ['990009', "Prova Vecchia dell'Olmo"],
      ['990010', 'Prova Nuova'],
      ['990011', 'Prova sul Rio'],
      ['991001', 'Castel Doppio'],
    ]);
  });

  it('dates codes, and leaves out what is older than 1991', () => {
    expect(comuneIn(whole, 'X001')).toEqual({
      codiceIstat: '990001',
      pastCodes: [{ code: '991009', provincia: 'YY', from: null, to: '2015-12-31' }],
      codiceCatastale: 'X001',
      codiceIpa: 'c_x001',
      codiceFiscale: '00000000001',
      nome: 'Prova Alta',
      otherNames: [],
      provincia: 'XX',
      regione: 'Veneto',
      capoluogo: 'nessuno',
      popolazione: 900,
      sito: 'www.provaalta.example',
      from: null,
      to: null,
      successors: [],
    });
  });

  it('joins the lives of a Comune that changed name and codice catastale', () => {
    expect(comuneIn(whole, 'X002')).toMatchObject({ nome: 'Prova Bassà', otherNames: ['Borgo Prova'], pastCodes: [], to: null });
  });

  it('knows what a capital is capital of only where the table says', () => {
    expect(['X002', 'X003', 'X004'].map((code) => comuneIn(whole, code).capoluogo)).toEqual(['citta-metropolitana', null, 'nessuno']);
    expect(['X002', 'X003', 'X004'].map((code) => comuneIn(indexSmall(['istat.2025-06-30.json']), code).capoluogo)).toEqual([null, null, 'nessuno']);
  });

  it('dates births and ends by the archive, else by the lists that lack a Comune', () => {
    expect(comuneIn(whole, 'X009')).toMatchObject({ from: null, to: '2018-12-31', successors: [] });
    expect(comuneIn(whole, 'X011')).toMatchObject({ to: null, goneOn: '2026-01-31' });
    expect(comuneIn(whole, 'X010')).toMatchObject({ from: null, notYetOn: '2023-12-31' });
  });

  it('names provinces and keeps the letters of those that ended', () => {
    expect(whole.registry.province).toEqual([
      { sigla: 'XX', nome: 'Prova', codes: ['990'] },
      { sigla: 'YY', nome: 'Riprova', codes: ['991'] },
    ]);
  });

  it('ties IndicePA by two keys, and tells what agrees with none or with two', () => {
    const { diagnostics } = buildSmall();
    expect(diagnostics.map(({ file, line, code, severity }) => [file, line, code, severity])).toEqual([
      ['amministrazioni_2018-07.csv', 4, 'source.ente-none', 'warning'],
      ['anpr.2024-01-01.csv', 12, 'registry.cell', 'warning'],
      ['enti.2026-02-10.csv', 5, 'registry.rivals', 'warning'],
      ['enti.2026-02-10.csv', 6, 'registry.rivals', 'warning'],
      ['enti.2026-02-10.csv', 9, 'source.ente-single', 'warning'],
      ['popolazione.2026-02.json', 1, 'source.ente-none', 'warning'],
    ]);
    expect(['X001', 'X002', 'X003', 'X004', 'X005'].map((code) => comuneIn(whole, code).codiceIpa)).toEqual(['c_x001', 'C_X001B', 'c_x002', null, null]);
  });

  describe('of a list of IndicePA without ISTAT codes', () => {
    const legacy = readFixture('amministrazioni_2018-07.csv');
    const text = new TextDecoder().decode(legacy.bytes);
    const buildFrom = (changed: string): Registry => buildRegistry([readFixture('istat.2026-01-31.csv'), { ...legacy, bytes: new TextEncoder().encode(changed) }]).registry as Registry;
    const tiedIn = ({ comuni }: Registry): unknown[] => comuni.flatMap(({ codiceIpa, codiceCatastale }) => (codiceIpa === null ? [] : [[codiceCatastale, codiceIpa]]));

    it('ties a Comune by its name and the name of its seat', () => {
      expect(tiedIn(buildFrom(text))).toEqual([['X001', 'c_x001'], ['X010', 'c_x010']]);
    });

    it('ties none whose seat is elsewhere, or in another province', () => {
      expect(tiedIn(buildFrom(text.replace('Prova Alta,Prova Alta,00000,XX', 'Prova Alta,Due Lingue,00000,XX')))).toEqual([['X010', 'c_x010']]);
      expect(tiedIn(buildFrom(text.replace('Prova Alta,Prova Alta,00000,XX', 'Prova Alta,Prova Alta,00000,YY')))).toEqual([['X010', 'c_x010']]);
    });

    it('ties no consorzio, whose name ends with that of its seat', () => {
      const { others, ...registry } = buildFrom(text.replace('Consorzio idrico di Prova', 'Consorzio idrico - Prova Alta'));
      expect(tiedIn({ others, ...registry })).toEqual([['X001', 'c_x001'], ['X010', 'c_x010']]);
      expect(others.map(({ codiceIpa }) => codiceIpa)).toContain('cons_x');
    });
  });

  it('learns an ISTAT code that nobody knows, if two lists of IndicePA give one code to one name', () => {
    expect(comuneIn(whole, 'X010')).toMatchObject({ codiceIpa: 'c_x010', codiceFiscale: '00000000010', pastCodes: [{ code: '992010', provincia: null, from: null, to: null }] });
    const alone = indexSmall(registryFiles.filter((name) => !name.startsWith('amministrazioni')));
    expect(comuneIn(alone, 'X010')).toMatchObject({ codiceIpa: null, pastCodes: [] });
  });

  it('lets an older list only fill what the latest lacks', () => {
    const [old, late] = [readFixture('enti.2026-02-10.csv'), readFixture('enti.2026-02-10.csv')];
    const later = { ...late, name: 'late.2026-03-01.csv', date: '2026-03-01', bytes: new TextEncoder().encode(new TextDecoder().decode(late.bytes).replace('www.provaalta.example', '').replace('00000000001', '00000000077')) };
    const { registry } = buildRegistry([old, later, readFixture('istat.2026-01-31.csv')]);
    expect(registry?.comuni[0]).toMatchObject({ codiceFiscale: '00000000077', sito: 'www.provaalta.example' });
  });

  it('keeps the enti that are no Comune, with their seat', () => {
    expect(whole.registry.others).toEqual([
      { codiceIpa: 'acq_x', denominazione: 'Acquedotto consortile', category: 'L6', seat: null },
      { codiceIpa: 'cons_x', denominazione: 'Consorzio idrico di Prova', category: 'L6', seat: '990001' },
      { codiceIpa: 'uc_x', denominazione: 'Unione dei Comuni di Prova', category: 'L18', seat: '990002' },
    ]);
  });

  it('takes no ente for another where it may be the Comune of its seat under another name', () => {
    const file = readFixture('enti.2026-02-10.csv');
    const renamed = { ...file, bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace('Comune di Prova Alta', 'PROVA CAPITALE')) };
    const { registry, diagnostics } = buildRegistry([renamed, readFixture('istat.2026-01-31.csv')]);
    expect(registry?.others.map(({ codiceIpa }) => codiceIpa)).toEqual(['uc_x']);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'source.ente-single', line: 2 }));
  });

  it('says what it was built from', () => {
    expect(whole.registry.sources.map(({ kind, file, date, licence }) => [kind, file, date, licence])).toEqual([
      ['anpr', 'anpr.2024-01-01.csv', '2024-01-01', 'CC-BY-4.0'],
      ['ipa', 'amministrazioni_2018-07.csv', '2018-07-01', 'CC-BY-4.0'],
      ['ipa', 'mxmap.2026-01-15.csv', '2026-01-15', 'CC-BY-SA-4.0'],
      ['ipa', 'enti.2026-02-10.csv', '2026-02-10', 'CC-BY-4.0'],
      ['istat', 'istat.2025-06-30.json', '2025-06-30', 'CC-BY-4.0'],
      ['istat', 'istat.2026-01-31.csv', '2026-01-31', 'CC-BY-4.0'],
      ['popolazione', 'popolazione.2026-02.json', '2026-02-01', 'MIT'],
    ]);
  });

  it('reads the table of ISTAT whatever the years in its headings', () => {
    const file = readFixture('istat.2026-01-31.csv');
    const text = new TextDecoder('windows-1252').decode(file.bytes);
    const other = text
      .replace('Codice Comune numerico con 110 province (dal 2010 al 2016)', 'Codice Comune numerico con 107 Province (dal 2017 al 2025)')
      .replace('Codice Catastale del comune', 'Codice Catastale del Comune ')
      .replace('Flag Comune capoluogo di provincia/città metropolitana', 'Flag Comune capoluogo di Provincia/Città metropolitana');
    expect(other).not.toBe(text);
    const comuniOf = (bytes: Uint8Array): unknown => buildRegistry([{ ...file, bytes }]).registry?.comuni;
    expect(comuniOf(new TextEncoder().encode(other))).toEqual(comuniOf(file.bytes));
  });

  it('reads other separators, and a table with a row that is cut', () => {
    const file = readFixture('enti.2026-02-10.csv');
    const rows = new TextDecoder().decode(file.bytes).split('\n').map((row) => row.replaceAll(',', '\t'));
    const cut = [...rows.slice(0, 3), rows[3]?.slice(0, 20) ?? ''].join('\n');
    const { registry, diagnostics } = buildRegistry([{ ...file, bytes: new TextEncoder().encode(cut) }, readFixture('istat.2026-01-31.csv')]);
    expect(registry?.comuni.map(({ codiceIpa }) => codiceIpa).filter((code) => code !== null)).toEqual(['c_x001', 'C_X001B']);
    expect(diagnostics).toMatchObject([{ code: 'source.cells', severity: 'warning', line: 4 }]);
  });

  it('refuses a file that it does not know, and lists those that it does', () => {
    const { registry, diagnostics } = buildSmall(['istat.2026-01-31.csv', 'ignoto.2026-01-31.csv']);
    expect(registry).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'registry.layout', severity: 'error', file: 'ignoto.2026-01-31.csv', line: 1 }]);
    expect(diagnostics[0]?.message).toMatch(/nome, colore.*ISTAT.*IndicePA.*ANPR.*Comuni-ITA/u);
  });

  it('asks for the list of ISTAT', () => {
    expect(buildSmall(['enti.2026-02-10.csv'])).toMatchObject({ registry: null, diagnostics: [{ code: 'registry.no-istat' }] });
  });

  it('makes the same bytes of the same files in any order', () => {
    const expected = JSON.stringify(buildSmall());
    fc.assert(fc.property(fc.shuffledSubarray([...registryFiles], { minLength: registryFiles.length, maxLength: registryFiles.length }), (names) => JSON.stringify(buildSmall(names)) === expected), { numRuns: 40 });
  });

  it('never throws, whatever the bytes', () => {
    const damaged = fc.tuple(fc.constantFrom(...registryFiles), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'",;\n{}[]0x-\u0000'.split(''))), { maxLength: 5 }), fc.nat());
    fc.assert(
      fc.property(damaged, ([name, changes, cut]) => {
        const file = readFixture(name);
        const bytes = file.bytes.slice(0, cut % 4 === 0 ? cut % file.bytes.length : file.bytes.length);
        for (const [at, to] of changes) if (bytes.length > 0) bytes[at % bytes.length] = to.charCodeAt(0);
        const { registry } = buildRegistry([{ ...file, bytes }, ...registryFiles.filter((other) => other !== name).map(readFixture)]);
        if (registry === null) return;
        expect(readRegistry({ name: 'r', bytes: new TextEncoder().encode(writeRegistry(registry)) })).toEqual({ registry });
      }),
      { numRuns: Number(process.env['ADEMPI_CASES'] ?? 200) },
    );
  });
});

describe('readRegistry', () => {
  const read = (value: unknown): unknown => readRegistry({ name: 'registro.json', bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)) });
  const { registry } = whole;
  const change = (part: Partial<Record<keyof Registry, unknown>>): unknown => ({ ...registry, ...part });

  it('reads what was written', () => {
    expect(read(writeRegistry(registry))).toEqual({ registry });
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{"adempiRegistry": 1,', 'finisce prima'],
    ['another document', { adempi: 1 }, '"adempiRegistry": 1'],
    ['a later version', change({ adempiRegistry: 2 }), '"adempiRegistry": 1'],
    ['no list', change({ comuni: null }), 'comuni'],
    ['a wrong code', change({ comuni: [{ ...registry.comuni[0], codiceIstat: 990001 }] }), 'comuni[0].codiceIstat'],
    ['an impossible day', change({ comuni: [{ ...registry.comuni[0], to: '2023-02-29' }] }), 'comuni[0].to'],
    ['an item that is none', change({ others: [null] }), 'others[0].*'],
  ])('refuses %s, and says what to do', (_, value, cause) => {
    expect(read(value)).toMatchObject({ diagnostic: { code: 'registry.invalid', file: 'registro.json', line: 1, message: expect.stringContaining(cause) as string } });
  });
});
