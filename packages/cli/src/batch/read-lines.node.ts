import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

const NEWLINE = 0x0a;

/** How much more is read at a time in search of the end of a line. */
const STEP = 64 * 1024;

/** Longest line, in bytes: as much as the largest file of one state. */
const MAX_LINE = 10 * 1024 * 1024;

/**
 * The lines of a file that start in [start, end). A line that goes on past the end is read to its
 * own end; the rest of one that started before belongs to the part before.
 */
export async function readLines(path: string, start: number, end: number): Promise<string[]> {
  const file = await open(path, 'r');
  try {
    const bytes = await readPart(file, start, end);
    const from = start === 0 ? 0 : bytes.indexOf(NEWLINE) + 1;
    if (start > 0 && from === 0) return [];
    const text = bytes.subarray(from).toString('utf8');
    return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n').filter((_, position, all) => position > 0 || all.length > 1 || text !== '');
  } finally {
    await file.close();
  }
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
