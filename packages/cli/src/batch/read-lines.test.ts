import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readLines } from './read-lines.node.ts';

const folder = mkdtempSync(join(tmpdir(), 'adempi-lines-'));

function write(text: string): string {
  const path = join(folder, 'a.ndjson');
  writeFileSync(path, text);
  return path;
}

describe('readLines', () => {
  it('reads each line once, wherever a file is cut', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'è', '😀', ' '), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.boolean(), fc.integer({ min: 1, max: 40 }), async (lines, isEnded, part) => {
        const text = lines.join('\n') + (isEnded && lines.length > 0 ? '\n' : '');
        const path = write(text);
        const size = Buffer.byteLength(text);
        const read: (string | null)[] = [];
        for (let start = 0; start < size; start += part) read.push(...(await readLines(path, start, Math.min(start + part, size))));
        expect(read).toEqual(text === '' ? [] : text.replace(/\n$/u, '').split('\n'));
      }),
    );
  });

  it('follows a line far past the end of its part', async () => {
    const long = 'x'.repeat(300_000);
    const path = write(`a\n${long}\nb\n`);
    expect(await readLines(path, 0, 3)).toEqual(['a', long]);
    expect(await readLines(path, 3, 300_003)).toEqual([]);
    expect(await readLines(path, 3, 300_004)).toEqual(['b']);
  });

  it('tells which line is not UTF-8, and reads the others', async () => {
    const path = join(folder, 'b.ndjson');
    writeFileSync(path, Buffer.from([...Buffer.from('è\n'), 0xe8, 0x0a, ...Buffer.from('é\n')]));
    expect(await readLines(path, 0, 9)).toEqual(['è', null, 'é']);
  });
});
