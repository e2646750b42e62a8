import type { Command } from 'commander';

import { addAssessOptions } from '../common-options.ts';
import type { AssessFlags } from '../common-options.ts';
import type { Context } from '../context.ts';
import { FORMAT_NAMES } from '../formats/formats.ts';
import type { Format } from '../formats/formats.ts';
import { choiceParser, choicesParser, countParser, engines, failOnParser, gather, outcomesParser } from '../options.ts';
import type { EngineName, FailOn } from '../options.ts';
import { formatTextsOf } from '../texts/formats.ts';
import { htmlTextsOf } from '../texts/html.ts';
import { addBaselineOptions } from '../waivers/baseline-flags.ts';
import type { BaselineFlags } from '../waivers/baseline-flags.ts';
import { addWaiverOption } from '../waivers/waiver-flags.ts';
import type { WaiverFlags } from '../waivers/waiver-flags.ts';
import type { Outcome } from '@adempi/schema';

/** What `adempi check` was asked. */
export interface CheckFlags extends AssessFlags, WaiverFlags, BaselineFlags {
  readonly pack?: readonly string[];
  readonly profile?: string;
  readonly edition?: string;
  readonly format?: readonly Format[];
  readonly output?: string;
  /** Null is `none`. */
  readonly failOn: FailOn | null;
  readonly maxUnknown?: number;
  readonly exitZero?: boolean;
  readonly show?: readonly Outcome[];
  readonly all?: boolean;
  readonly exposure?: boolean;
  readonly sarifAll?: boolean;
  readonly csvBom?: boolean;
  /** In HTML, only what may be published. */
  readonly public?: boolean;
  readonly engine: EngineName;
}

/** `adempi check STATE…`: assesses states. */
export function defineCheck(program: Command, context: Context): void {
  const { texts } = context;
  const { values } = texts;
  const formatTexts = formatTextsOf(context.lang);
  const command = program
    .command('check')
    .description(texts.commands.check)
    .argument(texts.arguments.statesName, texts.arguments.states);
  addBaselineOptions(addWaiverOption(addAssessOptions(command, context), context), context)
    .option('--pack <id>', texts.options.pack, gather)
    .option(`--profile <${values.name}>`, texts.options.profile)
    .option(`--edition <${values.edition}>`, texts.options.edition)
    .option(`-f, --format <${values.format}>`, formatTexts.format(FORMAT_NAMES.join(', ')), choicesParser(FORMAT_NAMES, texts))
    .option('-o, --output <file>', texts.options.output)
    .addOption(
      command
        .createOption(`--fail-on <${values.threshold}>`, texts.options.failOn)
        .argParser(failOnParser(texts))
        .default({ outcome: 'fail', severity: 'high' }, 'fail:high'),
    )
    .option('--max-unknown <n>', texts.options.maxUnknown, countParser(texts))
    .option('--exit-zero', texts.options.exitZero)
    .option(`--show <${values.outcomes}>`, texts.options.show, outcomesParser(texts))
    .option('--all', texts.options.all)
    .option('--exposure', texts.options.exposure)
    .option('--sarif-all', formatTexts.options.sarifAll)
    .option('--csv-bom', formatTexts.options.csvBom)
    .option('--public', htmlTextsOf(context.lang).options.public)
    .addOption(
      command
        .createOption(`--engine <${values.engine}>`, texts.options.engine)
        .argParser(choiceParser(engines, texts))
        .default('compiled', 'compiled'),
    );
  command
    .addHelpText('after', `\n${texts.exitCodes}`)
    .action(async (states: string[], flags: CheckFlags) => {
      const { runCheck } = await import('../run/run-check.ts');
      await runCheck(states, flags, context);
    });
}
