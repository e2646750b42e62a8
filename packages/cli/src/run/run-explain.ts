import { createEvaluator } from '@adempi/core';
import { toJson, writeExplanation } from '@adempi/report';
import { formatDay } from '@adempi/schema';

import type { ExplainFlags } from '../commands/explain.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadAll } from '../load-all.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadStates } from '../load-state.node.ts';
import { shapeOf } from '../terminal.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { warnOfWaivers, waiverOptions } from '../waivers/warn-of-waivers.ts';
import { waiverFiles } from '../waivers/waiver-flags.ts';
import { findRule } from './find-rule.ts';
import { optionalFlags } from './run-check.ts';

/** Explains the findings of one rule on one state. A rule that is not in force decides nothing: exit 3. */
export async function runExplain(name: string, ruleId: string, flags: ExplainFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  const { id, inForce } = findRule(ruleId, bundle, context);
  const [[state], waivers] = await loadAll([() => loadStates([name], bundle, context), () => loadWaivers(waiverFiles(flags), bundle, context)]);
  if (state === undefined) return;
  await warnOfWaivers(waivers, [state], context);
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const options = { asOf: flags.asOf ?? io.today(), lang, ...optionalFlags(flags), ...waiverOptions(waivers) };
  const findings = evaluator.explain(state, id, options);
  if (findings.length === 0) {
    const to = inForce.to === undefined ? null : formatDay(inForce.to);
    await io.stderr.write(`${texts.usage.notInForce(id, formatDay(inForce.from), to)}\n`);
    context.exitCode = exitCodes.undecided;
    return;
  }
  const assessment = evaluator.assess(state, options);
  const text = flags.format === 'json'
    ? `${toJson(findings, 2)}\n`
    : writeExplanation(findings, assessment, { ...shapeOf(context), bundle });
  await io.stdout.write(text);
}
