import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { choiceParser, countParser, gather } from '../options.ts';
import { registryTextsOf } from '../texts/registry.ts';

/** What `adempi registry build` was asked. */
export interface RegistryBuildFlags {
  readonly istat?: readonly string[];
  readonly ipa?: readonly string[];
  readonly anpr?: readonly string[];
  readonly population?: readonly string[];
  readonly output?: string;
}

/** What `adempi registry find` was asked. */
export interface RegistryFindFlags {
  readonly registry?: string;
  readonly format?: 'table' | 'json';
}

/** What `adempi registry update` was asked. */
export interface RegistryUpdateFlags {
  readonly registry?: string;
  readonly from?: string;
  readonly timeout?: number;
}

/** `adempi registry build | find | update`. */
export function defineRegistry(program: Command, context: Context): void {
  const { texts, lang } = context;
  const registry = program
    .command('registry')
    .description(registryTextsOf(lang).commands.registry)
    .helpCommand(`help ${texts.help.command}`, texts.help.helpCommand);
  defineBuild(registry, context);
  defineFind(registry, context);
  defineUpdate(registry, context);
}

// The flags of files only help the user to think of all: what a file is shows in its columns.
function defineBuild(registry: Command, context: Context): void {
  const { commands, options, values } = registryTextsOf(context.lang);
  registry
    .command('build')
    .description(commands.build)
    .option(`--istat <${values.file}...>`, options.istat, gather)
    .option(`--ipa <${values.file}...>`, options.ipa, gather)
    .option(`--anpr <${values.file}...>`, options.anpr, gather)
    .option(`--population <${values.file}...>`, options.population, gather)
    .option(`-o, --output <${values.file}>`, options.output)
    .action(async (flags: RegistryBuildFlags) => {
      const { runRegistryBuild } = await import('../run/run-registry-build.node.ts');
      await runRegistryBuild(flags, context);
    });
}

function defineFind(registry: Command, context: Context): void {
  const { commands, options, values, query, queryName } = registryTextsOf(context.lang);
  registry
    .command('find')
    .description(commands.find)
    .argument(queryName, query)
    .option(`--registry <${values.file}>`, options.registry)
    .option(`-f, --format <${context.texts.values.format}>`, options.format, choiceParser(['table', 'json'] as const, context.texts))
    .action(async (text: string, flags: RegistryFindFlags) => {
      const { runRegistryFind } = await import('../run/run-registry-find.ts');
      await runRegistryFind(text, flags, context);
    });
}

function defineUpdate(registry: Command, context: Context): void {
  const { commands, options, values } = registryTextsOf(context.lang);
  registry
    .command('update')
    .description(commands.update)
    .option(`--from <${values.file}>`, options.from)
    .option(`--registry <${values.file}>`, options.registry)
    .option(`--timeout <${values.seconds}>`, options.timeout, countParser(context.texts))
    .action(async (flags: RegistryUpdateFlags) => {
      const { runRegistryUpdate } = await import('../run/run-registry-update.node.ts');
      await runRegistryUpdate(flags, context);
    });
}
