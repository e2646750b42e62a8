import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeEach, describe, expect, it } from 'vitest';

import { createContext } from '../context.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { openOutputFolder } from './output-folder.node.ts';
import type { OutputFolder } from './output-folder.node.ts';

const context: Context = createContext({} as Io, 'it');
let root = '';
let path = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'adempi-folder-'));
  path = join(root, 'esiti');
});

async function fill(text: string): Promise<OutputFolder> {
  const folder = await openOutputFolder(path, 'esiti', context);
  await folder.write('summary.json', text);
  return folder;
}

const summary = (): string => readFileSync(join(path, 'summary.json'), 'utf8');

describe('openOutputFolder', () => {
  it('shows nothing before all of it is there, and leaves nothing beside', async () => {
    const folder = await fill('one');
    expect(existsSync(path)).toBe(false);
    await folder.commit();
    expect(summary()).toBe('one');
    expect(readdirSync(root)).toEqual(['esiti']);
  });

  it('keeps the one before until the new one takes its place, and when it does not', async () => {
    await (await fill('one')).commit();
    const second = await fill('two');
    expect(summary()).toBe('one');
    await second.discard();
    expect(summary()).toBe('one');
    await (await fill('three')).commit();
    expect(summary()).toBe('three');
    expect(readdirSync(root)).toEqual(['esiti']);
  });

  it('puts back the one before where a run was killed between its two renamings', async () => {
    await (await fill('one')).commit();
    renameSync(path, join(root, '.esiti.precedente'));
    const folder = await openOutputFolder(path, 'esiti', context);
    expect(summary()).toBe('one');
    await folder.discard();
  });

  it('cleans up after a run that was killed, not after one that is at work', async () => {
    const [dead, alive] = ['.esiti.999999999.tmp', `.esiti.${process.ppid}.tmp`];
    for (const name of [dead, alive]) mkdirSync(join(root, name));
    await (await fill('one')).commit();
    expect(readdirSync(root).sort()).toEqual([alive, 'esiti'].sort());
  });

  it('refuses a folder that holds anything else, and a file', async () => {
    mkdirSync(path);
    writeFileSync(join(path, 'tesi.docx'), '');
    await expect(openOutputFolder(path, 'esiti', context)).rejects.toThrow(UsageError);
    expect(readdirSync(path)).toEqual(['tesi.docx']);
    await expect(openOutputFolder(join(path, 'tesi.docx'), 'tesi.docx', context)).rejects.toThrow('«tesi.docx» è un file');
  });
});
