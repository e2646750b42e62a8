import { lintHorizon } from '@adempi/packs';

import type { RulesFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatProblem } from '../format-problems.ts';
import { compileRules } from '../load-rules.node.ts';

/** Checks a folder of rules: errors end with 2, warnings do not. */
export async function runRulesLint(dir: string, flags: RulesFlags, context: Context): Promise<void> {
  const { io, texts, lang } = context;
  const { bundle, diagnostics } = await compileRules(dir, context);
  const horizon = bundle === null ? [] : lintHorizon(bundle, flags.asOf ?? io.today(), lang);
  const problems = [...diagnostics, ...horizon];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const lines = problems.map((problem) => formatProblem(problem, texts));
  if (bundle === null) {
    await io.stderr.write([...lines, texts.problems.rulesCount(errors), ''].join('\n'));
    context.exitCode = exitCodes.invalid;
    return;
  }
  if (lines.length > 0) await io.stderr.write([...lines, texts.rules.lintWarnings(lines.length), ''].join('\n'));
  await io.stdout.write(`${texts.rules.lintOk(bundle.rules.length, bundle.packs.length)}\n`);
}
