import { createEvaluator } from '@adempi/core';
import type { AssessOptions } from '@adempi/core';
import type { Assessment, Bundle, State } from '@adempi/schema';
import { locateFacts } from '@adempi/schema/yaml';

import type { CheckFlags } from '../commands/check.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { FormatInput } from '../formats/format-input.ts';
import { refusePublic } from '../formats/refuse-public.ts';
import { loadAll } from '../load-all.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadLocatedStates } from '../load-state.node.ts';
import type { LocatedState } from '../load-state.node.ts';
import type { EngineName } from '../options.ts';
import { judge } from '../verdict.ts';
import { assessUnderBaseline, checkBaselineFlags, saveBaselines } from '../waivers/apply-baseline.node.ts';
import type { AssessAll } from '../waivers/apply-baseline.node.ts';
import { loadBaseline } from '../waivers/load-baseline.node.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { waiverFiles } from '../waivers/waiver-flags.ts';
import { waiverOptions, warnOfWaivers } from '../waivers/warn-of-waivers.ts';
import { checkChoice } from './check-choice.ts';
import { makeReports, planOutput, protectInputs, writeReports } from './write-reports.node.ts';

/**
 * Assesses states, writes the report, and sets the exit code. Several states are one run: a
 * problem in any of them means that nothing is assessed.
 */
export async function runCheck(names: readonly string[], flags: CheckFlags, context: Context): Promise<void> {
  if (names.filter((name) => name === '-').length > 1) throw new UsageError(context.texts.usage.stdinTwice);
  const plan = await planOutput(flags, context);
  refusePublic(plan.outputs, flags, context);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  checkChoice(flags, bundle, context);
  const read = [...names, ...waiverFiles(flags)];
  await protectInputs(plan, { states: [...read, ...(flags.baseline === undefined ? [] : [flags.baseline])], rules: flags.rules }, context);
  await protectInputs({ outputs: [{ file: flags.writeBaseline ?? null }] }, { states: read, rules: flags.rules }, context);
  const [located, waivers, loaded] = await loadAll([
    () => loadLocatedStates(names, bundle, context),
    () => loadWaivers(waiverFiles(flags), bundle, context),
    () => loadBaseline(flags.baseline, context),
  ]);
  const states = located.map(({ state }) => state);
  checkBaselineFlags(flags, loaded, plan.outputs.map(({ file }) => file), context);
  await warnOfWaivers(waivers, states, context);
  const options = { asOf: flags.asOf ?? context.io.today(), lang: context.lang, ...optionalFlags(flags), ...waiverOptions(waivers) };
  const assess: AssessAll = (baseline) => assessAll(states, bundle, { ...options, ...baseline }, flags.engine);
  const { assessments, changes } = await assessUnderBaseline({ flags, loaded, bundle, assessAll: assess }, context);
  const stateOf = (assessment: Assessment): State | null => located[assessments.indexOf(assessment)]?.state ?? null;
  const reports = await makeReports({ assessments, plan, flags, bundle, placeOf: placeFacts(assessments, located, bundle, context), stateOf }, context);
  await writeReports(reports, context);
  await saveBaselines(changes, context);
  context.exitCode = judge(assessments, flags);
}

/** Standard input is no file that a report could point into. */
function placeFacts(assessments: readonly Assessment[], located: readonly LocatedState[], bundle: Bundle, { texts }: Context): FormatInput['placeOf'] {
  const locators = new Map(assessments.flatMap((assessment, index) => {
    const input = located[index]?.input;
    return input === undefined || input.file === texts.files.stdin ? [] : [[assessment, locateFacts(input, bundle)]];
  }));
  return (assessment, fact) => locators.get(assessment)?.(fact) ?? null;
}

// Whatever rules a run has, the compiler checked them.
const checked = { isChecked: true } as const;

async function assessAll(
  states: readonly State[],
  bundle: Bundle,
  options: AssessOptions,
  engine: EngineName,
): Promise<readonly Assessment[]> {
  if (engine === 'compiled') {
    const evaluator = createEvaluator(bundle, checked);
    return states.map((state) => evaluator.assess(state, options));
  }
  const { createJsonRulesEngineEvaluator } = await import('@adempi/core/json-rules-engine');
  const evaluator = createJsonRulesEngineEvaluator(bundle, checked);
  return Promise.all(states.map((state) => evaluator.assess(state, options)));
}

/** Options that are left out where the command line does not give them. */
export function optionalFlags(flags: Pick<CheckFlags, 'knownAt' | 'assumeUnchanged' | 'pack' | 'profile' | 'edition'>): {
  readonly knownAt?: string;
  readonly assumeUnchanged?: boolean;
  readonly packs?: readonly string[];
  readonly profile?: string;
  readonly edition?: string;
} {
  return {
    ...(flags.knownAt === undefined ? {} : { knownAt: flags.knownAt }),
    ...(flags.assumeUnchanged === undefined ? {} : { assumeUnchanged: flags.assumeUnchanged }),
    ...(flags.pack === undefined ? {} : { packs: flags.pack }),
    ...(flags.profile === undefined ? {} : { profile: flags.profile }),
    ...(flags.edition === undefined ? {} : { edition: flags.edition }),
  };
}
