import type { ReportFlags } from '../commands/report.ts';
import type { Context } from '../context.ts';
import { refusePublic } from '../formats/refuse-public.ts';
import { loadReports } from '../load-reports.node.ts';
import { loadRules } from '../load-rules.node.ts';
import { makeReports, planOutput, protectInputs, writeReports } from './write-reports.node.ts';

/**
 * Writes the reports of a file in other formats. Nothing is assessed: what the file says is told, with
 * the questions and titles of today's rules, so it ends with 0 whatever was found.
 */
export async function runReport(name: string, flags: ReportFlags, context: Context): Promise<void> {
  const plan = await planOutput(flags, context);
  refusePublic(plan.outputs, flags, context);
  await protectInputs(plan, { states: [name], rules: flags.rules }, context);
  const { assessments } = await loadReports(name, context);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  // No verdict is made: no engine runs, and no outcome fails.
  const asChecked = { ...flags, engine: 'compiled', failOn: null } as const;
  await writeReports(await makeReports({ assessments, plan, flags: asChecked, bundle, placeOf: () => null }, context), context);
}
