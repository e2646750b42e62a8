import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';

import { USUAL_PORT } from '../app/usual-port.ts';
import type { Context } from '../context.ts';
import { appTextsOf } from '../texts/app.ts';

/** What `adempi app` was asked. */
export interface AppFlags {
  /** 0: a free one; absent: the usual one, or a free one where that is taken. */
  readonly port?: number;
  readonly host: string;
  readonly registry?: string;
  readonly open: boolean;
}

/** `adempi app`: the browser app, on this computer. */
export function defineApp(program: Command, context: Context): void {
  const texts = appTextsOf(context.lang);
  const readPort = (value: string): number => {
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new InvalidArgumentError(texts.wrongPort);
    return Number(value);
  };
  const command = program.command('app').description(texts.command);
  command
    .addOption(command.createOption(`--port <${texts.values.port}>`, texts.options.port).argParser(readPort).default(undefined, texts.values.usual(USUAL_PORT)))
    .option(`--host <${texts.values.host}>`, texts.options.host, '127.0.0.1')
    .option(`--registry <${context.texts.values.file}>`, texts.options.registry)
    .option('--no-open', texts.options.noOpen)
    .addHelpText('after', `\n${texts.help}`)
    .action(async (flags: AppFlags) => {
      const { runApp } = await import('../run/run-app.node.ts');
      await runApp(flags, context);
    });
}
