import { digestOf, isEnteNamed, sortWaivers } from '@adempi/schema';
import type { Assessment, AssessmentDiff, Bundle, CivilDate, ExplainedChange, Outcome, State, Summary } from '@adempi/schema';

import type { AssessOptions } from '../engine.ts';
import { compareAssessments } from './compare-assessments.ts';
import { explainChanges } from './explain-changes.ts';
import type { AssessAt, Corner, Side } from './explain-changes.ts';
import { optionsOfAssessment } from './options-of-assessment.ts';

/** One side of a comparison: an assessment, and its state where it is at hand. */
export interface ComparedEnd {
  /** The file, as the user named it. */
  readonly name: string;
  readonly assessment: Assessment;
  readonly state: State | null;
}

/** What is at hand to assess again, in search of causes. */
export interface CompareTools extends Pick<AssessOptions, 'waivers'> {
  readonly bundle: Pick<Bundle, 'packs'>;
  readonly assess: (state: State, options: AssessOptions) => Assessment;
}

/** Who and when one side is about. */
export interface ComparedName {
  readonly name: string;
  readonly ente: string;
  readonly asOf: CivilDate;
}

/** Two assessments compared, with the cause of each change. */
export interface EndsCompared extends Pick<AssessmentDiff, 'inputs' | 'packs' | 'parts' | 'facts'> {
  readonly before: ComparedName;
  readonly after: ComparedName;
  /** Changes of verdict, by rule, then item. */
  readonly changes: readonly ExplainedChange[];
  /** Findings of which only the words, the proofs or the days left differ. */
  readonly wordsOnly: number;
  readonly totals: Readonly<Record<Side, Pick<Summary, Outcome | 'exposure'>>>;
  /** One of them rests on open data alone. */
  readonly openData: boolean;
}

/**
 * Compares two assessments, and looks for the cause of each change by assessing again where the states,
 * the rules and the waivers of then are at hand.
 * @example compareEnds({ before, after }, { bundle, assess: evaluator.assess }).changes[0]?.causes // ['facts']
 */
export function compareEnds(ends: Readonly<Record<Side, ComparedEnd>>, tools: CompareTools): EndsCompared {
  const { before, after } = ends;
  const assessments = { before: before.assessment, after: after.assessment };
  const diff = compareAssessments(before.assessment, after.assessment);
  const changes = explainChanges(diff, assessments, assessorAt(ends, tools));
  return {
    before: nameOf(before),
    after: nameOf(after),
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

function nameOf({ name, assessment: { subject, asOf } }: ComparedEnd): ComparedName {
  return { name, ente: subject.denominazione, asOf };
}

function totalsOf({ summary: { pass, fail, pending, unknown, not_applicable, error, exposure } }: Assessment): EndsCompared['totals'][Side] {
  return { pass, fail, pending, unknown, not_applicable, error, exposure };
}

/** Assesses again with the states and the rules that are at hand: these are of a side if all its packs are theirs. */
function assessorAt(ends: Readonly<Record<Side, ComparedEnd>>, { bundle: { packs }, assess, waivers: given = [] }: CompareTools): AssessAt {
  const known = new Set(packs.map(({ id, version, digest }) => JSON.stringify([id, version, digest])));
  const isAtHand = ({ assessment }: ComparedEnd): boolean => assessment.packs.every(({ id, version, digest }) => known.has(JSON.stringify([id, version, digest])));
  const hasRules = { before: isAtHand(ends.before), after: isAtHand(ends.after) };
  return ({ facts, law, time, waiver, options }: Corner) => {
    const { state } = ends[facts];
    const waivers = waiversOf(ends[waiver], given);
    if (state === null || !hasRules[law] || waivers === null) return null;
    const { knownAt: _, ...how } = optionsOfAssessment(ends[options].assessment);
    const { asOf, knownAt } = ends[time].assessment;
    return assess(state, { ...how, ...waivers, asOf, ...(knownAt === null ? {} : { knownAt }) });
  };
}

/** The waivers of a side, where they are at hand: none, or those that were given if it was made with them. */
function waiversOf({ assessment }: ComparedEnd, waivers: NonNullable<CompareTools['waivers']>): Pick<AssessOptions, 'waivers'> | null {
  const { waiversDigest, baselineDigest, subject } = assessment;
  if (baselineDigest !== undefined) return null;
  if (waiversDigest === undefined) return {};
  const own = sortWaivers(waivers.filter(({ ente }) => isEnteNamed(ente, subject)));
  return digestOf(own) === waiversDigest ? { waivers } : null;
}
