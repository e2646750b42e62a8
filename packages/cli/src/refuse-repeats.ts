import type { Command, Option } from 'commander';

import { UsageError } from './errors.ts';
import { gathers } from './options.ts';
import type { Texts } from './texts/texts.ts';

/**
 * Refuses an option that takes one value where it is given more than once, in every command:
 * commander would keep the last and lose the others without a word.
 */
export function refuseRepeats(command: Command, texts: Texts): void {
  for (const option of command.options) if (takesOneValue(option)) refuseRepeat(option, texts);
  for (const one of command.commands) refuseRepeats(one, texts);
}

function takesOneValue({ required, optional, variadic, parseArg }: Option): boolean {
  return (required || optional) && !variadic && (parseArg === undefined || !gathers(parseArg));
}

function refuseRepeat(option: Option, { usage }: Texts): void {
  const { parseArg, long, flags } = option;
  let isGiven = false;
  option.argParser((value, previous) => {
    if (isGiven) throw new UsageError(usage.repeated(long ?? flags));
    isGiven = true;
    return parseArg === undefined ? value : parseArg(value, previous);
  });
}
