import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';

import { createDiagnostic, describeSystemError } from '@adempi/schema';
import type { Diagnostic, Lang } from '@adempi/schema';
import { MAX_BYTES } from '@adempi/schema/yaml';

/** The bytes of a file, or why they were not read. */
export type ReadBytes = { readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic };

/** How a file is named in its problems, and in which language they speak. */
export interface ReadBytesOptions {
  readonly file: string;
  readonly lang?: Lang;
  /** In bytes; 10 MB where it is left out. */
  readonly limit?: number;
}

/**
 * Reads a file that anybody may have put there, within bounds: a regular file of up to 10 MB,
 * or another limit.
 * What is larger, a FIFO or a device is refused before anything is read of it.
 * @example readBytes('/tmp/stato.yml', { file: 'stato.yml' })
 */
export function readBytes(path: string, options: ReadBytesOptions): ReadBytes {
  try {
    return refuseBySort(statSync(path), options) ?? readOpened(path, options);
  } catch (error) {
    return refuseBySystem(error, options);
  }
}

/** What was asked of a path may no longer hold once it is open: it is asked again of what was opened. */
function readOpened(path: string, options: ReadBytesOptions): ReadBytes {
  // Not to wait for whoever feeds a FIFO; Windows has no such flag.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const info = fstatSync(descriptor);
    return refuseBySort(info, options) ?? { bytes: readUpTo(descriptor, Math.min(info.size, options.limit ?? MAX_BYTES) + 1) };
  } finally {
    closeSync(descriptor);
  }
}

/** A file may grow meanwhile: one byte over the bound is enough for the decoder to refuse it. */
function readUpTo(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const count = readSync(descriptor, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

function refuseBySort(info: Stats, options: ReadBytesOptions): ReadBytes | null {
  if (info.isDirectory()) return refuse('file.directory', options);
  if (!info.isFile()) return refuse('file.not-regular', options);
  const { limit = MAX_BYTES } = options;
  return info.size > limit ? refuse('file.too-large', options, { limit: limit / 1024 / 1024 }) : null;
}

function refuseBySystem(error: unknown, options: ReadBytesOptions): ReadBytes {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('file.not-found', options);
    case 'EACCES':
    case 'EPERM':
      return refuse('file.forbidden', options);
    default:
      return refuse('file.system', options, { cause: describeSystemError(error, options.lang) });
  }
}

type Code = 'file.directory' | 'file.not-regular' | 'file.too-large' | 'file.not-found' | 'file.forbidden' | 'file.system';

function refuse(code: Code, { file, lang = 'it' }: ReadBytesOptions, params: Readonly<Record<string, string | number>> = {}): ReadBytes {
  return { diagnostic: { ...createDiagnostic({ code, params, lang }), file } };
}
