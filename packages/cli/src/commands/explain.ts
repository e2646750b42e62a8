import type { Command } from 'commander';

import { addAssessOptions } from '../common-options.ts';
import type { AssessFlags } from '../common-options.ts';
import type { Context } from '../context.ts';
import { choiceParser } from '../options.ts';
import { addWaiverOption } from '../waivers/waiver-flags.ts';
import type { WaiverFlags } from '../waivers/waiver-flags.ts';

/** What `adempi explain` was asked. */
export interface ExplainFlags extends AssessFlags, WaiverFlags {
  readonly format?: 'table' | 'json';
}

/** `adempi explain STATE RULE`: why a rule came out as it did. */
export function defineExplain(program: Command, context: Context): void {
  const { texts } = context;
  const command = program
    .command('explain')
    .description(texts.commands.explain)
    .argument(texts.arguments.stateName, texts.arguments.state)
    .argument(texts.arguments.ruleName, texts.arguments.rule);
  addWaiverOption(addAssessOptions(command, context), context)
    .option(`-f, --format <${texts.values.format}>`, texts.options.plainFormat, choiceParser(['table', 'json'] as const, texts))
    .action(async (state: string, rule: string, flags: ExplainFlags) => {
      const { runExplain } = await import('../run/run-explain.ts');
      await runExplain(state, rule, flags, context);
    });
}
