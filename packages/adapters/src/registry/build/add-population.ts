import { createDiagnostic } from '@adempi/schema';
import type { Diagnostic, Lang } from '@adempi/schema';

import { nameKey } from '../keys.ts';
import type { RegistryComune } from '../registry.ts';
import type { PopulationEntry } from './entries.ts';

/**
 * Adds the inhabitants of the Comuni. Two of ISTAT code, codice catastale and name must agree;
 * lists come latest first, and an older one only fills what is missing.
 */
export function addPopulation(comuni: readonly RegistryComune[], lists: readonly (readonly PopulationEntry[])[], lang: Lang): { readonly comuni: readonly RegistryComune[]; readonly diagnostics: readonly Diagnostic[] } {
  const byCode = new Map(comuni.map((comune) => [comune.codiceIstat, comune]));
  const byCatastale = new Map(comuni.map((comune) => [comune.codiceCatastale, comune]));
  const found = new Map<RegistryComune, number>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of lists.flat()) {
    const comune = [byCode.get(entry.codiceIstat), byCatastale.get(entry.codiceCatastale)].find((one) => one !== undefined && isAbout(entry, one));
    if (comune === undefined || entry.popolazione < 0) diagnostics.push(unused(entry, lang));
    else if (!found.has(comune)) found.set(comune, entry.popolazione);
  }
  return { comuni: comuni.map((comune) => ({ ...comune, popolazione: found.get(comune) ?? null })), diagnostics };
}

function isAbout(entry: PopulationEntry, comune: RegistryComune): boolean {
  const isSameName = [comune.nome, ...comune.otherNames].some((name) => nameKey(name) === nameKey(entry.nome));
  return [entry.codiceIstat === comune.codiceIstat, entry.codiceCatastale === comune.codiceCatastale, isSameName].filter(Boolean).length >= 2;
}

function unused({ place: { file, line }, nome, codiceIstat }: PopulationEntry, lang: Lang): Diagnostic {
  const params = { keys: `${nome}, ${codiceIstat}` };
  return { ...createDiagnostic({ code: 'source.ente-none', params, severity: 'warning', lang }), file, line };
}
