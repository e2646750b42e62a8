import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { choiceParser } from '../options.ts';
import { sampleTextsOf } from '../texts/sample.ts';

/** What `adempi sample` was asked. */
export interface SampleFlags {
  readonly format?: 'table' | 'json';
}

/** `adempi sample FILE`: estimates errors from a sample that someone checked. */
export function defineSample(program: Command, context: Context): void {
  const { texts, lang } = context;
  const { command, argument, argumentName } = sampleTextsOf(lang);
  program
    .command('sample')
    .description(command)
    .argument(argumentName, argument)
    .option(`-f, --format <${texts.values.format}>`, texts.options.plainFormat, choiceParser(['table', 'json'] as const, texts))
    .action(async (name: string, flags: SampleFlags) => {
      const { runSample } = await import('../run/run-sample.node.ts');
      await runSample(name, flags, context);
    });
}
