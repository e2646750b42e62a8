/** The real files that the tests of identity read, and the registry that they make. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { adapters, buildRegistry, dayOfName, indexRegistry } from '../../src/index.ts';
import type { IndexedRegistry, LoadedSource, Registry, SourceFile } from '../../src/index.ts';
import { findDataFolder } from './data-folder.ts';

/** The folder of real data; null where there is none. */
export const folder: string | null = findDataFolder();

/** What the name of a suite says where it is skipped. */
export const skipped: string = folder === null ? ' (skipped: there is no ../shared/data)' : '';

/** The files that make the registry. */
export const registryNames: readonly string[] = [
  'istat/istat_comuni.2026-05-29.json',
  'istat/comuni.2026-02.json',
  'ipa/mxmap_it_enti.2026-07-01.csv',
  'ipa/amministrazioni_comuni_2018-07.csv',
  'anpr/ANPR_archivio_comuni.2023-10-03.csv',
];

/** Reads a file of the folder of real data. */
export function readReal(name: string): SourceFile {
  return { name, bytes: new Uint8Array(readFileSync(join(folder ?? '', name))), date: dayOfName(name) ?? '' };
}

/** The registry of the real files, ready to be asked; only where they are there. */
export function indexReal(): IndexedRegistry {
  return indexRegistry(buildRegistry(registryNames.map(readReal)).registry as Registry);
}

/** A file of the folder, with the adapter that reads it. */
export function loadReal(id: string, name: string): LoadedSource {
  const adapter = adapters.find((one) => one.id === id);
  if (adapter === undefined) throw new Error(`no adapter ${id}`);
  return { adapter, file: readReal(name), context: { lang: 'it' } };
}

/** The list of the members of the PDND. */
export const PDND = 'pdnd/aderenti.2026-08-21.csv';

/** The funded applications of PA digitale 2026. */
export const FUNDED: readonly string[] = ['12.2023-03-04', '143.2023-10-24', '144.2025-03-27', '145.2026-08-12'].map((name) => `padigitale2026/candidature_finanziate_${name}.csv`);
