import { compareEnds, createEvaluator } from '@adempi/core';
import type { AssessOptions, ComparedEnd } from '@adempi/core';
import { toJson, writeComparison } from '@adempi/report';
import { digestOf, isRecord } from '@adempi/schema';
import type { Assessment, Bundle, State } from '@adempi/schema';

import type { CompareFlags } from '../commands/diff.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadAll } from '../load-all.ts';
import { checkReportInput } from '../load-reports.node.ts';
import { loadRules } from '../load-rules.node.ts';
import { checkStateInput, loadState } from '../load-state.node.ts';
import { readInput } from '../read-input.node.ts';
import type { Input } from '../read-input.node.ts';
import { shapeOf } from '../terminal.ts';
import { comparisonTextsOf } from '../texts/comparison.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { waiverOptions } from '../waivers/warn-of-waivers.ts';
import { waiverFiles } from '../waivers/waiver-flags.ts';
import { checkChoice } from './check-choice.ts';
import { optionalFlags } from './run-check.ts';

type Read = { readonly kind: 'report'; readonly assessment: Assessment } | { readonly kind: 'state'; readonly state: State };

/** Compares two reports or states. A state is assessed as `check` would, under the profile of the report beside it. */
export async function diffAssessments(before: string, after: string, flags: CompareFlags, context: Context): Promise<void> {
  const names = [before, after, flags.stateBefore, flags.stateAfter].filter((name) => name === '-');
  if (names.length > 1) throw new UsageError(context.texts.usage.stdinTwice);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  checkChoice(flags, bundle, context);
  const [old, young, oldState, youngState, loaded] = await loadAll([
    () => readSide(before, bundle, context),
    () => readSide(after, bundle, context),
    () => stateOf(flags.stateBefore, bundle, context),
    () => stateOf(flags.stateAfter, bundle, context),
    () => loadWaivers(waiverFiles(flags), bundle, context),
  ]);
  const waivers = waiverOptions(loaded);
  const assess = createEvaluator(bundle, { isChecked: true }).assess;
  const ends = {
    before: endOf({ name: before, read: old, given: oldState, flag: '--state-before', givenName: flags.stateBefore }, young, { flags, waivers, assess, context }),
    after: endOf({ name: after, read: young, given: youngState, flag: '--state-after', givenName: flags.stateAfter }, old, { flags, waivers, assess, context }),
  };
  const comparison = compareEnds(ends, { bundle, assess, ...waivers });
  const text = flags.format === 'json' ? `${toJson(comparison, 2)}\n` : writeComparison(comparison, { ...shapeOf(context), lang: context.lang });
  await context.io.stdout.write(text);
}

async function stateOf(name: string | undefined, bundle: Bundle, context: Context): Promise<State | null> {
  return name === undefined ? null : loadState(name, bundle, context);
}

/** A file is a state by its first word, and a report otherwise. */
async function readSide(name: string, bundle: Bundle, context: Context): Promise<Read> {
  const input = await readInput(name, context);
  return looksLikeState(input) ? { kind: 'state', state: checkStateInput(input, bundle, context) } : { kind: 'report', assessment: onlyReport(input, context) };
}

function looksLikeState({ document: { value } }: Input): boolean {
  return isRecord(value) && !('schemaVersion' in value) && ('adempi' in value || 'ente' in value || 'fatti' in value);
}

function onlyReport(input: Input, context: Context): Assessment {
  const texts = comparisonTextsOf(context.lang);
  const { file, assessments } = checkReportInput(input, context);
  const [only] = assessments;
  if (only === undefined) throw new UsageError(texts.noReport(file));
  if (assessments.length > 1) throw new UsageError(texts.severalReports(file, assessments.length));
  return only;
}

interface Given {
  readonly name: string;
  readonly read: Read;
  /** The state behind a report. */
  readonly given: State | null;
  readonly givenName: string | undefined;
  readonly flag: string;
}

interface Tools {
  readonly flags: CompareFlags;
  readonly waivers: Pick<AssessOptions, 'waivers'>;
  readonly assess: (state: State, options: AssessOptions) => Assessment;
  readonly context: Context;
}

function endOf({ name, read, given, givenName = '', flag }: Given, other: Read, { flags, waivers, assess, context }: Tools): ComparedEnd {
  const texts = comparisonTextsOf(context.lang);
  if (read.kind === 'state') {
    if (given !== null) throw new UsageError(texts.onlyForReports(flag, name));
    return { name, assessment: throughJson(assess(read.state, { ...optionsFor(other, flags, context), ...waivers })), state: read.state };
  }
  if (given !== null && digestOf(given) !== read.assessment.stateDigest) throw new UsageError(texts.notOfReport(givenName, name));
  return { name, assessment: read.assessment, state: given };
}

function optionsFor(other: Read, flags: CompareFlags, { io, lang }: Context): AssessOptions {
  const beside = other.kind === 'report' ? other.assessment : null;
  return {
    asOf: flags.asOf ?? io.today(),
    lang: beside?.lang ?? lang,
    ...(beside === null ? {} : { assumeUnchanged: beside.assumeUnchanged, ...(beside.profile === null ? {} : { profile: beside.profile }) }),
    ...optionalFlags(flags),
  };
}

/** As a report holds it. */
function throughJson(assessment: Assessment): Assessment {
  return JSON.parse(JSON.stringify(assessment)) as Assessment;
}
