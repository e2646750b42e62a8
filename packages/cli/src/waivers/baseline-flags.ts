import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { waiverTextsOf } from '../texts/waivers.ts';

/** What was known already. */
export interface BaselineFlags {
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly pruneBaseline?: boolean;
}

/** Adds the options of `BaselineFlags`. */
export function addBaselineOptions(command: Command, { lang, texts }: Context): Command {
  const { options } = waiverTextsOf(lang);
  return command
    .option(`--baseline <${texts.values.file}>`, options.baseline)
    .option(`--write-baseline <${texts.values.file}>`, options.writeBaseline)
    .option('--prune-baseline', options.pruneBaseline);
}
