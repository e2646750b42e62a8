import type { Command } from 'commander';

import { addAssessOptions } from '../common-options.ts';
import type { AssessFlags } from '../common-options.ts';
import type { Context } from '../context.ts';
import { gather } from '../options.ts';
import type { RuleChoice } from '../run/check-choice.ts';
import { addWaiverOption } from '../waivers/waiver-flags.ts';
import type { WaiverFlags } from '../waivers/waiver-flags.ts';

/** What `adempi calendar` was asked. */
export interface CalendarFlags extends AssessFlags, RuleChoice, WaiverFlags {
  readonly output?: string;
  readonly all?: boolean;
}

/** `adempi calendar STATE`: the coming terms, for a calendar program. */
export function defineCalendar(program: Command, context: Context): void {
  const { texts } = context;
  const { options, values } = texts;
  const command = program
    .command('calendar')
    .description(texts.commands.calendar)
    .argument(texts.arguments.stateName, texts.arguments.state);
  addWaiverOption(addAssessOptions(command, context), context)
    .option('-o, --output <file>', options.calendarOutput)
    .option('--all', options.calendarAll)
    .option('--pack <id>', options.pack, gather)
    .option(`--profile <${values.name}>`, options.profile)
    .option(`--edition <${values.edition}>`, options.edition)
    .action(async (state: string, flags: CalendarFlags) => {
      const { runCalendar } = await import('../run/run-calendar.ts');
      await runCalendar(state, flags, context);
    });
}
