import { suggest } from '@adempi/schema';

import { findByName } from './find-by-name.ts';
import type { IndexedRegistry } from './index-registry.ts';
import { fiscalCodeKey, ipaKey, istatKey, nameKey, splitProvince } from './keys.ts';
import type { RegistryComune, RegistryOther } from './registry.ts';

/** What a text was taken for. Unlike for a row of a source, the codice catastale counts, too: the user sees what it means. */
export type SearchKey = 'codiceIpa' | 'codiceIstat' | 'codiceIstatPassato' | 'codiceFiscale' | 'codiceCatastale' | 'denominazione' | 'altraDenominazione';

/** A Comune, and by what it was found. */
export interface FoundComune {
  readonly comune: RegistryComune;
  readonly by: readonly SearchKey[];
}

/** What a text means. */
export interface ComuneSearch {
  readonly found: readonly FoundComune[];
  /** The ente that is no Comune and has this codice IPA or this name. */
  readonly other: RegistryOther | null;
  /** Names near to the text, where nothing was found. */
  readonly near: readonly string[];
}

/** How many names are suggested. */
const MAX_NEAR = 3;

/**
 * Finds Comuni by a name, with or without its province, or by any of their codes.
 * @example findComuni(index, 'c_a081').found[0]?.comune.nome // 'Agnone'
 * @example findComuni(index, 'Castro (LE)').found.length // 1
 */
export function findComuni(index: IndexedRegistry, text: string): ComuneSearch {
  const wanted = text.trim();
  const candidates = [
    ...(index.byIpa.get(ipaKey(wanted)) ?? []),
    ...(index.byIstat.get(istatKey(wanted)) ?? []),
    ...(index.byFiscalCode.get(/^\d{11}$/u.test(wanted) ? fiscalCodeKey(wanted) : '') ?? []),
    ...index.registry.comuni.filter(({ codiceCatastale }) => codiceCatastale === wanted.toUpperCase()),
    ...findByName(index, wanted, ''),
  ];
  const found = [...new Set(candidates)].map((comune) => ({ comune, by: keysThatMean(comune, wanted) }));
  const other = findOther(index, wanted);
  return { found, other, near: found.length === 0 && other === null ? nearNames(index, wanted) : [] };
}

function keysThatMean({ codiceIpa, codiceIstat, pastCodes, codiceFiscale, codiceCatastale, nome }: RegistryComune, text: string): SearchKey[] {
  const istat = istatKey(text);
  const names = new Set([text, splitProvince(text)?.name ?? text].map(nameKey));
  const codes: readonly (readonly [SearchKey, boolean])[] = [
    ['codiceIpa', ipaKey(codiceIpa ?? '') === ipaKey(text)],
    ['codiceIstat', codiceIstat === istat],
    ['codiceIstatPassato', codiceIstat !== istat && pastCodes.some(({ code }) => code === istat)],
    ['codiceFiscale', codiceFiscale !== null && codiceFiscale === text],
    ['codiceCatastale', codiceCatastale === text.toUpperCase()],
  ];
  const known = codes.filter(([, means]) => means).map(([key]) => key);
  if (names.has(nameKey(nome))) return [...known, 'denominazione'];
  return known.length === 0 ? ['altraDenominazione'] : known;
}

function findOther({ registry, othersByIpa }: IndexedRegistry, text: string): RegistryOther | null {
  const key = nameKey(text);
  return othersByIpa.get(ipaKey(text)) ?? registry.others.find(({ denominazione }) => nameKey(denominazione) === key) ?? null;
}

function nearNames({ registry }: IndexedRegistry, text: string): string[] {
  const names = registry.comuni.flatMap(({ nome, otherNames }) => [nome, ...otherNames]);
  const near: string[] = [];
  while (near.length < MAX_NEAR) {
    const next = suggest(text.replace(/^comune\s+di\s+/iu, ''), names.filter((name) => !near.includes(name)));
    if (next === null) break;
    near.push(next);
  }
  return near;
}
