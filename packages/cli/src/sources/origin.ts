import { baseName } from '@adempi/adapters';
import type { RegistrySource, SourceNote } from '@adempi/adapters';

import type { OpenedSources } from './open-sources.node.ts';

/** Where the facts of a run come from: what `fonti.json` says of each source, with the digest of its file. */
export interface Origin {
  readonly registry: readonly RegistrySource[];
  readonly sources: readonly (SourceNote & { readonly openData: boolean; readonly digest: string | null })[];
}

/** Of a run on states alone. */
export const NO_ORIGIN: Origin = { registry: [], sources: [] };

/** Where the facts of opened sources come from. */
export function originOf({ registry, sources, gathered }: OpenedSources): Origin {
  const given = new Map(sources.map((source) => [source.file.name, source]));
  return {
    registry: registry.registry.sources,
    sources: gathered.sources.map((note) => {
      const source = given.get(note.file);
      // Results are handed on: where the file stood on one's own disk is nobody's business.
      return { ...note, file: baseName(note.file), openData: source?.adapter.info.isPublic ?? false, digest: source?.digest ?? null };
    }),
  };
}

/** Whether any of the sources is open data: then what a run says are clues. */
export function hasOpenData({ sources }: Origin): boolean {
  return sources.some(({ openData }) => openData);
}
