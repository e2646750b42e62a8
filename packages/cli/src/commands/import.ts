import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { dayParser } from '../options.ts';
import { addSourceOptions } from '../sources/source-flags.ts';
import type { SourceFlags } from '../sources/source-flags.ts';

/** What `adempi import` was asked. */
export interface ImportFlags extends SourceFlags {
  readonly output: string;
  readonly asOf?: string;
  readonly rules?: string;
}

/** `adempi import [STATE…] --source ADAPTER:FILE… -o DIR`: joins states and sources into state files. */
export function defineImport(program: Command, context: Context): void {
  const { texts } = context;
  const { values } = texts;
  const command = program
    .command('import')
    .description(texts.commands.import)
    .argument(texts.arguments.batchName, texts.arguments.importStates)
    .requiredOption(`-o, --output <${values.folder}>`, texts.options.importOutput);
  addSourceOptions(command, context)
    .option(`--as-of <${values.day}>`, texts.options.importAsOf, dayParser(texts))
    .option(`--rules <${values.folder}>`, texts.options.rules)
    .option('--strict', texts.options.strict)
    .action(async (inputs: string[], flags: ImportFlags) => {
      const { runImport } = await import('../run/run-import.node.ts');
      await runImport(inputs, flags, context);
    });
}
