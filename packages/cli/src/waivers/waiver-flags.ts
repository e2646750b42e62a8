import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { gather } from '../options.ts';
import { waiverTextsOf } from '../texts/waivers.ts';

/** Files of waivers, for what assesses states. */
export interface WaiverFlags {
  readonly waivers?: readonly string[];
}

/** Adds the option of `WaiverFlags`. */
export function addWaiverOption(command: Command, { lang, texts }: Context): Command {
  return command.option(`--waivers <${texts.values.file}>`, waiverTextsOf(lang).options.waivers, gather);
}

/** The files that `--waivers` names. */
export function waiverFiles({ waivers = [] }: WaiverFlags): readonly string[] {
  return waivers;
}
