import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { dayParser, gather, positiveParser } from '../options.ts';
import type { RuleChoice } from '../run/check-choice.ts';
import { askTextsOf } from '../texts/ask.ts';
import { addSheetOptions, askBySheets } from './ask-sheets.ts';
import type { SheetFlags } from './ask-sheets.ts';

/** What `adempi ask` was asked. */
export interface AskFlags extends RuleChoice, SheetFlags {
  readonly asOf?: string;
  readonly rules?: string;
  readonly office?: string;
  readonly role?: string;
  readonly json?: boolean;
  readonly limit?: number;
  readonly answer?: readonly string[];
  /** Also what was said not to concern the ente. */
  readonly again?: boolean;
}

/** `adempi ask STATE`: the questions that decide most, and their answers into the state. */
export function defineAsk(program: Command, context: Context): void {
  const { texts, lang } = context;
  const { command, options, values, help } = askTextsOf(lang);
  const asking = program
    .command('ask')
    .description(command)
    .argument(texts.arguments.stateName, texts.arguments.state)
    .option(`--office <${values.office}>`, options.office)
    .option(`--role <${values.role}>`, options.role)
    .option(`--limit <${values.limit}>`, options.limit, positiveParser(texts))
    .option('--again', options.again)
    .option('--json', options.json)
    .option(`--answer <${values.answer}>`, options.answer, gather)
    .option(`--as-of <${texts.values.day}>`, options.asOf, dayParser(texts))
    .option(`--rules <${texts.values.folder}>`, texts.options.rules)
    .option('--pack <id>', texts.options.pack, gather)
    .option(`--profile <${texts.values.name}>`, texts.options.profile)
    .option(`--edition <${texts.values.edition}>`, texts.options.edition)
    .addHelpText('after', `\n${help}`)
    .action(async (state: string, flags: AskFlags) => {
      if (await askBySheets(state, flags, context)) return;
      const { runAsk } = await import('../run/run-ask.node.ts');
      await runAsk(state, flags, context);
    });
  addSheetOptions(asking, context);
}
