import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

const NEWLINE = 0x0a;

/** How much more is read at a time in search of the end of a line. */
const STEP = 64 * 1024;

/** Longest line, in bytes: as much as the largest file of one state. What is longer comes cut, and is longer all the same. */
export const MAX_LINE: number = 10 * 1024 * 1024;

/**
 * The lines of a file that start in [start, end). A line that goes on past the end is read to its
 * own end; the rest of one that started before belongs to the part before. Null stands for a line
 * that is not UTF-8.
 */
export async function readLines(path: string, start: number, end: number): Promise<(string | null)[]> {
  const file = await open(path, 'r');
  try {
    const bytes = await readPart(file, start, end);
    const from = start === 0 ? 0 : bytes.indexOf(NEWLINE) + 1;
    if (start > 0 && from === 0) return [];
    return splitLines(bytes.subarray(from));
  } finally {
    await file.close();
  }
}

function splitLines(bytes: Buffer): (string | null)[] {
  if (bytes.length === 0) return [];
  const whole = bytes.at(-1) === NEWLINE ? bytes.subarray(0, -1) : bytes;
  // One look at all of them is much faster than one at each.
  if (isUtf8(whole)) return whole.toString('utf8').split('\n');
  return whole.toString('latin1').split('\n').map((line) => {
    const own = Buffer.from(line, 'latin1');
    return isUtf8(own) ? own.toString('utf8') : null;
  });
}

/** From the byte before the start, which tells whether a line starts there, to the end of the last line. */
async function readPart(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const from = Math.max(start - 1, 0);
  const parts = [await readAt(file, from, end - from)];
  let length = (parts[0] as Buffer).length;
  let last = parts[0] as Buffer;
  while (last.length > 0 && last.at(-1) !== NEWLINE && length < end - from + MAX_LINE) {
    last = await readAt(file, from + length, STEP);
    const stop = last.indexOf(NEWLINE);
    last = stop === -1 ? last : last.subarray(0, stop + 1);
    parts.push(last);
    length += last.length;
  }
  return Buffer.concat(parts);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
