import { readFileSync } from 'node:fs';

import { indexRegistry } from '@adempi/adapters';
import type { IndexedRegistry, Registry } from '@adempi/adapters';

import type { Context } from './context.ts';

export async function loadRegistry(file: string | undefined, context: Context): Promise<IndexedRegistry> {
  return indexRegistry(JSON.parse(readFileSync(file ?? context.io.cwd, 'utf8')) as Registry);
}
