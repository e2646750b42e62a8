import type { Command } from 'commander';

import { addAssessOptions } from '../common-options.ts';
import type { AssessFlags } from '../common-options.ts';
import type { Context } from '../context.ts';
import { choiceParser, gather } from '../options.ts';
import { comparisonTextsOf } from '../texts/comparison.ts';
import { addWaiverOption } from '../waivers/waiver-flags.ts';
import type { WaiverFlags } from '../waivers/waiver-flags.ts';

/** What `adempi diff` was asked. */
export interface CompareFlags extends AssessFlags, WaiverFlags {
  readonly pack?: readonly string[];
  readonly profile?: string;
  readonly edition?: string;
  readonly stateBefore?: string;
  readonly stateAfter?: string;
  readonly format?: 'table' | 'json';
}

/** `adempi diff BEFORE AFTER`: two reports or states, or two folders of a batch. */
export function defineDiff(program: Command, context: Context): void {
  const { texts, lang } = context;
  const { values } = texts;
  const own = comparisonTextsOf(lang);
  const command = program
    .command('diff')
    .description(own.commands.diff)
    .argument(own.arguments.beforeName, own.arguments.before)
    .argument(own.arguments.afterName, own.arguments.after);
  addWaiverOption(addAssessOptions(command, context), context)
    .option('--pack <id>', texts.options.pack, gather)
    .option(`--profile <${values.name}>`, texts.options.profile)
    .option(`--edition <${values.edition}>`, texts.options.edition)
    .option(`--state-before <${values.file}>`, own.options.stateBefore)
    .option(`--state-after <${values.file}>`, own.options.stateAfter)
    .option(`-f, --format <${values.format}>`, texts.options.plainFormat, choiceParser(['table', 'json'] as const, texts))
    .addHelpText('after', `\n${own.diffHelp}`)
    .action(async (before: string, after: string, flags: CompareFlags) => {
      const { runDiff } = await import('../run/run-diff.node.ts');
      await runDiff(before, after, flags, context);
    });
}
