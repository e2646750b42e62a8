import { createHash } from 'node:crypto';

import type { DossierFile } from '@adempi/schema';

/** What was taken in so far: how many bytes, and their digest. */
export interface ByteCount {
  readonly add: (piece: Uint8Array) => void;
  /** Once, at the end. */
  readonly finish: (path: string) => DossierFile;
}

/** Counts the bytes of a file while they go by, with their SHA-256. */
export function countBytes(): ByteCount {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    add: (piece) => {
      hash.update(piece);
      bytes += piece.length;
    },
    finish: (path) => ({ path, bytes, sha256: hash.digest('hex') }),
  };
}
