import { compareAssessments, createEvaluator, explainChanges } from '@adempi/core';
import type { AssessAt, AssessOptions, Corner, Side } from '@adempi/core';
import { toJson, writeComparison } from '@adempi/report';
import type { Comparison } from '@adempi/report';
import { digestOf, isEnteNamed, isRecord, sortWaivers } from '@adempi/schema';
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
import { optionsOf } from './assess-again.ts';
import { checkChoice } from './check-choice.ts';
import { optionalFlags } from './run-check.ts';

/** One side: an assessment, and its state where it is at hand. */
interface End {
  readonly name: string;
  readonly assessment: Assessment;
  readonly state: State | null;
}

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
  const comparison = compare(ends, bundle, assess, waivers);
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

function endOf({ name, read, given, givenName = '', flag }: Given, other: Read, { flags, waivers, assess, context }: Tools): End {
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

function compare(ends: Readonly<Record<Side, End>>, bundle: Bundle, assess: Tools['assess'], waivers: Tools['waivers']): Comparison {
  const { before, after } = ends;
  const assessments = { before: before.assessment, after: after.assessment };
  const diff = compareAssessments(before.assessment, after.assessment);
  const changes = explainChanges(diff, assessments, assessorAt(ends, bundle, assess, waivers));
  const sideOf = ({ name, assessment: { subject, asOf } }: End): Comparison['before'] => ({ name, ente: subject.denominazione, asOf });
  return {
    before: sideOf(before),
    after: sideOf(after),
    inputs: diff.inputs,
    packs: diff.packs,
    parts: diff.parts,
    facts: diff.facts,
    changes,
    wordsOnly: diff.findings.length - changes.length,
    totals: { before: totalsOf(before.assessment), after: totalsOf(after.assessment) },
    openData: before.assessment.openData || after.assessment.openData,
  };
}

function totalsOf({ summary: { pass, fail, pending, unknown, not_applicable, error, exposure } }: Assessment): Comparison['totals']['before'] {
  return { pass, fail, pending, unknown, not_applicable, error, exposure };
}

/** Assesses again with the states and the rules that are at hand: these are of a side if all its packs are theirs. */
function assessorAt(ends: Readonly<Record<Side, End>>, { packs }: Bundle, assess: Tools['assess'], given: Tools['waivers']): AssessAt {
  const known = new Set(packs.map(({ id, version, digest }) => JSON.stringify([id, version, digest])));
  const isAtHand = ({ assessment }: End): boolean => assessment.packs.every(({ id, version, digest }) => known.has(JSON.stringify([id, version, digest])));
  const hasRules = { before: isAtHand(ends.before), after: isAtHand(ends.after) };
  return ({ facts, law, time, waiver, options }: Corner) => {
    const { state } = ends[facts];
    const waivers = waiversOf(ends[waiver], given);
    if (state === null || !hasRules[law] || waivers === null) return null;
    const { knownAt: _, ...how } = optionsOf(ends[options].assessment);
    const { asOf, knownAt } = ends[time].assessment;
    return assess(state, { ...how, ...waivers, asOf, ...(knownAt === null ? {} : { knownAt }) });
  };
}

/** The waivers of a side, where they are at hand: none, or those that were given if it was made with them. */
function waiversOf({ assessment }: End, { waivers = [] }: Tools['waivers']): Tools['waivers'] | null {
  const { waiversDigest, baselineDigest, subject } = assessment;
  if (baselineDigest !== undefined) return null;
  if (waiversDigest === undefined) return {};
  const own = sortWaivers(waivers.filter(({ ente }) => isEnteNamed(ente, subject)));
  return digestOf(own) === waiversDigest ? { waivers } : null;
}
