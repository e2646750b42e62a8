import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { choiceParser, dayParser, daysParser, gather } from '../options.ts';
import { formatTextsOf } from '../texts/formats.ts';

/** What the commands on rules were asked; each takes some of these. */
export interface RulesFlags {
  readonly pack?: readonly string[];
  readonly profile?: string;
  readonly all?: boolean;
  readonly coverage?: boolean;
  readonly format?: 'table' | 'json';
  readonly asOf?: string;
  readonly rules?: string;
}

/** What `adempi rules export` was asked. */
export interface ExportFlags extends RulesFlags {
  readonly to: 'json-rules-engine' | 'oscal';
}

/** What `adempi rules diff` was asked. */
export interface DiffFlags {
  readonly states?: readonly string[];
  readonly asOf?: readonly string[];
  readonly format?: 'table' | 'json';
}

/** `adempi rules list | show | lint | test | new | docs | diff | export`. */
export function defineRules(program: Command, context: Context): void {
  const { texts } = context;
  const rules = program
    .command('rules')
    .description(texts.commands.rules)
    .helpCommand(`help ${texts.help.command}`, texts.help.helpCommand);
  defineList(rules, context);
  defineShow(rules, context);
  defineLint(rules, context);
  defineTest(rules, context);
  defineNew(rules, context);
  defineDocs(rules, context);
  defineDiff(rules, context);
  defineExport(rules, context);
}

function defineList(rules: Command, context: Context): void {
  const { texts } = context;
  rules
    .command('list')
    .description(texts.commands.list)
    .option('--pack <id>', texts.options.pack, gather)
    .option(`--profile <${texts.values.name}>`, texts.options.profile)
    .option('--all', texts.options.listAll)
    .option('--coverage', texts.options.coverage)
    .option(`-f, --format <${texts.values.format}>`, texts.options.plainFormat, choiceParser(['table', 'json'] as const, texts))
    .option(`--rules <${texts.values.folder}>`, texts.options.rules)
    .action(async (flags: RulesFlags) => {
      const { runRulesList } = await import('../run/run-rules-list.ts');
      await runRulesList(flags, context);
    });
}

function defineShow(rules: Command, context: Context): void {
  const { texts } = context;
  rules
    .command('show')
    .description(texts.commands.show)
    .argument(texts.arguments.ruleName, texts.arguments.rule)
    .option(`-f, --format <${texts.values.format}>`, texts.options.plainFormat, choiceParser(['table', 'json'] as const, texts))
    .option(`--rules <${texts.values.folder}>`, texts.options.rules)
    .action(async (id: string, flags: RulesFlags) => {
      const { runRulesShow } = await import('../run/run-rules-show.ts');
      await runRulesShow(id, flags, context);
    });
}

function defineLint(rules: Command, context: Context): void {
  const { texts } = context;
  rules
    .command('lint')
    .description(texts.commands.lint)
    .addArgument(rules.createArgument(texts.arguments.dirName, texts.arguments.lintDir).default('rules', 'rules'))
    .option(`--as-of <${texts.values.day}>`, texts.options.lintAsOf, dayParser(texts))
    .action(async (dir: string, flags: RulesFlags) => {
      const { runRulesLint } = await import('../run/run-rules-lint.ts');
      await runRulesLint(dir, flags, context);
    });
}

function defineTest(rules: Command, context: Context): void {
  const { texts } = context;
  rules
    .command('test')
    .description(texts.commands.test)
    .argument(texts.arguments.dirName, texts.arguments.dir)
    .action(async (dir: string | undefined) => {
      const { runRulesTest } = await import('../run/run-rules-test.ts');
      await runRulesTest(dir, context);
    });
}

function defineNew(rules: Command, context: Context): void {
  const { texts } = context;
  rules
    .command('new')
    .description(texts.commands.new)
    .argument(texts.arguments.ruleName, texts.arguments.newRule)
    .option(`--rules <${texts.values.folder}>`, texts.options.newRules)
    .action(async (id: string, flags: RulesFlags) => {
      const { runRulesNew } = await import('../run/run-rules-new.node.ts');
      await runRulesNew(id, flags, context);
    });
}

function defineDocs(rules: Command, context: Context): void {
  const { texts } = context;
  rules
    .command('docs')
    .description(texts.commands.docs)
    .requiredOption(`-o, --output <${texts.values.folder}>`, texts.options.pages)
    .option(`--rules <${texts.values.folder}>`, texts.options.rules)
    .action(async (flags: RulesFlags & { readonly output: string }) => {
      const { runRulesDocs } = await import('../run/run-rules-docs.node.ts');
      await runRulesDocs(flags.output, flags, context);
    });
}

function defineDiff(rules: Command, context: Context): void {
  const { texts } = context;
  rules
    .command('diff')
    .description(texts.commands.diff)
    .argument(texts.arguments.beforeName, texts.arguments.before)
    .argument(texts.arguments.afterName, texts.arguments.after)
    .option(`--states <${texts.values.folder}>`, texts.options.states, gather)
    .option(`--as-of <${texts.values.day}>`, texts.options.diffAsOf, daysParser(texts))
    .option(`-f, --format <${texts.values.format}>`, texts.options.plainFormat, choiceParser(['table', 'json'] as const, texts))
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { runRulesDiff } = await import('../run/run-rules-diff.ts');
      await runRulesDiff(before, after, flags, context);
    });
}

function defineExport(rules: Command, context: Context): void {
  const { texts } = context;
  const formatTexts = formatTextsOf(context.lang);
  rules
    .command('export')
    .description(texts.commands.export)
    .argument(formatTexts.exportStateName, formatTexts.exportState)
    .requiredOption(`--to <${texts.values.format}>`, formatTexts.exportTo, choiceParser(['json-rules-engine', 'oscal'] as const, texts))
    .option('--pack <id>', texts.options.pack, gather)
    .option(`--as-of <${texts.values.day}>`, texts.options.asOf, dayParser(texts))
    .option(`--rules <${texts.values.folder}>`, texts.options.rules)
    .action(async (state: string | undefined, flags: ExportFlags) => {
      const { runRulesExport } = await import('../run/run-rules-export.ts');
      await runRulesExport(state, flags, context);
    });
}
