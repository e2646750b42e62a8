import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Context } from '../context.ts';
import { OutputError, UsageError } from '../errors.ts';
import { describeWriteError } from '../write-output.node.ts';

/** The file by which a folder is known as one of a batch. */
const MARK = 'summary.json';

/** A file that is written bit by bit. */
export interface GrowingFile {
  readonly write: (data: Uint8Array | string) => Promise<void>;
}

/** A folder of results that is written aside, and takes its place whole or not at all. */
export interface OutputFolder {
  /** Where it is being written. */
  readonly aside: string;
  /** A file of it that grows; each write waits until the disk has taken it. */
  readonly append: (name: string) => Promise<GrowingFile>;
  /** A file of it, whole. */
  readonly write: (name: string, text: string) => Promise<void>;
  /** A file that grows and that is gone when the folder takes its place. */
  readonly temporary: (name: string) => Promise<GrowingFile>;
  /** Puts it in the place of the one before. */
  readonly commit: () => Promise<void>;
  /** Leaves the one before as it was. */
  readonly discard: () => Promise<void>;
}

/**
 * Opens a folder of results. What is in its place stays whole until `commit`: a run that is
 * killed leaves it there, and the next one cleans up after it.
 * @throws {UsageError} when there is a folder that holds anything else
 */
export async function openOutputFolder(path: string, name: string, context: Context): Promise<OutputFolder> {
  const previous = beside(path, 'precedente');
  try {
    await recover(path, previous);
    await refuseOther(path, name, context);
    await removeAbandoned(path);
    const aside = beside(path, `${process.pid}.tmp`);
    await mkdir(aside, { recursive: true });
    return createFolder({ path, aside, previous, name }, context);
  } catch (error) {
    throw toOutputError(error, name, context);
  }
}

interface Places {
  readonly path: string;
  readonly aside: string;
  readonly previous: string;
  readonly name: string;
}

function createFolder({ path, aside, previous, name }: Places, context: Context): OutputFolder {
  const files: FileHandle[] = [];
  const told = async <T>(work: () => Promise<T>): Promise<T> => work().catch((error: unknown) => Promise.reject(toOutputError(error, name, context)));
  const temporary: string[] = [];
  const append = async (file: string): Promise<GrowingFile> => {
    const handle = await told(() => open(join(aside, file), 'wx'));
    files.push(handle);
    return { write: (data) => told(() => handle.appendFile(data)) };
  };
  const close = async (): Promise<void> => {
    for (const handle of files.splice(0)) {
      await handle.sync();
      await handle.close();
    }
  };
  return {
    aside,
    append,
    write: async (file, text) => (await append(file)).write(text),
    temporary: (file) => {
      temporary.push(file);
      return append(file);
    },
    commit: () => told(async () => {
      await close();
      for (const file of temporary) await rm(join(aside, file));
      // Between these two the folder before stands under another name; `recover` puts it back.
      if (await exists(path)) await rename(path, previous);
      await rename(aside, path);
      await rm(previous, { recursive: true, force: true });
    }),
    discard: async () => {
      await close().catch(() => undefined);
      await rm(aside, { recursive: true, force: true }).catch(() => undefined);
    },
  };
}

function beside(path: string, word: string): string {
  return join(dirname(path), `.${basename(path)}.${word}`);
}

/** A run that was killed between its two renamings left the folder under the other name. */
async function recover(path: string, previous: string): Promise<void> {
  if (!(await exists(previous))) return;
  if (await exists(path)) await rm(previous, { recursive: true });
  else await rename(previous, path);
}

async function refuseOther(path: string, name: string, { texts }: Context): Promise<void> {
  const info = await stat(path).catch(() => null);
  if (info === null) return;
  if (!info.isDirectory()) throw new UsageError(texts.batch.outputIsFile(name));
  const names = await readdir(path);
  if (names.length > 0 && !names.includes(MARK)) throw new UsageError(texts.batch.outputIsOther(name));
}

/** What runs that were killed left beside. */
async function removeAbandoned(path: string): Promise<void> {
  const [before, after] = [`.${basename(path)}.`, '.tmp'];
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(before) && one.endsWith(after))) {
    const pid = Number(name.slice(before.length, -after.length));
    if (pid > 0 && !isRunning(pid)) await rm(join(dirname(path), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function toOutputError(error: unknown, name: string, { texts, lang }: Context): unknown {
  if (error instanceof UsageError || error instanceof OutputError) return error;
  return new OutputError(texts.output.failed(name, describeWriteError(error, texts, lang)));
}
