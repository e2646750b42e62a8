import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { isSystemError } from '@adempi/schema';

import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { evidenceTextsOf } from '../texts/evidence.ts';

/** Where a folder of evidence is, without links. @throws {UsageError} where there is none */
export async function openFolder(folder: string, { io, lang }: Pick<Context, 'io' | 'lang'>): Promise<string> {
  try {
    const base = await realpath(resolve(io.cwd, folder));
    if ((await stat(base)).isDirectory()) return base;
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
  throw new UsageError(evidenceTextsOf(lang).noFolder(folder));
}
