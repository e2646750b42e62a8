/* What gathering holds to, on a list of enti that do not exist: nothing is given to the wrong Comune, and nothing gets lost. */
import { compareText } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { existsOn, gather } from '../src/index.ts';
import type { Adapter, EnteKeys, Gathered, LoadedSource, RegistryComune } from '../src/index.ts';
import { fiscalCodeKey, ipaKey, istatKey, siteKey } from '../src/registry/keys.ts';
import { findByName } from '../src/registry/find-by-name.ts';
import { indexSmall } from './registry.ts';

const DAY = '2026-03-01';
const index = indexSmall();
const { comuni } = index.registry;

/** A row of an invented list; its id makes it known among the claims. */
interface Row {
  readonly id: string;
  readonly keys: EnteKeys;
}

/** A list of rows, whole or not. */
function listAdapter(id: string, more: Partial<Adapter> = {}): Adapter {
  return {
    id,
    info: { title: { it: id }, publisher: 'Nessuno', licence: 'CC0-1.0', url: 'https://prova.example', isPublic: true, assurance: 'osservato' },
    read: ({ bytes }) => {
      const rows = JSON.parse(new TextDecoder().decode(bytes)) as Row[];
      return { records: rows.map(({ keys, id: row }, position) => ({ place: { line: position + 1 }, keys, row })), diagnostics: [] };
    },
    patch: (records) => ({ claims: records.map(({ row }) => ({ fatto: 'pdnd.aderente', valore: true, rif: String(row) })) }),
    ...more,
  };
}

const whole = listAdapter('intero', { absent: () => ({ claims: [{ fatto: 'pdnd.aderente', valore: false, rif: 'assente' }] }) });
const mixed = listAdapter('misto', { ofAllKinds: true });

function load(adapter: Adapter, rows: readonly Row[], name = `${adapter.id}.json`, date = DAY): LoadedSource {
  return { adapter, file: { name, bytes: new TextEncoder().encode(JSON.stringify(rows)), date }, context: { lang: 'it' } };
}

const rowsOf = (...keys: readonly EnteKeys[]): Row[] => keys.map((one, position) => ({ id: `r${position}`, keys: one }));

/** The claims of each Comune, by codice catastale; the order of rows is that of the file. */
function toldBy({ patches }: Gathered): [string, string[]][] {
  const codes = new Map(comuni.map(({ codiceIstat, codiceCatastale }) => [codiceIstat, codiceCatastale ?? '']));
  return [...patches]
    .map(([code, list]): [string, string[]] => [codes.get(code) ?? code, list.flatMap(({ source, patch }) => patch.claims.map(({ rif = '' }) => `${source} ${rif}`)).sort()])
    .sort(([left], [right]) => compareText(left, right));
}

const absentIn = (gathered: Gathered): string[] => toldBy(gathered).filter(([, told]) => told.some((one) => one.endsWith('assente'))).map(([code]) => code);

