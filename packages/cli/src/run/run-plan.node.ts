import { extname, resolve } from 'node:path';

import { createEvaluator, planWork } from '@adempi/core';
import { writeWorkPlan, writeWorkPlanJson, writeWorkPlanMarkdown } from '@adempi/report/work-plan';
import type { Bundle, WorkPlan } from '@adempi/schema';

import type { PlanFlags, planFormats } from '../commands/plan.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadAll } from '../load-all.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadState } from '../load-state.node.ts';
import { loadWeights } from '../load-weights.node.ts';
import { printable } from '../printable.ts';
import { PLAIN_WIDTH, shapeOf } from '../terminal.ts';
import { planTextsOf } from '../texts/plan.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { waiverFiles } from '../waivers/waiver-flags.ts';
import { waiverOptions, warnOfWaivers } from '../waivers/warn-of-waivers.ts';
import { writeOutput } from '../write-output.node.ts';
import { checkChoice } from './check-choice.ts';
import { findRule } from './find-rule.ts';
import { optionalFlags } from './run-check.ts';
import { protectInputs } from './write-reports.node.ts';

type PlanFormat = (typeof planFormats)[number];

const formatsByExtension: Readonly<Record<string, PlanFormat>> = { '.txt': 'table', '.json': 'json', '.md': 'markdown', '.markdown': 'markdown' };

/** Writes the programme of work of one state. It is no verdict: it ends with 0, whatever there is to do. */
export async function runPlan(name: string, flags: PlanFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  if (name === '-' && flags.weights === '-') throw new UsageError(texts.usage.stdinTwice);
  const asOf = flags.asOf ?? io.today();
  const { until } = flags;
  if (until !== undefined && until < asOf) throw new UsageError(texts.usage.untilBefore(until, asOf));
  const format = formatOf(flags, context);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  checkChoice(flags, bundle, context);
  const done = (flags.done ?? []).map((id) => findRule(id, bundle, context).id);
  const file = flags.output ?? null;
  await protectInputs({ outputs: [{ file }] }, { states: [name, ...waiverFiles(flags), ...(flags.weights === undefined ? [] : [flags.weights])], rules: flags.rules }, context);
  const [state, weights, waivers] = await loadAll([
    () => loadState(name, bundle, context),
    () => loadWeights(flags.weights, bundle, context),
    () => loadWaivers(waiverFiles(flags), bundle, context),
  ]);
  await warnOfWaivers(waivers, [state], context);
  const assessment = createEvaluator(bundle, { isChecked: true }).assess(state, { asOf, lang, ...optionalFlags(flags), ...waiverOptions(waivers) });
  const plan = planWork(assessment, { bundle, weights, state, done, ...(until === undefined ? {} : { until }) });
  const text = render(plan, format, bundle, flags, context);
  if (file === null) await io.stdout.write(text);
  else await writeOutput(resolve(io.cwd, file), file, text, context);
  if (file !== null && io.stderr.isTTY) await io.stderr.write(`${printable(texts.output.written(file))}\n`);
}

function formatOf({ format, output }: PlanFlags, { lang }: Context): PlanFormat {
  if (format !== undefined || output === undefined) return format ?? 'table';
  const told = formatsByExtension[extname(output).toLowerCase()];
  if (told === undefined) throw new UsageError(planTextsOf(lang).unknownExtension(output));
  return told;
}

function render(plan: WorkPlan, format: PlanFormat, bundle: Bundle, { by, exposure, output }: PlanFlags, context: Context): string {
  const options = { bundle, ...(by === undefined ? {} : { by }), exposure: exposure ?? false };
  if (format === 'json') return writeWorkPlanJson(plan);
  if (format === 'markdown') return writeWorkPlanMarkdown(plan, options);
  return writeWorkPlan(plan, { ...options, ...(output === undefined ? shapeOf(context) : { width: PLAIN_WIDTH, color: false }) });
}
