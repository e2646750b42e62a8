import type { Command } from 'commander';

import { addAssessOptions } from '../common-options.ts';
import type { Context } from '../context.ts';
import { gather, positiveParser } from '../options.ts';
import { addSheetOptions, askBySheets } from './ask-sheets.ts';
import type { SheetFlags } from './ask-sheets.ts';

/** `adempi ask STATE`: asks what decides most. */
export function defineAsk(program: Command, context: Context): void {
  const { texts } = context;
  const { options, values } = texts;
  const command = program.command('ask').description('domande').argument(texts.arguments.stateName, texts.arguments.state);
  addSheetOptions(addAssessOptions(command, context), context)
    .option('--office <ufficio>', 'un solo ufficio')
    .option('--limit <n>', 'quante domande', positiveParser(texts))
    .option('--pack <id>', options.pack, gather)
    .option(`--profile <${values.name}>`, options.profile)
    .option(`--edition <${values.edition}>`, options.edition)
    .action(async (state: string, flags: SheetFlags) => {
      await askBySheets(state, flags, context);
    });
}
