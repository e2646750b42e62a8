import { fiscalCodeKey, ipaKey, nameKey, provinceKey, siteKey } from './keys.ts';
import type { Registry, RegistryComune, RegistryOther } from './registry.ts';

/** A registry with its look-up tables. */
export interface IndexedRegistry {
  readonly registry: Registry;
  /** By codice IPA in lower case. */
  readonly byIpa: ReadonlyMap<string, readonly RegistryComune[]>;
  /** By ISTAT code of six digits, current or not. */
  readonly byIstat: ReadonlyMap<string, readonly RegistryComune[]>;
  readonly byFiscalCode: ReadonlyMap<string, readonly RegistryComune[]>;
  /** By `nameKey` of each of its names. */
  readonly byName: ReadonlyMap<string, readonly RegistryComune[]>;
  /** By `siteKey` of the institutional site. */
  readonly bySite: ReadonlyMap<string, readonly RegistryComune[]>;
  readonly othersByIpa: ReadonlyMap<string, RegistryOther>;
  /** Letters of a province by its letters, its name and its codes. */
  readonly provinces: ReadonlyMap<string, string>;
}

/**
 * Makes the look-up tables of a registry: once per run.
 * @example indexRegistry(registry).byIpa.get('c_a081')
 */
export function indexRegistry(registry: Registry): IndexedRegistry {
  const { comuni, others } = registry;
  return {
    registry,
    byIpa: indexBy(comuni, ({ codiceIpa }) => [ipaKey(codiceIpa ?? '')]),
    byIstat: indexBy(comuni, ({ codiceIstat, pastCodes }) => [codiceIstat, ...pastCodes.map(({ code }) => code)]),
    byFiscalCode: indexBy(comuni, ({ codiceFiscale }) => [fiscalCodeKey(codiceFiscale ?? '')]),
    byName: indexBy(comuni, ({ nome, otherNames }) => [nome, ...otherNames].map(nameKey)),
    bySite: indexBy(comuni, ({ sito }) => [siteKey(sito ?? '')]),
    othersByIpa: new Map(others.map((other) => [ipaKey(other.codiceIpa), other])),
    provinces: new Map(registry.province.flatMap(({ sigla, nome, codes }) => keysOfProvince(sigla, nome, codes).map((key) => [key, sigla]))),
  };
}

function keysOfProvince(sigla: string, nome: string | null, codes: readonly string[]): string[] {
  return [sigla.toLowerCase(), ...(nome === null ? [] : [nome, ...nome.split('/')].map(provinceKey)), ...codes];
}

function indexBy(comuni: readonly RegistryComune[], keysOf: (comune: RegistryComune) => readonly string[]): ReadonlyMap<string, readonly RegistryComune[]> {
  const index = new Map<string, RegistryComune[]>();
  for (const comune of comuni) {
    for (const key of new Set(keysOf(comune))) {
      if (key === '') continue;
      const found = index.get(key);
      if (found === undefined) index.set(key, [comune]);
      else found.push(comune);
    }
  }
  return index;
}
