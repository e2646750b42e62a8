import type { Command } from 'commander';

import { addAssessOptions } from '../common-options.ts';
import type { AssessFlags } from '../common-options.ts';
import type { Context } from '../context.ts';
import { gather } from '../options.ts';
import { draftTextsOf } from '../texts/bozze.ts';
import { addWaiverOption } from '../waivers/waiver-flags.ts';
import type { WaiverFlags } from '../waivers/waiver-flags.ts';

/** What `adempi bozze` was asked. */
export interface DraftFlags extends AssessFlags, WaiverFlags {
  readonly output?: string;
  readonly only?: readonly string[];
  readonly list?: boolean;
}

/** `adempi bozze STATE -o DIR`: the acts and letters that findings call for. */
export function defineDrafts(program: Command, context: Context): void {
  const { texts, lang } = context;
  const { command: description, options, values } = draftTextsOf(lang);
  const command = program.command('bozze').description(description).argument(texts.arguments.stateName, texts.arguments.state);
  addWaiverOption(addAssessOptions(command, context), context)
    .option(`-o, --output <${texts.values.folder}>`, options.output)
    .option(`--only <${values.draft}>`, options.only, gather)
    .option('--list', options.list)
    .action(async (state: string, flags: DraftFlags) => {
      const { runDrafts } = await import('../run/run-drafts.node.ts');
      await runDrafts(state, flags, context);
    });
}
