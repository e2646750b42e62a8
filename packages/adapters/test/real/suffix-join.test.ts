/**
 * What a join on the look of a code would do to real Comuni. The same files are gathered with the
 * registry's own resolver and with naive ones; the Comuni whose data differ must be exactly those
 * that a code misleads about, or that it hides.
 */
import { groupBy } from '@adempi/schema';
import { beforeAll, describe, expect, it } from 'vitest';

import { gather, hasEnded, resolveComune } from '../../src/index.ts';
import type { EnteKeys, Gathered, IndexedRegistry, LoadedSource, RegistryComune, Resolve } from '../../src/index.ts';
import { FUNDED, PDND, folder, indexReal, loadReal, skipped } from './real-files.ts';

/** The day of the latest file. */
const DAY = '2026-08-21';

function suffixOf(codiceIpa: string): string {
  return /^c_([a-z]\d{3})$/iu.exec(codiceIpa)?.[1]?.toUpperCase() ?? '';
}

/** A row with the Comune that a resolver gives it to. */
interface Given {
  readonly keys: EnteKeys;
  readonly day: string;
  readonly comune: RegistryComune | null;
}

interface Gathering {
  readonly gathered: Gathered;
  readonly given: readonly Given[];
}

describe.skipIf(folder === null)(`a naive join of real files${skipped}`, () => {
  let index: IndexedRegistry;
  let comuni: readonly RegistryComune[] = [];
  let byCatastale: ReadonlyMap<string | null, readonly RegistryComune[]>;
  let byIstat: ReadonlyMap<string, RegistryComune>;
  let [real, suffix, realFunded, istat]: Gathering[] = [];

  /** What is never to be done: the codice catastale in the codice IPA. */
  const bySuffix: Resolve = ({ codiceIpa = '' }, on) => {
    return toResolution((byCatastale.get(suffixOf(codiceIpa)) ?? []).filter((comune) => !hasEnded(comune, on)));
  };
  /** Nor this: the ISTAT code as it is written. */
  const byWrittenIstat: Resolve = ({ codiceIstat = '' }) => toResolution(byIstat.has(codiceIstat) ? [byIstat.get(codiceIstat) as RegistryComune] : []);

  function toResolution([only, ...rest]: readonly RegistryComune[]): ReturnType<Resolve> {
    return only === undefined || rest.length > 0 ? { problem: 'none', matches: [], candidates: [] } : { comune: only, matches: [] };
  }

  async function gatherBy(sources: readonly LoadedSource[], resolve: Resolve): Promise<Gathering> {
    const given: Given[] = [];
    const noting: Resolve = (keys, day) => {
      const resolution = resolve(keys, day);
      given.push({ keys, day, comune: 'comune' in resolution ? resolution.comune : null });
      return resolution;
    };
    return { gathered: await gather(sources, index, 'it', noting), given };
  }

  beforeAll(async () => {
    index = indexReal();
    comuni = index.registry.comuni;
    byCatastale = groupBy(comuni, ({ codiceCatastale }) => codiceCatastale);
    byIstat = new Map(comuni.map((comune) => [comune.codiceIstat, comune]));
    const funded = FUNDED.map((name) => loadReal('padigitale2026', name));
    const all = [loadReal('pdnd', PDND), ...funded];
    const own: Resolve = (keys, on) => resolveComune(index, keys, on);
    real = await gatherBy(all, own);
    suffix = await gatherBy(all, bySuffix);
    realFunded = await gatherBy(funded, own);
    istat = await gatherBy(funded, byWrittenIstat);
  }, 60_000);

  const toldOf = (gathering: Gathering | undefined, { codiceIstat }: RegistryComune): string => JSON.stringify(gathering?.gathered.patches.get(codiceIstat) ?? []);
  const differing = (one: Gathering | undefined, other: Gathering | undefined): RegistryComune[] => comuni.filter((comune) => toldOf(one, comune) !== toldOf(other, comune));
  const nameOf = ({ nome, provincia }: RegistryComune): string => `${nome} (${provincia})`;
  const namesOf = (list: Iterable<RegistryComune>): string[] => [...list].map(nameOf).sort();
  const living = (): readonly RegistryComune[] => comuni.filter((comune) => !hasEnded(comune, DAY));

  /** The Comune that the look of a codice IPA means. */
  const meantBy = ({ codiceIpa }: RegistryComune): RegistryComune | null => {
    const resolution = bySuffix({ codiceIpa: codiceIpa ?? '' }, DAY);
    return 'comune' in resolution ? resolution.comune : null;
  };
  const misleading = (): RegistryComune[] => living().filter((comune) => ![null, comune].includes(meantBy(comune)));

  it('gives the data of 61 Comuni to 61 others by the look of the codice IPA', () => {
    expect(misleading()).toHaveLength(61);
    expect(new Set(misleading().map(meantBy)).size).toBe(61);
    const named = new Map(misleading().map((comune) => [nameOf(comune), comune.codiceIpa]));
    expect([named.get('Agnone (IS)'), named.get('Squillace (CZ)')]).toEqual(['c_a081', 'c_i937']);
  });

  it('changes by that exactly those, those whose data they get, and those whose codice IPA it does not see', () => {
    const victims = misleading().map((comune) => meantBy(comune) as RegistryComune);
    // The code has another look, or carries the codice catastale of a Comune that has ended.
    const unseen = comuni.filter((comune) => comune.codiceIpa !== null && (suffixOf(comune.codiceIpa) === '' || (!hasEnded(comune, DAY) && meantBy(comune) === null)));
    const told = new Set([...(real?.given ?? []), ...(suffix?.given ?? [])].flatMap(({ comune }) => comune ?? []));
    const byCode = [...new Set([...misleading(), ...victims, ...unseen])].filter((comune) => told.has(comune));
    // Of these the look of the code is right, and the rest of what the row says is not listened to.
    const byCare = new Map([
      ['Genoni (SU)', 'a row puts it in the province of Cagliari, under an ISTAT code that no list dates: one key alone'],
      ['Novedrate (CO)', 'an office with its name is a member of the PDND: not known, not absent'],
      ['Paesana (CN)', 'the Unione that has its seat there is a member of the PDND: not known, not absent'],
      ['Uggiate con Ronago (CO)', 'a row names it with a codice IPA that no list has: one key alone'],
    ]);
    expect(namesOf(differing(real, suffix))).toEqual([...namesOf(byCode), ...byCare.keys()].sort());
    // No file has a row about the sixty-first: Savogna d'Isonzo.
    expect([misleading().filter((comune) => told.has(comune)).length, differing(real, suffix).length]).toEqual([60, 240]);
  });

  it('is no way in which the registry gives them anything', () => {
    const own = new Set([...misleading(), ...misleading().map(meantBy)]);
    const rows = (real?.given ?? []).filter(({ comune }) => own.has(comune));
    expect(rows.length).toBeGreaterThan(400);
    for (const { keys, comune } of rows) expect([nameOf(comune as RegistryComune), keys.codiceIpa?.toLowerCase()]).toEqual([nameOf(comune as RegistryComune), comune?.codiceIpa?.toLowerCase()]);
    const wrong = (suffix?.given ?? []).filter(({ keys, comune }) => own.has(comune) && keys.codiceIpa?.toLowerCase() !== comune?.codiceIpa?.toLowerCase());
    expect(wrong.length).toBeGreaterThan(200);
  });

  it('changes by the ISTAT code as written exactly the Comuni with a code of another time, and those that merged', () => {
    const rows = (realFunded?.given ?? []).map((row) => ({ ...row, written: byIstat.get(row.keys.codiceIstat ?? '') ?? null }));
    const vintage = new Set(rows.flatMap(({ keys, comune }) => (comune !== null && keys.codiceIstat !== comune.codiceIstat && comune.pastCodes.some(({ code }) => code === keys.codiceIstat) ? [comune] : [])));
    expect([vintage.size, new Set([...vintage].map(({ regione }) => regione))]).toEqual([298, new Set(['Sardegna'])]);
    const others = new Set(rows.filter(({ comune, written }) => comune !== written).flatMap(({ comune, written }) => [comune, written]));
    const changed = differing(realFunded, istat);
    expect(namesOf(changed)).toEqual(namesOf([...others].filter((comune) => comune !== null)));
    expect(namesOf(changed.filter((comune) => !vintage.has(comune)))).toEqual([
      'Bardello con Malgesso e Bregano (VA)',
      'Bonarcado (OR)',
      'Caines (BZ)',
      'Carceri (PD)',
      'Castegnero (VI)',
      'Gambugliano (VI)',
      'Misiliscemi (TP)',
      'Moransengo (AT)',
      'Moransengo-Tonengo (AT)',
      'Nanto (VI)',
      'Rifiano (BZ)',
      "Santa Caterina d'Este (PD)",
      'Setteville (BL)',
      'Sovizzo (VI)',
      'Tonengo (AT)',
      'Trapani (TP)',
      "Vighizzolo d'Este (PD)",
    ]);
  });

  it('gives nothing of a Comune that ended to the one that it became part of', () => {
    for (const [nome, heir] of [['Moransengo', 'Moransengo-Tonengo'], ['Tonengo', 'Moransengo-Tonengo'], ['Ronago', 'Uggiate con Ronago'], ['Quero Vas', 'Setteville'], ['Carceri', "Santa Caterina d'Este"]] as const) {
      const rows = (real?.given ?? []).filter(({ comune }) => comune?.nome === heir);
      expect(rows.filter(({ keys }) => keys.denominazione === `Comune di ${nome}`)).toEqual([]);
      const after = (real?.given ?? []).filter(({ keys, day, comune }) => keys.denominazione === `Comune di ${nome}` && comune !== null && hasEnded(comune, day));
      expect(after).toEqual([]);
    }
  });
});
