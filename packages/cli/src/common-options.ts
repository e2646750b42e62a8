import type { Command } from 'commander';

import { choiceParser, dayParser } from './options.ts';
import type { Texts } from './texts/texts.ts';

/** Options that every command takes. The language is read before the others, by `detectLang`. */
export function addCommonOptions(command: Command, texts: Texts): Command {
  return command
    .option('--lang <it|en>', texts.options.lang, choiceParser(['it', 'en'] as const, texts))
    .option('--no-color', texts.options.noColor);
}

/** When and how a state is assessed: `check` and `explain`. */
export interface AssessFlags {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly assumeUnchanged?: boolean;
  readonly rules?: string;
  readonly color: boolean;
}

/** Adds the options of `AssessFlags`. */
export function addAssessOptions(command: Command, texts: Texts): Command {
  const { options } = texts;
  return command
    .option('--as-of <data>', options.asOf, dayParser(texts))
    .option('--known-at <data>', options.knownAt, dayParser(texts))
    .option('--assume-unchanged', options.assumeUnchanged)
    .option('--rules <dir>', options.rules);
}
