import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { gather } from '../options.ts';

/** Where facts come from, beside states. */
export interface SourceFlags {
  readonly registry?: string;
  readonly source?: readonly string[];
  readonly map?: string;
  /** What cannot be used ends the run. */
  readonly strict?: boolean;
}

/** Adds the options of `SourceFlags`. */
export function addSourceOptions(command: Command, { texts }: Context): Command {
  const { options, values } = texts;
  return command
    .option(`--source <${values.source}>`, options.source, gather)
    .option(`--map <${values.file}>`, options.map)
    .option(`--registry <${values.file}>`, options.registry);
}
