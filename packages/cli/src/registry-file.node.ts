import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { MAX_SOURCE_BYTES, readRegistry } from '@adempi/adapters';
import type { Registry } from '@adempi/adapters';
import { readBytes } from '@adempi/packs/read-bytes';
import envPaths from 'env-paths';

import type { Context } from './context.ts';
import { InputError, UsageError } from './errors.ts';
import { registryTextsOf } from './texts/registry.ts';

/**
 * Where the registry of enti stands: what was asked, else `ADEMPI_REGISTRY`, else the folder in
 * which this system keeps a user's data.
 */
export function locateRegistry(asked: string | undefined, { io }: Pick<Context, 'io'>): string {
  const given = asked ?? io.env['ADEMPI_REGISTRY'] ?? '';
  return given === '' ? join(envPaths('adempi', { suffix: '' }).data, 'registro.json') : given;
}

/**
 * Reads the registry of enti.
 * @throws {UsageError} when there is none, with what to do
 * @throws {InputError} when the file is no registry
 */
export function loadRegistry(asked: string | undefined, context: Context): Registry {
  const { io, lang } = context;
  const file = locateRegistry(asked, context);
  if (!existsSync(resolve(io.cwd, file))) throw new UsageError(registryTextsOf(lang).noRegistry(file));
  const read = readBytes(resolve(io.cwd, file), { file, lang, limit: MAX_SOURCE_BYTES });
  if ('diagnostic' in read) throw new InputError([read.diagnostic]);
  const result = readRegistry({ name: file, bytes: read.bytes }, lang);
  if ('diagnostic' in result) throw new InputError([result.diagnostic]);
  return result.registry;
}
