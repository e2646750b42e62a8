import type { Command } from 'commander';

import type { Context } from '../context.ts';
import { FORMAT_NAMES } from '../formats/formats.ts';
import { choicesParser, outcomesParser } from '../options.ts';
import { formatTextsOf } from '../texts/formats.ts';
import { htmlTextsOf } from '../texts/html.ts';
import type { CheckFlags } from './check.ts';

/** What `adempi report` was asked: of the flags of `check` those that choose a form, not a verdict. */
export type ReportFlags = Pick<CheckFlags, 'rules' | 'format' | 'output' | 'show' | 'all' | 'exposure' | 'sarifAll' | 'csvBom' | 'public'>;

/** `adempi report REPORT`: an earlier report in another format. */
export function defineReport(program: Command, context: Context): void {
  const { texts, lang } = context;
  const { options, values } = texts;
  const [own, formats] = [htmlTextsOf(lang), formatTextsOf(lang)];
  program
    .command('report')
    .description(own.command)
    .argument(own.argumentName, own.argument)
    .option(`-f, --format <${values.format}>`, formats.format(FORMAT_NAMES.join(', ')), choicesParser(FORMAT_NAMES, texts))
    .option('-o, --output <file>', options.output)
    .option('--public', own.options.public)
    .option(`--show <${values.outcomes}>`, options.show, outcomesParser(texts))
    .option('--all', options.all)
    .option('--exposure', options.exposure)
    .option('--sarif-all', formats.options.sarifAll)
    .option('--csv-bom', formats.options.csvBom)
    .option(`--rules <${values.folder}>`, options.rules)
    .addHelpText('after', `\n${own.help}`)
    .action(async (report: string, flags: ReportFlags) => {
      const { runReport } = await import('../run/run-report.ts');
      await runReport(report, flags, context);
    });
}
