import type { Command } from 'commander';

import type { Context } from '../context.ts';

/** `adempi schema NAME`: prints a JSON Schema. */
export function defineSchema(program: Command, context: Context): void {
  const { texts } = context;
  program
    .command('schema')
    .description(texts.commands.schema)
    .argument(texts.arguments.schemaArgument, texts.arguments.schemaName)
    .action(async (name: string | undefined) => {
      const { runSchema } = await import('../run/run-schema.ts');
      await runSchema(name, context);
    });
}