describe('gather', () => {
  it('proves by a whole list the absence of those that existed on its day and that no row may be about', async () => {
    const one = rowsOf({ codiceIpa: 'c_x001', denominazione: 'Comune di Prova Alta' });
    expect(absentIn(await gather([load(whole, one)], index, 'it'))).toEqual(['X002', 'X003', 'X004', 'X005', 'X010']);
    expect(absentIn(await gather([load(whole, one, 'a.json', '2018-06-01')], index, 'it'))).toEqual(['X002', 'X003', 'X004', 'X005', 'X009', 'X011']);
  });

  it('proves nobody absent by a list that is not whole, or empty: a bad download accuses nobody', async () => {
    const one = rowsOf({ codiceIpa: 'c_x001', denominazione: 'Comune di Prova Alta' });
    const lossy: Adapter = { ...whole, read: (...asked) => ({ ...whole.read(...asked), diagnostics: [{ code: 'source.cells', severity: 'error', message: 'x', file: 'intero.json', line: 2 }] }) };
    for (const source of [load(lossy, one), load(whole, [])]) {
      const gathered = await gather([source], index, 'it');
      expect(absentIn(gathered)).toEqual([]);
      expect(gathered.diagnostics.map(({ code }) => code)).toContain('source.not-whole');
    }
  });

  it.each<[string, EnteKeys, string[]]>([
    ['an office that names it', { codiceIpa: 'AB12CD', denominazione: 'Comune di Prova Alta' }, ['X001']],
    ['a name that two have', { denominazione: 'Castel Doppio' }, ['X004', 'X005']],
    ['its code beside the name of another', { codiceIpa: 'c_x001', denominazione: 'Due Lingue' }, ['X001', 'X003']],
    ['the Unione that has its seat there', { codiceIpa: 'uc_x', denominazione: 'Unione dei Comuni di Prova' }, ['X002']],
    ['a key of it beside two of one that ended', { codiceIstat: '990009', denominazione: "Prova Vecchia dell'Olmo", codiceFiscale: '00000000003' }, ['X003']],
  ])('leaves a Comune unknown where the list has %s', async (_, keys, unknown) => {
    const gathered = await gather([load(whole, rowsOf(keys))], index, 'it');
    expect(['X001', 'X002', 'X003', 'X004', 'X005', 'X010'].filter((code) => !absentIn(gathered).includes(code))).toEqual(unknown);
  });

  it('does not leave unknown the seat of a consorzio', async () => {
    expect(absentIn(await gather([load(whole, rowsOf({ codiceIpa: 'cons_x', codiceIstat: '990001', denominazione: 'Consorzio idrico di Prova' }))], index, 'it'))).toContain('X001');
  });

  it('counts rows about enti that are surely no Comuni, and tells all others', async () => {
    const keys: readonly EnteKeys[] = [
      { codiceIpa: 'cons_x', denominazione: 'Consorzio idrico di Prova' },
      { codiceIpa: 'cons_x', codiceIstat: '990001', denominazione: 'Prova Alta' },
      { codiceIpa: 'istsc_zz', denominazione: 'Liceo di Altrove' },
      { codiceIpa: 'c_zz', denominazione: 'Comune di Altrove' },
      { codiceIpa: 'c_zz', denominazione: '' },
      { codiceIpa: 'ab12', denominazione: 'Prova Alta' },
    ];
    const outcome = async (adapter: Adapter): Promise<unknown[]> => {
      const { sources, diagnostics } = await gather([load(adapter, rowsOf(...keys))], index, 'it');
      return [sources[0]?.leftOut, sources[0]?.unresolved, diagnostics.map(({ line, code }) => `${line} ${code}`)];
    };
    const told = ['2 source.ente-other', '4 source.ente-none', '5 source.ente-none', '6 source.ente-single'];
    expect(await outcome(mixed)).toEqual([2, 4, told]);
    expect(await outcome(listAdapter('comuni'))).toEqual([1, 5, [told[0], '3 source.ente-none', ...told.slice(1)]]);
  });
});

const pick = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Keys of enti that exist, ended, have each other's codes, or are none; drawn apart, so that they agree and disagree. */
const enteKeys: fc.Arbitrary<EnteKeys> = fc.record(
  {
    codiceIpa: pick('c_x001', 'C_X001B', 'c_x002', 'c_x010', 'cons_x', 'uc_x', 'zz', ''),
    codiceIstat: pick('990001', '991009', '990002', '990003', '990004', '991001', '990009', '990010', '992010', '1', ''),
    codiceFiscale: pick('00000000001', '2', '00000000003', '00000000010', ''),
    denominazione: pick('Comune di Prova Alta', 'Castel Doppio', 'Borgo Prova', 'Due Lingue/Zweisprachig', "Prova Vecchia dell'Olmo", 'Prova Nuova', 'Liceo di Altrove', 'Comune di Altrove', ''),
    provincia: pick('XX', 'YY', ''),
    sito: pick('www.provaalta.example', 'provabassa.example', 'www.example', 'altrove.example', ''),
  },
  { requiredKeys: [] },
);

const sources = fc
  .uniqueArray(fc.record({ adapter: pick(whole, mixed, listAdapter('comuni')), name: pick('a.json', 'b.json'), date: pick('2018-06-01', DAY), keys: fc.array(enteKeys, { maxLength: 8 }) }), {
    maxLength: 4,
    selector: ({ adapter, name, date }) => `${adapter.id} ${name} ${date}`,
  })
  .map((drawn) => drawn.map(({ adapter, name, date, keys }, source) => ({ adapter, name, date, rows: keys.map((one, row): Row => ({ id: `${source}/${row}`, keys: one })) })));
type Drawn = typeof sources extends fc.Arbitrary<infer T> ? T : never;

const loadAll = (drawn: Drawn): LoadedSource[] => drawn.map(({ adapter, rows, name, date }) => load(adapter, rows, name, date));

