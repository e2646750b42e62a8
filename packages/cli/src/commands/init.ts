import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { countParser, dayParser } from '../options.ts';
import { addSourceOptions } from '../sources/source-flags.ts';
import type { SourceFlags } from '../sources/source-flags.ts';
import { initTextsOf } from '../texts/init.ts';

/** What `adempi init` was asked. */
export interface InitFlags extends SourceFlags {
  readonly output?: string;
  readonly asOf?: string;
  readonly rules?: string;
  readonly denominazione?: string;
  readonly tipo?: string;
  readonly popolazione?: number;
}

/** `adempi init [NAME or CODE]`: a new state, to be filled in. */
export function defineInit(program: Command, context: Context): void {
  const { texts, lang } = context;
  const { command: description, argument, argumentName, options, values, help } = initTextsOf(lang);
  const command = program
    .command('init')
    .description(description)
    .argument(argumentName, argument)
    .option(`-o, --output <${texts.values.file}>`, options.output);
  addSourceOptions(command, context)
    .option(`--denominazione <${values.name}>`, options.denominazione)
    .option(`--tipo <${values.kind}>`, options.tipo)
    .option(`--popolazione <${values.count}>`, options.popolazione, countParser(texts))
    .option(`--as-of <${texts.values.day}>`, options.asOf, dayParser(texts))
    .option(`--rules <${texts.values.folder}>`, texts.options.rules)
    .addHelpText('after', `\n${help}`)
    .action(async (query: string | undefined, flags: InitFlags) => {
      const { runInit } = await import('../run/run-init.node.ts');
      await runInit(query, flags, context);
    });
}
