/** A small registry of Comuni that do not exist, built from `fixtures/sources/registro`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { BuiltRegistry, IndexedRegistry, Registry, RegistryComune, SourceFile } from '../src/index.ts';
import { buildRegistry, dayOfName, indexRegistry } from '../src/index.ts';

const folder = fileURLToPath(new URL('../../../fixtures/sources/registro/', import.meta.url));

/** The files that make the small registry. */
export const registryFiles: readonly string[] = [
  'istat.2026-01-31.csv',
  'istat.2025-06-30.json',
  'popolazione.2026-02.json',
  'enti.2026-02-10.csv',
  'amministrazioni_2018-07.csv',
  'mxmap.2026-01-15.csv',
  'anpr.2024-01-01.csv',
];

/** Reads a fixture of the registry. */
export function readFixture(name: string): SourceFile {
  return { name, bytes: new Uint8Array(readFileSync(folder + name)), date: dayOfName(name) ?? '' };
}

/** Builds a registry of fixtures. */
export function buildSmall(names: readonly string[] = registryFiles): BuiltRegistry {
  return buildRegistry(names.map(readFixture));
}

/** The small registry, ready to be asked. */
export function indexSmall(names: readonly string[] = registryFiles): IndexedRegistry {
  return indexRegistry(buildSmall(names).registry as Registry);
}

/** A Comune of a registry, by its codice catastale. */
export function comuneIn({ registry }: IndexedRegistry, codiceCatastale: string): RegistryComune {
  const found = registry.comuni.find((comune) => comune.codiceCatastale === codiceCatastale);
  if (found === undefined) throw new Error(`no Comune ${codiceCatastale}`);
  return found;
}