/** How many keys of a row mean a Comune: one by one, without an index. */
function countKeys({ codiceIpa = '', codiceIstat = '', codiceFiscale = '', denominazione = '', provincia = '', sito = '' }: EnteKeys, comune: RegistryComune): number {
  const isSame = (left: string, right: string | null): boolean => left !== '' && left === right;
  return [
    isSame(ipaKey(codiceIpa), comune.codiceIpa?.toLowerCase() ?? null),
    [comune.codiceIstat, ...comune.pastCodes.map(({ code }) => code)].some((code) => isSame(istatKey(codiceIstat), code)),
    isSame(fiscalCodeKey(codiceFiscale), comune.codiceFiscale),
    findByName(index, denominazione, provincia).includes(comune),
    isSame(siteKey(sito), siteKey(comune.sito ?? '')),
  ].filter((means) => means).length;
}

/** Holds for all sources that are drawn; a failure prints its seed. */
async function holds(law: (drawn: Drawn, gathered: Gathered) => void | Promise<void>): Promise<void> {
  const runs = { numRuns: Number(process.env['ADEMPI_CASES'] ?? 300) };
  await fc.assert(fc.asyncProperty(sources, async (drawn) => law(drawn, await gather(loadAll(drawn), index, 'it'))), runs);
}

/** Whether a row names a Comune: of another ente, two keys that agree do, or that it is a Unione with its seat there. */
function names(keys: EnteKeys, comune: RegistryComune): boolean {
  const other = index.othersByIpa.get(ipaKey(keys.codiceIpa ?? ''));
  if (other === undefined) return countKeys(keys, comune) > 0;
  return countKeys(keys, comune) > 1 || (other.category === 'L18' && other.seat === comune.codiceIstat);
}

describe('gathering', () => {
  it('does not depend on the order of the sources', async () => {
    await holds(async (drawn, gathered) => {
      const turned = await gather(loadAll(drawn).reverse(), index, 'it');
      expect({ ...turned, patches: [...turned.patches] }).toEqual({ ...gathered, patches: [...gathered.patches] });
    });
  });

  it('does not depend on the order of rows, but for what an adapter makes of them', async () => {
    await holds(async (drawn, gathered) => {
      const turned = await gather(loadAll(drawn.map((one) => ({ ...one, rows: [...one.rows].reverse() }))), index, 'it');
      expect([toldBy(turned), turned.sources]).toEqual([toldBy(gathered), gathered.sources]);
    });
  });

  it('gives a row only to a Comune on which two of its keys agree', async () => {
    await holds((drawn, { patches }) => {
      const rows = new Map(drawn.flatMap((one) => one.rows.map(({ id, keys }) => [id, keys])));
      for (const [code, list] of patches) {
        const comune = comuni.find(({ codiceIstat }) => codiceIstat === code) as RegistryComune;
        for (const { rif = '' } of list.flatMap(({ patch }) => patch.claims)) {
          const keys = rows.get(rif);
          if (keys !== undefined) expect(countKeys(keys, comune)).toBeGreaterThanOrEqual(2);
        }
      }
    });
  });

  it('gives each row to one Comune, or says that it gives it to none', async () => {
    await holds((drawn, { patches, sources: notes, diagnostics: told }) => {
      const diagnostics = told.filter(({ code }) => code !== 'source.not-whole');
      const given = [...patches.values()].flat().flatMap(({ patch }) => patch.claims.map(({ rif }) => rif)).filter((rif) => rif !== 'assente');
      expect(new Set(given).size).toBe(given.length);
      const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
      expect(given.length + diagnostics.length + sum(notes.map(({ leftOut }) => leftOut))).toBe(sum(drawn.map(({ rows }) => rows.length)));
      expect(sum(notes.map(({ unresolved }) => unresolved))).toBe(diagnostics.length);
    });
  });

  it('never proves by a whole list that a Comune is absent which a row names', async () => {
    await holds((drawn, { patches, sources: notes }) => {
      const given = new Set([...patches.values()].flat().flatMap(({ patch }) => patch.claims.map(({ rif }) => rif)));
      for (const [code, list] of patches) {
        const comune = comuni.find(({ codiceIstat }) => codiceIstat === code) as RegistryComune;
        for (const { source } of list.filter(({ patch }) => patch.claims.some(({ rif }) => rif === 'assente'))) {
          const note = notes.find(({ id }) => id === source);
          const { rows, date } = drawn.find(({ adapter, name, date: day }) => adapter.id === note?.adapter && name === note.file && day === note.date) as Drawn[number];
          expect(existsOn(comune, date)).toBe(true);
          // What is given to a Comune names that one alone.
          expect(rows.filter(({ id, keys }) => !given.has(id) && names(keys, comune))).toEqual([]);
        }
      }
    });
  });
});
