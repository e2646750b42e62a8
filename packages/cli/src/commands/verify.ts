import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { choiceParser, gather } from '../options.ts';
import { comparisonTextsOf } from '../texts/comparison.ts';
import { waiverTextsOf } from '../texts/waivers.ts';
import { addWaiverOption } from '../waivers/waiver-flags.ts';
import type { WaiverFlags } from '../waivers/waiver-flags.ts';

/** What `adempi verify` was asked. */
export interface VerifyFlags extends WaiverFlags {
  readonly baseline?: string;
  readonly state: readonly string[];
  readonly rules?: string;
  readonly format?: 'table' | 'json';
}

/** `adempi verify REPORT --state STATE`: makes a report again. */
export function defineVerify(program: Command, context: Context): void {
  const { texts, lang } = context;
  const { values } = texts;
  const own = comparisonTextsOf(lang);
  const command = program
    .command('verify')
    .description(own.commands.verify)
    .argument(own.arguments.reportName, own.arguments.report)
    .requiredOption(`--state <${values.file}>`, own.options.state, gather);
  addWaiverOption(command, context)
    .option(`--baseline <${values.file}>`, waiverTextsOf(lang).options.verifyBaseline)
    .option(`--rules <${values.folder}>`, texts.options.rules)
    .option(`-f, --format <${values.format}>`, texts.options.plainFormat, choiceParser(['table', 'json'] as const, texts))
    .addHelpText('after', `\n${own.verifyCodes}`)
    .action(async (report: string, flags: VerifyFlags) => {
      const { runVerify } = await import('../run/run-verify.ts');
      await runVerify(report, flags, context);
    });
}
