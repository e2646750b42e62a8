import type { Command } from 'commander';

import { addAssessOptions } from '../common-options.ts';
import type { AssessFlags } from '../common-options.ts';
import type { Context } from '../context.ts';
import { PLAN_FORMATS } from '../formats/plan-formats.ts';
import type { PlanFormat } from '../formats/plan-formats.ts';
import { choiceParser, dayParser, gather, gatherNames } from '../options.ts';
import type { RuleChoice } from '../run/check-choice.ts';
import { planTextsOf } from '../texts/plan.ts';
import { planTableTextsOf } from '../texts/plan-table.ts';
import { addWaiverOption } from '../waivers/waiver-flags.ts';
import type { WaiverFlags } from '../waivers/waiver-flags.ts';

/** What `adempi plan` was asked. */
export interface PlanFlags extends AssessFlags, RuleChoice, WaiverFlags {
  readonly until?: string;
  readonly by?: 'office' | 'supplier' | 'month';
  readonly done?: readonly string[];
  readonly format?: PlanFormat;
  readonly output?: string;
  readonly exposure?: boolean;
  readonly weights?: string;
  readonly pianoTabella?: string;
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
    .option(`--by <${own.values.grouping}>`, own.options.by, choiceParser(['office', 'supplier', 'month'] as const, texts))
    .option(`--done <${own.values.rules}>`, own.options.done, gatherNames)
    .option(`-f, --format <${values.format}>`, own.options.format, choiceParser(PLAN_FORMATS, texts))
    .option(`-o, --output <${values.file}>`, own.options.output)
    .option('--exposure', own.options.exposure)
    .option(`--weights <${values.file}>`, own.options.weights)
    .option(`--piano-tabella <${values.file}>`, planTableTextsOf(lang).option)
    .addHelpText('after', `\n${own.help}`)
    .action(async (state: string, flags: PlanFlags) => {
      if (flags.pianoTabella !== undefined) {
        const { runPlanTable } = await import('../run/run-plan-table.node.ts');
        return runPlanTable(state, flags.pianoTabella, flags, context);
      }
      const { runPlan } = await import('../run/run-plan.node.ts');
      await runPlan(state, flags, context);
    });
}
