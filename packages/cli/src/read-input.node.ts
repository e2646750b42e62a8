import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

import { createDiagnostic } from '@adempi/schema';
import type { Diagnostic, Lang } from '@adempi/schema';
import { MAX_BYTES } from '@adempi/schema/yaml';

import { InputError } from './errors.ts';
import type { Texts } from './texts/texts.ts';

/** How a file is named in its problems, and in which language they speak. */
export interface InputOptions {
  readonly name: string;
  readonly lang: Lang;
  readonly texts: Texts;
}

/**
 * Reads a file of the user, within bounds.
 * @throws {InputError} when it is missing, no regular file, unreadable or over 10 MB
 */
export async function readInput(path: string, options: InputOptions): Promise<Uint8Array> {
  const { texts } = options;
  const refuse = (message: string): InputError => fileError({ code: 'file-unreadable', severity: 'error', message }, options);
  const info = await stat(path).catch((error: unknown) => {
    throw refuse(describe(error, texts));
  });
  if (info.isDirectory()) throw refuse(texts.files.isDirectory);
  // A FIFO or a device may never end, or never begin.
  if (!info.isFile()) throw refuse(texts.files.notRegular);
  if (info.size > MAX_BYTES) throw tooLarge(options);
  const file = await open(path, 'r').catch((error: unknown) => {
    throw refuse(describe(error, texts));
  });
  try {
    return await readBounded(file);
  } catch (error) {
    throw refuse(describe(error, texts));
  } finally {
    await file.close();
  }
}

/** Reads a stream to its end, up to one byte over the bound: the caller sees that it is too long. */
export async function readStream(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}

function fileError(problem: Diagnostic, { name }: InputOptions): InputError {
  return new InputError([{ ...problem, file: name }]);
}

function tooLarge(options: InputOptions): InputError {
  const params = { limit: MAX_BYTES / 1024 / 1024 };
  return fileError(createDiagnostic({ code: 'file.too-large', params, lang: options.lang }), options);
}

// The size may have changed since it was asked: at most one byte over the bound is read, and
// decoding refuses it.
async function readBounded(file: FileHandle): Promise<Uint8Array> {
  const buffer = Buffer.alloc(Math.min((await file.stat()).size, MAX_BYTES) + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

function describe(error: unknown, { files }: Texts): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return files.missing;
    case 'EACCES':
    case 'EPERM':
      return files.forbidden;
    default:
      return files.unreadable(error instanceof Error ? error.message : String(error));
  }
}
