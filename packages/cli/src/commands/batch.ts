import type { Command } from 'commander';
import type { Outcome } from '@adempi/schema';

import { addAssessOptions } from '../common-options.ts';
import type { AssessFlags } from '../common-options.ts';
import type { Context } from '../context.ts';
import { gather, outcomesParser, positiveParser } from '../options.ts';
import { addSourceOptions } from '../sources/source-flags.ts';
import type { SourceFlags } from '../sources/source-flags.ts';
import { sampleTextsOf } from '../texts/sample.ts';
import { addWaiverOption } from '../waivers/waiver-flags.ts';
import type { WaiverFlags } from '../waivers/waiver-flags.ts';

/** What `adempi batch` was asked. */
export interface BatchFlags extends AssessFlags, SourceFlags, WaiverFlags {
  readonly output: string;
  readonly jobs?: number;
  readonly groupBy?: string;
  readonly pack?: readonly string[];
  readonly profile?: string;
  readonly edition?: string;
  readonly show?: readonly Outcome[];
  readonly all?: boolean;
  readonly exposure?: boolean;
  readonly sample?: number;
  readonly seed?: string;
  readonly contraddittorio?: boolean;
}

/** `adempi batch [STATE…] -o DIR`: assesses many enti into a folder. */
export function defineBatch(program: Command, context: Context): void {
  const { texts } = context;
  const { values } = texts;
  const sample = sampleTextsOf(context.lang);
  const command = program
    .command('batch')
    .description(texts.commands.batch)
    .argument(texts.arguments.batchName, texts.arguments.batch)
    .requiredOption(`-o, --output <${values.folder}>`, texts.options.batchOutput);
  addWaiverOption(addAssessOptions(addSourceOptions(command, context), context), context)
    .option('--jobs <n>', texts.options.jobs, positiveParser(texts))
    .option('--strict', texts.options.strict)
    .option(`--group-by <${values.field}>`, texts.options.groupBy)
    .option('--pack <id>', texts.options.pack, gather)
    .option(`--profile <${values.name}>`, texts.options.profile)
    .option(`--edition <${values.edition}>`, texts.options.edition)
    .option(`--show <${values.outcomes}>`, texts.options.batchShow, outcomesParser(texts))
    .option('--all', texts.options.batchAll)
    .option('--exposure', texts.options.batchExposure)
    .option(`--sample <${sample.values.size}>`, sample.options.sample, positiveParser(texts))
    .option(`--seed <${sample.values.seed}>`, sample.options.seed)
    .option('--contraddittorio', sample.options.replies)
    .addHelpText('after', `\n${texts.batch.help}\n${sample.help}`)
    .action(async (inputs: string[], flags: BatchFlags) => {
      const { runBatch } = await import('../run/run-batch.node.ts');
      await runBatch(inputs, flags, context);
    });
}
