import type { Command } from 'commander';

import { addAssessOptions } from '../common-options.ts';
import type { AssessFlags } from '../common-options.ts';
import type { Context } from '../context.ts';
import { choiceParser, dayParser, gather, gatherNames } from '../options.ts';
import type { RuleChoice } from '../run/check-choice.ts';
import { planTextsOf } from '../texts/plan.ts';
import { addWaiverOption } from '../waivers/waiver-flags.ts';
import type { WaiverFlags } from '../waivers/waiver-flags.ts';

/** The formats of a programme of work. */
export const planFormats = ['table', 'json', 'markdown'] as const;

/** What `adempi plan` was asked. */
export interface PlanFlags extends AssessFlags, RuleChoice, WaiverFlags {
  readonly until?: string;
  readonly by?: 'office' | 'supplier' | 'month';
  readonly done?: readonly string[];
  readonly format?: (typeof planFormats)[number];
  readonly output?: string;
  readonly exposure?: boolean;
  readonly weights?: string;
}

/** `adempi plan STATE`: what to do, in which order. */
export function definePlan(program: Command, context: Context): void {
  const { texts, lang } = context;
  const { values } = texts;
  const own = planTextsOf(lang);
  const command = program.command('plan').description(own.command).argument(texts.arguments.stateName, texts.arguments.state);
  addWaiverOption(addAssessOptions(command, context), context)
    .option('--pack <id>', texts.options.pack, gather)
    .option(`--profile <${values.name}>`, texts.options.profile)
    .option(`--edition <${values.edition}>`, texts.options.edition)
    .option(`--until <${values.day}>`, own.options.until, dayParser(texts))
    .addOption(
      command
        .createOption(`--by <${own.values.grouping}>`, own.options.by)
        .argParser(choiceParser(['office', 'supplier', 'month'] as const, texts))
        .default('month', 'month'),
    )
    .option(`--done <${own.values.rules}>`, own.options.done, gatherNames)
    .option(`-f, --format <${values.format}>`, own.options.format, choiceParser(planFormats, texts))
    .option(`-o, --output <${values.file}>`, own.options.output)
    .option('--exposure', own.options.exposure)
    .option(`--weights <${values.file}>`, own.options.weights)
    .addHelpText('after', `\n${own.help}`)
    .action(async (state: string, flags: PlanFlags) => {
      const { runPlan } = await import('../run/run-plan.node.ts');
      await runPlan(state, flags, context);
    });
}
