import { Unzip, UnzipInflate, unzipSync } from 'fflate';

/** Largest workbook as it lies on disk, in bytes: a table of all Comuni takes a tenth of it. */
export const MAX_PACKED_BYTES: number = 16 * 1024 * 1024;

/** Largest workbook once opened, in bytes. */
export const MAX_UNPACKED_BYTES: number = 48 * 1024 * 1024;

/** More parts than any workbook has: one per sheet, and a few more. */
const MAX_PARTS = 1000;

/** At most a thousand times as much comes out of it: the count is taken after each. */
const CHUNK = 16 * 1024;

/** The parts of a workbook that hold text, by name; or why there are none. */
export type Unpacked =
  | { readonly parts: Readonly<Record<string, Uint8Array>> }
  | { readonly problem: 'source.workbook-too-large' | 'source.workbook-cut' };

class TooLargeError extends Error {}

/**
 * Opens a ZIP archive within bounds. The sizes that its directory declares are added up before
 * anything is unpacked, and what comes out is counted again meanwhile, because they may be lies.
 */
export function unpack(bytes: Uint8Array): Unpacked {
  if (bytes.length > MAX_PACKED_BYTES) return { problem: 'source.workbook-too-large' };
  try {
    checkDeclared(bytes);
    return { parts: inflateParts(bytes) };
  } catch (error) {
    return { problem: error instanceof TooLargeError ? 'source.workbook-too-large' : 'source.workbook-cut' };
  }
}

/** Reads the directory at the end of the archive, and no part: a file that is cut has none. */
function checkDeclared(bytes: Uint8Array): void {
  let total = 0;
  let count = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      count += 1;
      if (total > MAX_UNPACKED_BYTES || count > MAX_PARTS) throw new TooLargeError();
      return false;
    },
  });
}

function inflateParts(bytes: Uint8Array): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  const unzip = new Unzip((part) => {
    if (!/\.(xml|rels)$/u.test(part.name)) return;
    const chunks: Uint8Array[] = [];
    part.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      total += chunk.length;
      if (total > MAX_UNPACKED_BYTES) throw new TooLargeError();
      chunks.push(chunk);
      if (isLast) parts[part.name] = join(chunks);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += CHUNK) unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  return parts;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
