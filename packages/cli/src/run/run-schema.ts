import { suggest } from '@adempi/schema';
import { getSchema, schemaNames } from '@adempi/schema/json-schemas';

import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';

/** Prints a JSON Schema, or the names of all. */
export async function runSchema(name: string | undefined, { io, texts }: Context): Promise<void> {
  if (name === undefined) {
    await io.stdout.write(`${texts.schemaNames}: ${schemaNames.join(', ')}\n`);
    return;
  }
  const known = schemaNames.find((one) => one === name);
  if (known === undefined) throw new UsageError(texts.usage.unknownSchema(name, suggest(name, schemaNames), schemaNames.join(', ')));
  await io.stdout.write(`${JSON.stringify(getSchema(known), null, 2)}\n`);
}
