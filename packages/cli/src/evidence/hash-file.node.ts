import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * The SHA-256 of a file in hexadecimal, read piece by piece: its size costs no memory. Null for what is
 * no regular file, of which nothing is read.
 * @throws what the system says, where it cannot be opened or read
 */
export async function hashFile(path: string): Promise<string | null> {
  // Not to wait for whoever feeds a FIFO; Windows has no such flag.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await handle.stat()).isFile()) return null;
    const hash = createHash('sha256');
    for await (const piece of handle.createReadStream({ autoClose: false })) hash.update(piece as Buffer);
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}
