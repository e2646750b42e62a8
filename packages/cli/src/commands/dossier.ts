import type { Command } from 'commander';

import { addAssessOptions } from '../common-options.ts';
import type { AssessFlags } from '../common-options.ts';
import type { Context } from '../context.ts';
import { gather } from '../options.ts';
import type { RuleChoice } from '../run/check-choice.ts';
import { dossierTextsOf } from '../texts/dossier.ts';
import { addWaiverOption } from '../waivers/waiver-flags.ts';
import type { WaiverFlags } from '../waivers/waiver-flags.ts';

/** What `adempi dossier` was asked. */
export interface DossierFlags extends AssessFlags, WaiverFlags, RuleChoice {
  readonly output: string;
  readonly base?: string;
}

/** `adempi dossier STATE… -o DIR|FILE.zip`: what an ente hands over, or keeps, for a preliminary inquiry. */
export function defineDossier(program: Command, context: Context): void {
  const { texts, lang } = context;
  const own = dossierTextsOf(lang);
  const command = program.command('dossier').description(own.command).argument(texts.arguments.statesName, texts.arguments.states);
  addWaiverOption(addAssessOptions(command, context), context)
    .option('--pack <id>', texts.options.pack, gather)
    .option(`--profile <${texts.values.name}>`, texts.options.profile)
    .option(`--edition <${texts.values.edition}>`, texts.options.edition)
    .requiredOption(`-o, --output <${own.values.output}>`, own.options.output)
    .option(`--base <${texts.values.folder}>`, own.options.base)
    .addHelpText('after', `\n${own.codes}`)
    .action(async (states: readonly string[], flags: DossierFlags) => {
      const { runDossier } = await import('../run/run-dossier.node.ts');
      await runDossier(states, flags, context);
    });
}
