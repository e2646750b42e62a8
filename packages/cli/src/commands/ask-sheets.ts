import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { dayParser } from '../options.ts';
import { officeTextsOf } from '../texts/offices.ts';
import type { AskFlags } from './ask.ts';

/** What `adempi ask` was asked of the worksheets of offices. */
export interface SheetFlags {
  readonly export?: string;
  readonly merge?: readonly string[];
  readonly confirm?: string;
  readonly replyBy?: string;
  readonly replyTo?: string;
}

/** Adds the options of the worksheets of offices to `ask`. */
export function addSheetOptions(command: Command, { texts, lang }: Context): Command {
  const { options, values, help } = officeTextsOf(lang);
  return command
    .option(`--export <${values.folder}>`, options.export)
    .option(`--merge <${values.file}>`, options.merge)
    .option(`--confirm <${values.role}>`, options.confirm)
    .option(`--reply-by <${texts.values.day}>`, options.replyBy, dayParser(texts))
    .option(`--reply-to <${values.text}>`, options.replyTo)
    .addHelpText('after', `\n${help}`);
}

/**
 * Writes, merges or confirms worksheets, where the flags ask for it; false where they do not.
 * @throws {UsageError} when they ask for things that do not go together
 */
export async function askBySheets(state: string, flags: AskFlags, context: Context): Promise<boolean> {
  const { usage } = officeTextsOf(context.lang);
  const { export: folder, merge, confirm } = flags;
  if (folder !== undefined) {
    if (merge !== undefined || confirm !== undefined) throw new UsageError(usage.one);
    const { runAskExport } = await import('../run/run-ask-export.node.ts');
    await runAskExport(state, folder, flags, context);
    return true;
  }
  if (merge === undefined && confirm === undefined) return false;
  const { runAskMerge } = await import('../run/run-ask-merge.node.ts');
  await runAskMerge(state, flags, context);
  return true;
}
