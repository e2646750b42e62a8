import { wrapText } from '@adempi/report';
import { intro, isCancel, log, multiselect, outro, select, text } from '@clack/prompts';

import type { Terminal } from '../io.ts';
import type { Choice, Prompts } from './prompts.ts';

/** Questions on a terminal, with the keys and the looks of @clack/prompts. */
export function createPrompts({ input, output }: Terminal, width: number): Prompts {
  // The bar on the left and a space take their place.
  const wrap = (lines: string): string => lines.split('\n').flatMap((line) => wrapText(line, width - 3)).join('\n');
  const common = { input, output } as const;
  const optionsOf = <T extends string>(choices: readonly Choice<T>[]): { value: string; label: string }[] => choices.map(({ value, label }) => ({ value, label }));
  return {
    choose: async <T extends string>(message: string, choices: readonly Choice<T>[]) => {
      const chosen = await select({ ...common, message, options: optionsOf(choices), showInstructions: false });
      return isCancel(chosen) ? null : (chosen as T);
    },
    chooseSome: async <T extends string>(message: string, choices: readonly Choice<T>[]) => {
      const chosen = await multiselect({ ...common, message, options: optionsOf(choices), required: false, showInstructions: false });
      return isCancel(chosen) ? null : (chosen as T[]);
    },
    write: async (message, { placeholder, check }) => {
      const written = await text({ ...common, message, placeholder, validate: (typed) => check((typed ?? '').trim()) ?? undefined });
      return isCancel(written) ? null : (written as string | undefined ?? '').trim();
    },
    say: (lines) => log.message(wrap(lines), common),
    warn: (lines) => log.warn(wrap(lines), common),
    open: (line) => intro(line, common),
    close: (line) => outro(line, common),
  };
}
