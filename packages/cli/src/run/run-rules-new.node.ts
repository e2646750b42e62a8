import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { newRuleFiles } from '@adempi/packs';
import { packOf } from '@adempi/schema';

import type { RulesFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { isFolder, makeFolder, writeOutput } from '../write-output.node.ts';

/** Writes the files of a new rule. What is there already is never written over. */
export async function runRulesNew(id: string, flags: RulesFlags, context: Context): Promise<void> {
  const { io, texts } = context;
  const dir = flags.rules ?? 'rules';
  const pathOf = (name: string): string => resolve(io.cwd, dir, name);
  if (!(await isFolder(pathOf('')))) throw new UsageError(texts.usage.noRulesFolder(dir));
  const isNewPack = !(await exists(pathOf(`${packOf(id)}/pack.yml`)));
  const files = newRuleFiles({ id, today: io.today(), isNewPack });
  if (files === null) throw new UsageError(texts.usage.invalidRuleId(id));
  const name = join(dir, `${id}.yml`);
  if (await exists(pathOf(`${id}.yml`))) throw new UsageError(texts.usage.fileExists(name));
  for (const { path, text } of files) {
    await makeFolder(dirname(pathOf(path)), dirname(join(dir, path)), context);
    await writeOutput(pathOf(path), join(dir, path), text, context);
    await io.stdout.write(`${texts.output.written(join(dir, path))}\n`);
  }
  await io.stdout.write(`${texts.rules.newNext(dir)}\n`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
