import type { DossierFile } from '@adempi/schema';

/** Where the files of a dossier go: a folder or an archive that takes its place whole, or not at all. */
export interface DossierTarget {
  /** Writes a file of it. */
  readonly write: (path: string, data: Uint8Array | string) => Promise<DossierFile>;
  /** Copies what is read, piece by piece: its size costs no memory. */
  readonly copy: (path: string, pieces: AsyncIterable<Uint8Array>) => Promise<DossierFile>;
  /** Puts it in the place of the one before. */
  readonly commit: () => Promise<void>;
  /** Leaves the one before as it was. */
  readonly discard: () => Promise<void>;
}

/** Pieces of a file that is at hand whole. */
export async function* piecesOf(data: Uint8Array | string): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield typeof data === 'string' ? new TextEncoder().encode(data) : data;
}
