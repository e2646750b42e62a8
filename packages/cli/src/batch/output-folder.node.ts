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
  /** A file of it, whole; its name may hold the folder that it is in, `contraddittorio/019036.xlsx`. */
  readonly write: (name: string, data: Uint8Array | string) => Promise<void>;
  /** The same of a file that comes piece by piece. */
  readonly stream: (name: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>;
  /** A file that grows and that is gone when the folder takes its place. */
  readonly temporary: (name: string) => Promise<GrowingFile>;
  /** Puts it in the place of the one before. */
  readonly commit: () => Promise<void>;
  /** Leaves the one before as it was. */
  readonly discard: () => Promise<void>;
}

/** Which folders may be replaced, and what is said of others. */
export interface FolderKind {
  /** Whether a folder that is not empty holds nothing but earlier results. */
  readonly isOurs: (path: string, names: readonly string[]) => boolean | Promise<boolean>;
  readonly isFile: (name: string) => string;
  readonly isOther: (name: string) => string;
}

/**
 * Opens a folder of results. What is in its place stays whole until `commit`: a run that is
 * killed leaves it there, and the next one cleans up after it.
 * @throws {UsageError} when there is a folder that holds anything else
 */
export async function openOutputFolder(path: string, name: string, context: Context, kind: FolderKind = batchKind(context)): Promise<OutputFolder> {
  const previous = beside(path, 'precedente');
  try {
    await recover(path, previous);
    await refuseOther(path, name, kind);
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
    write: (file, data) => told(() => writeWhole(join(aside, file), data)),
    stream: (file, pieces) => told(() => writeWhole(join(aside, file), pieces)),
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

/** Thousands of files are written so: none may stay open until the end. */
async function writeWhole(path: string, data: Uint8Array | string | AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'wx');
  try {
    if (typeof data === 'string' || data instanceof Uint8Array) await handle.writeFile(data);
    else for await (const piece of data) await handle.appendFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
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

function batchKind({ texts: { batch } }: Context): FolderKind {
  return { isOurs: (_, names) => names.includes(MARK), isFile: batch.outputIsFile, isOther: batch.outputIsOther };
}

async function refuseOther(path: string, name: string, { isOurs, isFile, isOther }: FolderKind): Promise<void> {
  const info = await stat(path).catch(() => null);
  if (info === null) return;
  if (!info.isDirectory()) throw new UsageError(isFile(name));
  const names = await readdir(path);
  if (names.length > 0 && !(await isOurs(path, names))) throw new UsageError(isOther(name));
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
