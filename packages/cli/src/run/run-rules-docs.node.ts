import { dirname, join, resolve } from 'node:path';

import { renderPages } from '@adempi/packs';

import type { RulesFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { InputError } from '../errors.ts';
import { compileRules } from '../load-rules.node.ts';
import { makeFolder, writeOutput } from '../write-output.node.ts';

/** Writes the pages of the rules to a folder. */
export async function runRulesDocs(output: string, flags: RulesFlags, context: Context): Promise<void> {
  const { io, texts } = context;
  const { bundle, catalogues, diagnostics } = await compileRules(flags.rules ?? 'rules', context);
  if (bundle === null) throw new InputError(diagnostics);
  const pages = renderPages(bundle, catalogues);
  for (const { path, text } of pages) {
    const name = join(output, path);
    await makeFolder(dirname(resolve(io.cwd, name)), dirname(name), context);
    await writeOutput(resolve(io.cwd, name), name, text, context);
  }
  await io.stdout.write(`${texts.rules.docsWritten(pages.length, output)}\n`);
}
