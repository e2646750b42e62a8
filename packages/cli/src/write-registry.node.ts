import { dirname, resolve } from 'node:path';

import { existsOn, writeRegistry } from '@adempi/adapters';
import type { Registry } from '@adempi/adapters';
import type { CivilDate, Diagnostic } from '@adempi/schema';

import type { Context } from './context.ts';
import { formatProblems } from './format-problems.ts';
import { printable } from './printable.ts';
import type { RegistryCounts } from './texts/registry.ts';
import { registryTextsOf } from './texts/registry.ts';
import { makeFolder, writeOutput } from './write-output.node.ts';

/** Writes a registry whole or not at all, and tells what it holds and which rows it was made without. */
export async function saveRegistry(registry: Registry, warnings: readonly Diagnostic[], file: string, context: Context): Promise<void> {
  const { io, texts, lang } = context;
  const path = resolve(io.cwd, file);
  await makeFolder(dirname(path), dirname(file), context);
  await writeOutput(path, file, writeRegistry(registry), context);
  if (warnings.length > 0) await io.stderr.write(`${formatProblems(warnings, texts)}\n`);
  await io.stdout.write(`${printable(registryTextsOf(lang).built(file, countRegistry(registry, warnings.length)))}\n`);
}

/** The Comuni that exist on the day of the latest list, those that ended, and the other enti. */
export function countRegistry(registry: Registry, unused = 0): RegistryCounts {
  const day = registry.sources.reduce<CivilDate>((latest, { date }) => (date > latest ? date : latest), '0001-01-01');
  const living = registry.comuni.filter((comune) => existsOn(comune, day));
  return {
    living: living.length,
    withIpa: living.filter(({ codiceIpa }) => codiceIpa !== null).length,
    ended: registry.comuni.length - living.length,
    others: registry.others.length,
    unused,
  };
}
