import { formatDay } from '@adempi/schema';
import type { Bundle, CivilDate } from '@adempi/schema';

import type { RulesFlags } from '../commands/rules.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatProblem } from '../format-problems.ts';
import { compileRules } from '../load-rules.node.ts';

/** Checks a folder of rules: errors end with 2, warnings do not. */
export async function runRulesLint(dir: string, flags: RulesFlags, context: Context): Promise<void> {
  const { io, texts } = context;
  const asOf = flags.asOf ?? io.today();
  const { bundle, diagnostics } = await compileRules(dir, context, asOf);
  // How far the law was read is no fault that its author can mend today: a warning when it is asked, else a note.
  const problems = diagnostics.filter(({ code }) => flags.asOf !== undefined || code !== 'pack.horizon');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const lines = problems.map((problem) => formatProblem(problem, texts));
  if (bundle === null) {
    await io.stderr.write([...lines, texts.problems.rulesCount(errors), ''].join('\n'));
    context.exitCode = exitCodes.invalid;
    return;
  }
  if (lines.length > 0) await io.stderr.write([...lines, texts.rules.lintWarnings(lines.length), ''].join('\n'));
  const notes = flags.asOf === undefined ? horizonNotes(bundle, asOf, context) : [];
  await io.stdout.write([texts.rules.lintOk(bundle.rules.length, bundle.packs.length), ...notes, ''].join('\n'));
}

/** Up to which days the law of the packs was read, where today is past them. */
function horizonNotes({ packs }: Bundle, asOf: CivilDate, { texts }: Context): string[] {
  const days = [...new Set(packs.map(({ horizon }) => horizon))].filter((day) => day < asOf).toSorted();
  return days.map((day) => {
    const ids = packs.filter(({ horizon }) => horizon === day).map(({ id }) => id);
    return texts.rules.horizon(formatDay(day), ids.join(', '));
  });
}
