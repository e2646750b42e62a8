import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { fleetTextsOf } from '../texts/fleet.ts';

/** What `adempi fleet` was asked. */
export interface FleetFlags {
  readonly output: string;
  readonly exposure?: boolean;
  readonly rules?: string;
}

/** `adempi fleet DIR -o FILE.html`: the page of a folder of a batch. */
export function defineFleet(program: Command, context: Context): void {
  const { texts: { values }, lang } = context;
  const own = fleetTextsOf(lang);
  program
    .command('fleet')
    .description(own.command)
    .argument(own.argumentName, own.argument)
    .requiredOption('-o, --output <file>', own.options.output)
    .option('--exposure', own.options.exposure)
    .option(`--rules <${values.folder}>`, own.options.rules)
    .addHelpText('after', `\n${own.help}`)
    .action(async (folder: string, flags: FleetFlags) => {
      const { runFleet } = await import('../run/run-fleet.node.ts');
      await runFleet(folder, flags, context);
    });
}
