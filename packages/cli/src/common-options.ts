import type { Command } from 'commander';

import type { Context } from './context.ts';
import { choiceParser, dayParser } from './options.ts';

/** Options that every command takes, before it or after. The language is read first, by `detectLang`. */
export function addGlobalOptions(program: Command, { texts }: Context): Command {
  return program
    .option('--lang <it|en>', texts.options.lang, choiceParser(['it', 'en'] as const, texts))
    .option('--no-color', texts.options.noColor);
}

/** When and how a state is assessed: `check` and `explain`. */
export interface AssessFlags {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly assumeUnchanged?: boolean;
  readonly rules?: string;
}

/** Adds the options of `AssessFlags`. */
export function addAssessOptions(command: Command, { texts }: Context): Command {
  const { options, values } = texts;
  return command
    .option(`--as-of <${values.day}>`, options.asOf, dayParser(texts))
    .option(`--known-at <${values.day}>`, options.knownAt, dayParser(texts))
    .option('--assume-unchanged', options.assumeUnchanged)
    .option(`--rules <${values.folder}>`, options.rules);
}
