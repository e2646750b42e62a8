import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { dayParser } from '../options.ts';
import { waiverTextsOf } from '../texts/waivers.ts';

/** What `adempi waivers lint` and `prune` were asked. */
export interface WaiversFlags {
  readonly asOf?: string;
  readonly rules?: string;
  /** `prune`: change the file. */
  readonly write?: boolean;
}

/** `adempi waivers lint | prune FILE [STATE…]`. */
export function defineWaivers(program: Command, context: Context): void {
  const { texts, lang } = context;
  const own = waiverTextsOf(lang);
  const waivers = program
    .command('waivers')
    .description(own.commands.waivers)
    .helpCommand(`help ${texts.help.command}`, texts.help.helpCommand)
    .addHelpText('after', `\n${own.help}`);
  addOptions(waivers.command('lint').description(own.commands.lint), context).action(async (file: string, states: string[], flags: WaiversFlags) => {
    const { runWaiversLint } = await import('../run/run-waivers-lint.ts');
    await runWaiversLint(file, states, flags, context);
  });
  addOptions(waivers.command('prune').description(own.commands.prune), context)
    .option('--write', own.options.write)
    .action(async (file: string, states: string[], flags: WaiversFlags) => {
      const { runWaiversPrune } = await import('../run/run-waivers-prune.node.ts');
      await runWaiversPrune(file, states, flags, context);
    });
}

function addOptions(command: Command, { texts, lang }: Context): Command {
  const own = waiverTextsOf(lang);
  return command
    .argument(own.arguments.fileName, own.arguments.file)
    .argument(own.arguments.statesName, own.arguments.states)
    .option(`--as-of <${texts.values.day}>`, own.options.asOf, dayParser(texts))
    .option(`--rules <${texts.values.folder}>`, texts.options.rules)
    .addHelpText('after', `\n${own.help}`);
}
