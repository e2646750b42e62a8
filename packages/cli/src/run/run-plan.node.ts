import { extname, resolve } from 'node:path';

import { createEvaluator, planWork } from '@adempi/core';

import type { PlanFlags } from '../commands/plan.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadAll } from '../load-all.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadState } from '../load-state.node.ts';
import { loadWeights } from '../load-weights.node.ts';
import { PLAN_FORMATS, planFormats } from '../formats/plan-formats.ts';
import type { PlanFormat } from '../formats/plan-formats.ts';
import { printable } from '../printable.ts';
import { PLAIN_WIDTH, shapeOf } from '../terminal.ts';
import { formatTextsOf } from '../texts/formats.ts';
import { planTextsOf } from '../texts/plan.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { waiverFiles } from '../waivers/waiver-flags.ts';
import { waiverOptions, warnOfWaivers } from '../waivers/warn-of-waivers.ts';
import { writeOutput } from '../write-output.node.ts';
import { checkChoice } from './check-choice.ts';
import { findRule } from './find-rule.ts';
import { optionalFlags } from './run-check.ts';
import { protectInputs } from './write-reports.node.ts';

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
  const shape = file === null ? shapeOf(context) : { width: PLAIN_WIDTH, color: false };
  const written = await planFormats[format].write(plan, { bundle, ...shape, ...(flags.by === undefined ? {} : { by: flags.by }), exposure: flags.exposure ?? false });
  if (file === null) await io.stdout.write(written);
  else await writeOutput(resolve(io.cwd, file), file, written, context);
  if (file !== null && io.stderr.isTTY) await io.stderr.write(`${printable(texts.output.written(file))}\n`);
}

/** @throws {UsageError} when it cannot be told, or would mean nothing on a terminal */
function formatOf({ format, output }: PlanFlags, { io, lang }: Context): PlanFormat {
  if (output === undefined) {
    const { isBinary = false, extensions } = planFormats[format ?? 'table'];
    if (isBinary && io.stdout.isTTY) throw new UsageError(formatTextsOf(lang).binary(format ?? 'table', `programma${extensions[0] ?? ''}`));
    return format ?? 'table';
  }
  const extension = extname(output).toLowerCase();
  const told = format ?? PLAN_FORMATS.find((name) => planFormats[name].extensions.includes(extension));
  if (told === undefined) throw new UsageError(planTextsOf(lang).unknownExtension(output));
  return told;
}
