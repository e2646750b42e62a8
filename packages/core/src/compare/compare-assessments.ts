import { compareText, isSame } from '@adempi/schema';
import type { Assessment, AssessmentDiff, Finding, FindingChange, FindingFace, InputChange, PackChange } from '@adempi/schema';

import { compareFacts, facesOf } from './compare-facts.ts';
import type { Faces } from './compare-facts.ts';

/** Parts that are compared one by one: `inputs`, `packs` and `findings` tell them. */
const TOLD: ReadonlySet<string> = new Set(['stateDigest', 'waiversDigest', 'baselineDigest', 'asOf', 'knownAt', 'assumeUnchanged', 'profile', 'lang', 'engine', 'tool', 'packs', 'findings']);

/**
 * Compares two assessments: what they were made from, and what came out. Findings are paired by
 * rule and item, so that an ente that got a code, or two enti, can be compared.
 * @example compareAssessments(assessment, assessment).findings // []
 */
export function compareAssessments(before: Assessment, after: Assessment): AssessmentDiff {
  const faces = { before: facesOf(before.findings), after: facesOf(after.findings) };
  const findings = compareAll(before, after, faces);
  return {
    ...compareMaking(before, after),
    findings,
    parts: [...compareParts(before, after), ...(findings.length === 0 && !isSame(before.findings, after.findings) ? (['findings'] as const) : [])],
    facts: compareFacts([...faces.before.keys(), ...faces.after.keys()], faces.before, faces.after),
  };
}

/** From what assessments were made: one of them, or those of a batch, which have no state and subject in common. */
export type Making = Pick<Assessment, 'tool' | 'asOf' | 'knownAt' | 'assumeUnchanged' | 'profile' | 'packs'> &
  Partial<Pick<Assessment, 'subject' | 'stateDigest' | 'waiversDigest' | 'baselineDigest' | 'lang' | 'engine'>>;

/**
 * Compares what assessments were made from.
 * @example compareMaking(report, { ...report, asOf: '2026-12-31' }).inputs[0]?.name // 'asOf'
 */
export function compareMaking(before: Making, after: Making): Pick<AssessmentDiff, 'inputs' | 'packs'> {
  const [old, young] = [inputsOf(before), inputsOf(after)];
  const names = Object.keys(old) as (keyof Inputs)[];
  return {
    inputs: names.flatMap((name) => (old[name] === young[name] ? [] : [{ name, before: old[name], after: young[name] }])),
    packs: comparePacks(before, after),
  };
}

/** What pairs a finding with that of another assessment: its rule and its item. */
export function pairKey(ruleId: string, item: string | null): string {
  return item === null ? ruleId : `${ruleId}#${item}`;
}

/** What decides in a finding. */
export function faceOf({ outcome, force, severity, assurance, disposition, assumed, timing, exposure }: Finding): FindingFace {
  return {
    outcome,
    force,
    severity,
    assurance,
    disposition,
    assumed,
    timing: timing === null ? null : withoutDaysLeft(timing),
    exposure: exposure?.class ?? null,
    stage: exposure?.stage ?? null,
  };
}

function withoutDaysLeft({ daysLeft: _, ...rest }: NonNullable<Finding['timing']>): NonNullable<FindingFace['timing']> {
  return rest;
}

type Inputs = Readonly<Record<InputChange['name'], string | boolean | null>>;

function inputsOf({ subject, stateDigest, asOf, knownAt, assumeUnchanged, profile, waiversDigest, baselineDigest, lang, engine, tool }: Making): Inputs {
  return {
    subject: subject?.denominazione ?? null,
    state: stateDigest ?? null,
    asOf,
    knownAt,
    assumeUnchanged,
    profile,
    waivers: waiversDigest ?? null,
    baseline: baselineDigest ?? null,
    lang: lang ?? null,
    engine: engine ?? null,
    tool: tool.version,
  };
}

function comparePacks(before: Making, after: Making): PackChange[] {
  const [old, young] = [packsOf(before), packsOf(after)];
  return idsOf(old, young).flatMap((id) => {
    const change = { id, before: old.get(id) ?? null, after: young.get(id) ?? null };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

function packsOf({ packs }: Making): ReadonlyMap<string, Assessment['packs'][number]> {
  return new Map(packs.map((pack) => [pack.id, pack]));
}

function idsOf(...maps: readonly ReadonlyMap<string, unknown>[]): string[] {
  return [...new Set(maps.flatMap((map) => [...map.keys()]))].sort(compareText);
}

function compareParts(before: Assessment, after: Assessment): (keyof Assessment)[] {
  // Names of items decide nothing, and a report of old has none.
  const isOld = before.items === undefined || after.items === undefined;
  return namesOf(before, after).filter((name) => !TOLD.has(name) && !(isOld && name === 'items') && !isSame(before[name], after[name]));
}

function namesOf<T extends object>(before: T, after: T): (keyof T & string)[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareText) as (keyof T & string)[];
}

function compareAll(before: Assessment, after: Assessment, faces: { readonly before: Faces; readonly after: Faces }): FindingChange[] {
  const [old, young] = [findingsOf(before), findingsOf(after)];
  return idsOf(old, young).flatMap((key) => {
    const [former, finding] = asOld(old.get(key), young.get(key));
    if (former !== undefined && finding !== undefined && isSame(former, finding)) return [];
    return [describeChange(former, finding, faces)];
  });
}

/** A pair of findings, without what is not known of them where one of them is of a report of old, which does not say that. */
function asOld(former: Finding | undefined, finding: Finding | undefined): readonly [Finding | undefined, Finding | undefined] {
  const isOld = [former, finding].some((one) => one?.outcome === 'unknown' && one.undecided === undefined);
  return isOld ? [withoutUndecided(former), withoutUndecided(finding)] : [former, finding];
}

function withoutUndecided(finding: Finding | undefined): Finding | undefined {
  if (finding?.undecided === undefined) return finding;
  const { undecided: _, ...told } = finding;
  return told;
}

function findingsOf({ findings }: Assessment): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [pairKey(finding.ruleId, finding.instance?.key ?? null), finding]));
}

function describeChange(former: Finding | undefined, finding: Finding | undefined, faces: { readonly before: Faces; readonly after: Faces }): FindingChange {
  const { ruleId, packId, title, instance } = (finding ?? former) as Finding;
  const [before, after] = [former, finding].map((one) => (one === undefined ? null : faceOf(one))) as [FindingFace | null, FindingFace | null];
  const [own, other] = [former, finding].map((one) => facesOf(one === undefined ? [] : [one])) as [Faces, Faces];
  return {
    ruleId,
    packId,
    title,
    item: instance?.key ?? null,
    before,
    after,
    fields: former === undefined || finding === undefined ? [] : namesOf(former, finding).filter((name) => !isSame(former[name], finding[name])),
    decides: !isSame(before, after),
    // What a finding did not look at, another one may have.
    facts: compareFacts([...own.keys(), ...other.keys()], new Map([...faces.before, ...own]), new Map([...faces.after, ...other])),
  };
}
