import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { choiceParser, dayParser, gather } from '../options.ts';
import type { RuleChoice } from '../run/check-choice.ts';
import { addWaiverOption } from '../waivers/waiver-flags.ts';
import type { WaiverFlags } from '../waivers/waiver-flags.ts';

/** What `adempi forecast` was asked. */
export interface ForecastFlags extends RuleChoice, WaiverFlags {
  readonly asOf?: string;
  readonly until: string;
  readonly knownAt?: string;
  readonly rules?: string;
  readonly format?: 'table' | 'json';
}

/** `adempi forecast STATE --until DAY`: what changes by itself, and when. */
export function defineForecast(program: Command, context: Context): void {
  const { texts } = context;
  const { options, values } = texts;
  const command = program
    .command('forecast')
    .description(texts.commands.forecast)
    .argument(texts.arguments.stateName, texts.arguments.state)
    .requiredOption(`--until <${values.day}>`, options.until, dayParser(texts))
    .option(`--as-of <${values.day}>`, options.forecastAsOf, dayParser(texts))
    .option(`--known-at <${values.day}>`, options.knownAt, dayParser(texts))
    .option(`--rules <${values.folder}>`, options.rules)
    .option('--pack <id>', options.pack, gather)
    .option(`--profile <${values.name}>`, options.profile)
    .option(`--edition <${values.edition}>`, options.edition);
  addWaiverOption(command, context)
    .option(`-f, --format <${values.format}>`, options.plainFormat, choiceParser(['table', 'json'] as const, texts))
    .action(async (state: string, flags: ForecastFlags) => {
      const { runForecast } = await import('../run/run-forecast.ts');
      await runForecast(state, flags, context);
    });
}
