import { compareText } from '@adempi/schema';

import type { RegistryComune, RegistryProvince } from '../registry.ts';

/** The name of a province that a list gives. */
export interface NamedProvince {
  readonly sigla: string;
  readonly provinceName: string | null;
}

/**
 * The provinces of Comuni, now and in the past. A code belongs to the letters that Comuni have with
 * it today; names come latest first.
 */
export function listProvinces(comuni: readonly RegistryComune[], named: readonly NamedProvince[]): RegistryProvince[] {
  const siglaOf = new Map<string, string>();
  const past = comuni.flatMap(({ pastCodes }) => pastCodes.flatMap(({ code, provincia }) => (provincia === null ? [] : [{ code, provincia }])));
  const current = comuni.map(({ codiceIstat, provincia }) => ({ code: codiceIstat, provincia }));
  for (const { code, provincia } of [...current, ...past]) {
    if (!siglaOf.has(code.slice(0, 3))) siglaOf.set(code.slice(0, 3), provincia);
  }
  const names = new Map(named.toReversed().flatMap(({ sigla, provinceName }) => (provinceName === null || provinceName === '' ? [] : [[sigla, provinceName]])));
  const siglas = [...new Set([...current, ...past].map(({ provincia }) => provincia))].filter((sigla) => sigla !== '').sort(compareText);
  const codesOf = (sigla: string): string[] => [...siglaOf].filter(([, owner]) => owner === sigla).map(([code]) => code).sort(compareText);
  return siglas.map((sigla) => ({ sigla, nome: names.get(sigla) ?? null, codes: codesOf(sigla) }));
}
