import type { IndexedRegistry } from '@adempi/adapters';

import type { Context } from './context.ts';
import { UsageError } from './errors.ts';

export async function loadRegistry(file: string | undefined, context: Context): Promise<IndexedRegistry> {
  throw new UsageError(`${file} ${context.lang}`);
}
