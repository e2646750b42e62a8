import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/**
 * The SHA-256 of a file in hexadecimal, read piece by piece: its size costs no memory. Null for what is
 * no regular file, of which nothing is read.
 * @throws what the system says, where it cannot be opened or read
 */
export async function hashFile(path: string): Promise<string | null> {
  const handle = await openRegular(path);
  if (handle === null) return null;
  try {
    const hash = createHash('sha256');
    for await (const piece of handle.createReadStream({ autoClose: false })) hash.update(piece as Buffer);
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}

/**
 * Opens a regular file to read it; null for anything else, of which nothing is read.
 * @throws what the system says, where it cannot be opened
 */
export async function openRegular(path: string): Promise<FileHandle | null> {
  // Not to wait for whoever feeds a FIFO, nor to follow a link that took its place; Windows has no such flags.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  const isRegular = await handle.stat().then((info) => info.isFile(), () => false);
  if (isRegular) return handle;
  await handle.close();
  return null;
}
