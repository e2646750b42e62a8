import { promises } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { describeSystemError } from '@adempi/schema';
import type { Lang } from '@adempi/schema';

import type { Context } from './context.ts';
import { OutputError } from './errors.ts';
import type { Texts } from './texts/texts.ts';

/** The words in which a failure is told. */
export type OutputContext = Pick<Context, 'texts' | 'lang'>;

/**
 * Writes a file whole or not at all: aside in the same folder, then renamed over the target.
 * What is not a regular file (`/dev/stdout`, a FIFO) cannot be renamed over, and is written to.
 * @throws {OutputError} when the disk is full, the folder missing or the file protected
 */
export async function writeOutput(path: string, name: string, data: string | Uint8Array, { texts, lang }: OutputContext): Promise<void> {
  try {
    const target = await promises.realpath(path).catch(() => path);
    const info = await promises.stat(target).catch(() => null);
    if (info?.isDirectory() === true) throw new OutputError(texts.output.isDirectory(name));
    if (info === null || info.isFile()) await replaceFile(target, data, info?.mode ?? null);
    else await writeSynced(target, data, 'w');
  } catch (error) {
    throw error instanceof OutputError ? error : new OutputError(texts.output.failed(name, describeWriteError(error, texts, lang)));
  }
}

/** Makes a folder for several outputs. */
export async function makeFolder(path: string, name: string, { texts, lang }: OutputContext): Promise<void> {
  try {
    await promises.mkdir(path, { recursive: true });
  } catch (error) {
    throw new OutputError(texts.output.failed(name, describeWriteError(error, texts, lang)));
  }
}

/** The first of some outputs that is also one of the inputs, under whatever name or link. */
export async function findOverwritten<T extends { readonly path: string }>(outputs: readonly T[], inputs: readonly string[]): Promise<T | null> {
  const read = new Set((await Promise.all(inputs.map(identify))).filter((identity) => identity !== null));
  for (const output of outputs) {
    const identity = await identify(output.path);
    if (identity !== null && read.has(identity)) return output;
  }
  return null;
}

// Links lead to the same number on the same disk. What is no file, such as a terminal, is not overwritten.
async function identify(path: string): Promise<string | null> {
  const info = await promises.stat(path, { bigint: true }).catch(() => null);
  return info?.isFile() === true ? `${info.dev}:${info.ino}` : null;
}

/** Whether a path names a folder that exists. */
export async function isFolder(path: string): Promise<boolean> {
  return (await promises.stat(path).catch(() => null))?.isDirectory() ?? false;
}

/** Whether a path names anything that is no folder. */
export async function isFile(path: string): Promise<boolean> {
  return (await promises.stat(path).catch(() => null))?.isDirectory() === false;
}

/** Which of some files of a folder exist already: what a person may have changed is not written over. */
export async function listExisting(folder: string, files: readonly string[]): Promise<string[]> {
  const found = await Promise.all(files.map(async (file) => ((await isFile(join(folder, file))) ? [file] : [])));
  return found.flat();
}

async function replaceFile(target: string, data: string | Uint8Array, mode: number | null): Promise<void> {
  const aside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeSynced(aside, data, 'wx');
    if (mode !== null) await promises.chmod(aside, mode);
    await promises.rename(aside, target);
  } catch (error) {
    await promises.rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeSynced(path: string, data: string | Uint8Array, flags: 'w' | 'wx'): Promise<void> {
  const file = await promises.open(path, flags);
  try {
    await file.writeFile(data, 'utf8');
    // A pipe or a device cannot be synced, and needs not be.
    if (flags === 'wx') await file.sync();
  } finally {
    await file.close();
  }
}

/** Why something could not be written, in words. */
export function describeWriteError(error: unknown, { output }: Texts, lang: Lang): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return output.noFolder;
    case 'EACCES':
    case 'EPERM':
      return output.forbidden;
    default:
      return describeSystemError(error, lang);
  }
}
