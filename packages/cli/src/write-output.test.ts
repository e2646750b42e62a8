import { chmod, lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { textsOf } from './texts/texts.ts';
import { isFolder, writeOutput } from './write-output.node.ts';

const context = { texts: textsOf('it'), lang: 'it' } as const;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adempi-output-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('writeOutput', () => {
  it('replaces a file, keeps its mode, and leaves nothing aside', async () => {
    const path = join(folder, 'verifica.json');
    await writeFile(path, 'prima');
    await chmod(path, 0o640);
    await writeOutput(path, 'verifica.json', 'dopo', context);
    expect(await readFile(path, 'utf8')).toBe('dopo');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['verifica.json']);
  });

  it('writes where a link points, and keeps the link', async () => {
    await writeFile(join(folder, 'vero.json'), 'prima');
    await symlink(join(folder, 'vero.json'), join(folder, 'link.json'));
    await writeOutput(join(folder, 'link.json'), 'link.json', 'dopo', context);
    expect(await readFile(join(folder, 'vero.json'), 'utf8')).toBe('dopo');
    expect((await lstat(join(folder, 'link.json'))).isSymbolicLink()).toBe(true);
  });

  it('keeps the old file when the new one cannot be written', async () => {
    const path = join(folder, 'verifica.json');
    await writeFile(path, 'prima');
    // The place of the file aside is taken by a folder.
    await mkdir(join(folder, `.verifica.json.${process.pid}.tmp`));
    await expect(writeOutput(path, 'verifica.json', 'dopo', context)).rejects.toThrow('Impossibile scrivere verifica.json');
    expect(await readFile(path, 'utf8')).toBe('prima');
  });

  it('refuses a folder', async () => {
    await expect(writeOutput(folder, 'cartella', 'x', context)).rejects.toThrow('cartella è una cartella: indicare un file');
    expect(await isFolder(folder)).toBe(true);
  });
});
