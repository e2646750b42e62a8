import { optionsOfAssessment, VERSION, verifyAssessment } from '@adempi/core';
import { toJson, writeJson, writeNdjson, writeVerification } from '@adempi/report';
import type { Verification } from '@adempi/report';
import type { Assessment, State } from '@adempi/schema';

import type { VerifyFlags } from '../commands/verify.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadAll } from '../load-all.ts';
import { loadReports } from '../load-reports.node.ts';
import type { Reports } from '../load-reports.node.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadStates } from '../load-state.node.ts';
import { shapeOf } from '../terminal.ts';
import { comparisonTextsOf } from '../texts/comparison.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { waiverOptions } from '../waivers/warn-of-waivers.ts';
import { waiverFiles } from '../waivers/waiver-flags.ts';
import { loadBaseline } from '../waivers/load-baseline.node.ts';
import { createAssessor } from './assess-again.ts';
import { pairReports } from './pair-reports.ts';

/** Makes the reports of a file again and says whether they hold: exit 0, else 1. */
export async function runVerify(name: string, flags: VerifyFlags, context: Context): Promise<void> {
  if ([name, ...flags.state].filter((one) => one === '-').length > 1) throw new UsageError(context.texts.usage.stdinTwice);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  const [reports, states, waivers, baseline] = await loadAll([
    () => loadReports(name, context),
    () => loadStates(flags.state, bundle, context),
    () => loadWaivers(waiverFiles(flags), bundle, context),
    () => loadBaseline(flags.baseline, context),
  ]);
  const given = { ...waiverOptions(waivers), ...(baseline === null ? {} : { baseline: baseline.noti }) };
  const paired = pairReports(reports.assessments, states.map((state, index) => ({ name: flags.state[index] ?? '', state })), comparisonTextsOf(context.lang));
  const assess = createAssessor(bundle);
  const again: Assessment[] = [];
  for (const [index, report] of reports.assessments.entries()) again.push(await assess(paired[index] as State, { ...optionsOfAssessment(report), ...given }, report.engine));
  const verification = compareAll(reports, again);
  const text = flags.format === 'json' ? `${toJson(verification, 2)}\n` : writeVerification(verification, { ...shapeOf(context), lang: context.lang });
  await context.io.stdout.write(text);
  context.exitCode = verification.holds ? exitCodes.ok : exitCodes.findings;
}

function compareAll({ file, text, form, assessments }: Reports, again: readonly Assessment[]): Verification {
  const replays = assessments.map((report, index) => {
    const replay = verifyAssessment(report, again[index] as Assessment);
    const { asOf, stateDigest, engine, findings, packs } = report;
    return { ...replay, asOf, stateDigest, engine, findings: findings.length, packs: packs.length };
  });
  const holds = replays.every((replay) => replay.holds);
  // Which version made it is the one thing that cannot be made again.
  const written = again.map((assessment, index) => ({ ...assessment, tool: assessments[index]?.tool ?? assessment.tool }));
  const bytes = form === 'ndjson' ? writeNdjson(written) : writeJson(written);
  return { report: file, version: VERSION, holds, sameBytes: holds ? bytes === text : null, replays };
}
