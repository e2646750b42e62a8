import type { Command } from 'commander';

import { addAssessOptions } from '../common-options.ts';
import type { AssessFlags } from '../common-options.ts';
import type { Context } from '../context.ts';
import { choiceParser, dayParser } from '../options.ts';
import { evidenceTextsOf } from '../texts/evidence.ts';

/** What `adempi evidence check` was asked. */
export interface EvidenceCheckFlags extends AssessFlags {
  readonly base?: string;
  readonly all?: boolean;
  readonly format?: 'table' | 'json';
}

/** What `adempi evidence add` was given. */
export interface EvidenceAddFlags {
  readonly base?: string;
  readonly documento?: string;
  readonly protocollo?: string;
  readonly dataProtocollo?: string;
  readonly url?: string;
  readonly scade?: string;
  readonly rules?: string;
}

/** `adempi evidence add | check`: the register of evidence of a state. */
export function defineEvidence(program: Command, context: Context): void {
  const { texts, lang } = context;
  const evidence = program
    .command('evidence')
    .description(evidenceTextsOf(lang).commands.evidence)
    .helpCommand(`help ${texts.help.command}`, texts.help.helpCommand);
  defineAdd(evidence, context);
  defineCheck(evidence, context);
}

// The flags are the keys of an entry in the state.
function defineAdd(evidence: Command, context: Context): void {
  const { texts, lang } = context;
  const { arguments: names, commands, options } = evidenceTextsOf(lang);
  evidence
    .command('add')
    .description(commands.add)
    .argument(texts.arguments.stateName, texts.arguments.state)
    .argument(names.factName, names.fact)
    .argument(names.fileName, names.file)
    .option(`--documento <${texts.values.name}>`, options.documento)
    .option('--protocollo <n>', options.protocollo)
    .option(`--data-protocollo <${texts.values.day}>`, options.dataProtocollo, dayParser(texts))
    .option('--url <url>', options.url)
    .option(`--scade <${texts.values.day}>`, options.scade, dayParser(texts))
    .option(`--base <${texts.values.folder}>`, options.base)
    .option(`--rules <${texts.values.folder}>`, texts.options.rules)
    .action(async (state: string, fact: string, file: string, flags: EvidenceAddFlags) => {
      const { runEvidenceAdd } = await import('../run/run-evidence-add.node.ts');
      await runEvidenceAdd({ state, fact, file }, flags, context);
    });
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
