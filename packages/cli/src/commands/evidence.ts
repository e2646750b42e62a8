import type { Command } from 'commander';

import { addAssessOptions } from '../common-options.ts';
import type { AssessFlags } from '../common-options.ts';
import type { Context } from '../context.ts';
import { choiceParser } from '../options.ts';
import { evidenceTextsOf } from '../texts/evidence.ts';

/** What `adempi evidence check` was asked. */
export interface EvidenceCheckFlags extends AssessFlags {
  readonly base?: string;
  readonly all?: boolean;
  readonly format?: 'table' | 'json';
}

/** `adempi evidence check`: the register of evidence of a state. */
export function defineEvidence(program: Command, context: Context): void {
  const { texts, lang } = context;
  const evidence = program
    .command('evidence')
    .description(evidenceTextsOf(lang).commands.evidence)
    .helpCommand(`help ${texts.help.command}`, texts.help.helpCommand);
  defineCheck(evidence, context);
}

function defineCheck(evidence: Command, context: Context): void {
  const { texts, lang } = context;
  const { commands, options, codes } = evidenceTextsOf(lang);
  const command = evidence
    .command('check')
    .description(commands.check)
    .argument(texts.arguments.stateName, texts.arguments.state)
    .addHelpText('after', `\n${codes}`);
  addAssessOptions(command, context)
    .option(`--base <${texts.values.folder}>`, options.base)
    .option('--all', options.all)
    .option(`-f, --format <${texts.values.format}>`, texts.options.plainFormat, choiceParser(['table', 'json'] as const, texts))
    .action(async (state: string, flags: EvidenceCheckFlags) => {
      const { runEvidenceCheck } = await import('../run/run-evidence-check.node.ts');
      await runEvidenceCheck(state, flags, context);
    });
}
