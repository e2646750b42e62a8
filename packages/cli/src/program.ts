import { Command } from 'commander';
import { VERSION } from '@adempi/core';

import { defineAsk } from './commands/ask.ts';
import { defineApp } from './commands/app.ts';
import { defineBatch } from './commands/batch.ts';
import { defineDossier } from './commands/dossier.ts';
import { defineDrafts } from './commands/bozze.ts';
import { defineCalendar } from './commands/calendar.ts';
import { defineCheck } from './commands/check.ts';
import { defineDiff } from './commands/diff.ts';
import { defineEvidence } from './commands/evidence.ts';
import { defineExplain } from './commands/explain.ts';
import { defineFleet } from './commands/fleet.ts';
import { defineForecast } from './commands/forecast.ts';
import { defineImport } from './commands/import.ts';
import { defineInit } from './commands/init.ts';
import { definePlan } from './commands/plan.ts';
import { defineRegistry } from './commands/registry.ts';
import { defineReport } from './commands/report.ts';
import { defineRules } from './commands/rules.ts';
import { defineSample } from './commands/sample.ts';
import { defineSchema } from './commands/schema.ts';
import { defineVerify } from './commands/verify.ts';
import { defineWaivers } from './commands/waivers.ts';
import { addGlobalOptions } from './common-options.ts';
import type { Context } from './context.ts';
import { configureHelp } from './help.ts';
import { refuseRepeats } from './refuse-repeats.ts';

/** In the order in which help lists them. */
const COMMANDS: readonly ((program: Command, context: Context) => void)[] = [
  defineCheck,
  defineExplain,
  defineInit,
  defineAsk,
  definePlan,
  defineForecast,
  defineCalendar,
  defineDrafts,
  defineEvidence,
  defineDossier,
  defineDiff,
  defineVerify,
  defineReport,
  defineBatch,
  defineFleet,
  defineImport,
  defineSample,
  defineRegistry,
  defineRules,
  defineWaivers,
  defineSchema,
  defineApp,
];

/**
 * The command line of Adempi. Nothing is printed while it is read: help is collected by
 * `write`, errors are thrown.
 */
export function createProgram(context: Context, write: (text: string) => void): Command {
  const { texts, io } = context;
  const program = new Command('adempi');
  program
    .description(texts.help.description)
    .configureOutput({
      writeOut: write,
      writeErr: write,
      // Errors are thrown, and told by the caller in the language of the run.
      outputError: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp(configureHelp(texts))
    .exitOverride()
    .version(VERSION, '-V, --version', texts.help.version)
    .helpOption('-h, --help', texts.help.help)
    .helpCommand(`help ${texts.help.command}`, texts.help.helpCommand)
    .addHelpText('after', `\n${texts.help.examples}\n\n${texts.exitCodes}`);
  addGlobalOptions(program, context).hook('preAction', () => {
    context.color = program.opts<{ readonly color: boolean }>().color;
  });
  for (const define of COMMANDS) define(program, context);
  refuseRepeats(program, texts);
  return program;
}
