import { VERSION } from '@adempi/core';
import { printCsv } from '@adempi/report/csv';
import { COUNTED_OUTCOMES, compareText, digestOf, packOf, reasons, sortWaivers } from '@adempi/schema';
import type { Bundle, Outcome } from '@adempi/schema';

import type { StratumPool } from '../sample/draw-sample.ts';
import { ALL } from './counts.ts';
import type { BatchError, BatchSettings, GroupCounts, RuleCounts, WaiverNotes } from './task.ts';

/** The columns of `rules.csv`. */
export const RULE_COLUMNS: readonly string[] = ['ruleId', ...COUNTED_OUTCOMES, 'passRate', 'failRate', 'pendingRate', 'unknownRate', 'title', 'force', 'severity'];

/** Below this share of rules decided, a group is not ranked: what is not known would decide its place. */
export const MIN_COVERAGE = 0.5;

/** What a run came to. */
export interface RunTotals {
  /** States that were judged, and states and rows that could not be used. */
  readonly read: number;
  readonly judged: number;
  /** How many of those judged say nothing but what open data say. */
  readonly openData: number;
  readonly errors: number;
  /** The first of them. */
  readonly told: readonly BatchError[];
  readonly conflicts: number;
  readonly groups: Readonly<Record<string, GroupCounts>>;
  /** Findings that may be drawn. */
  readonly pool: readonly StratumPool[];
  /** Worksheets that were written for Comuni, and those that could not be: no ISTAT code, or one for the second time. */
  readonly replies: { readonly written: number; readonly left: number };
  readonly waivers: WaiverNotes;
}

/** Score and coverage of some counts of rules of law: null where nothing was decided, or nothing asked. */
export function rate(law: readonly number[]): { readonly score: number | null; readonly coverage: number | null } {
  const of = (outcome: Outcome): number => law[COUNTED_OUTCOMES.indexOf(outcome)] ?? 0;
  const decided = of('pass') + of('fail');
  const asked = decided + of('unknown') + of('error');
  return { score: share(of('pass'), decided), coverage: share(decided, asked) };
}

/** `rules.csv`: how often each rule came out how. Rates are of the Comuni to which it applies. */
export function printRules(rules: RuleCounts, bundle: Bundle): string {
  const byId = new Map(bundle.rules.map((rule) => [rule.id, rule]));
  const rows = Object.keys(rules).sort(compareText).map((id) => {
    const counts = rules[id] ?? [];
    const rule = byId.get(id);
    return [id, ...counts, ...ratesOf(counts), rule?.title.it ?? '', rule?.force ?? '', rule?.severity ?? ''];
  });
  return printCsv([RULE_COLUMNS, ...rows]);
}

/** Of pass, fail, pending and unknown, among all but what does not apply. */
function ratesOf(counts: readonly number[]): (number | '')[] {
  const applicable = COUNTED_OUTCOMES.reduce((sum, outcome, column) => (outcome === 'not_applicable' ? sum : sum + (counts[column] ?? 0)), 0);
  return (['pass', 'fail', 'pending', 'unknown'] as const).map((outcome) => share(counts[COUNTED_OUTCOMES.indexOf(outcome)] ?? 0, applicable) ?? '');
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** A group of Comuni as it is listed. */
export interface GroupRow {
  readonly name: string;
  readonly enti: number;
  readonly score: number | null;
  readonly coverage: number | null;
  /** From 1, by score; null where too little is known to rank it. */
  readonly rank: number | null;
  readonly law: readonly number[];
}

/** The groups of a run, by name, those of which enough is known with their rank. */
export function listGroups(groups: Readonly<Record<string, GroupCounts>>): GroupRow[] {
  const rows = Object.entries(groups)
    .filter(([name]) => name !== ALL)
    .map(([name, { enti, law }]) => ({ name, enti, law, ...rate(law) }))
    .sort((left, right) => compareText(left.name, right.name));
  const ranked = rows.filter(({ score, coverage }) => score !== null && (coverage ?? 0) >= MIN_COVERAGE);
  const rankOf = ({ score }: { readonly score: number | null }): number => 1 + ranked.filter((other) => (other.score ?? 0) > (score ?? 0)).length;
  return rows.map((row) => ({ ...row, rank: ranked.includes(row) ? rankOf(row) : null }));
}

/** `groups.csv` and `group-rules.csv`: a row for each group, and one for each group and rule. */
export function printGroups(groups: Readonly<Record<string, GroupCounts>>, groupBy: string): { readonly groups: string; readonly rules: string } {
  // Whoever sorts by score must not find one that the unknown would overturn.
  const rows = listGroups(groups).map(({ name, enti, rank, score, coverage, law }) => [name, enti, rank ?? '', rank === null ? '' : (score ?? ''), coverage ?? '', ...law]);
  const ruleRows = listGroups(groups).flatMap(({ name }) => {
    const { rules } = groups[name] as GroupCounts;
    return Object.keys(rules).sort(compareText).map((id) => [name, id, ...(rules[id] ?? []), ...ratesOf(rules[id] ?? [])]);
  });
  return {
    groups: printCsv([[groupBy, 'enti', 'rank', 'score', 'coverage', ...COUNTED_OUTCOMES], ...rows]),
    rules: printCsv([[groupBy, ...RULE_COLUMNS.slice(0, -3)], ...ruleRows]),
  };
}

/** `summary.json`: what was asked, of how many, and what came of it. */
export function summarizeRun(
  { read, judged, openData, errors, conflicts, groups, pool, replies }: RunTotals,
  { options, show, note, lang, sample, replies: isAsked }: BatchSettings,
  bundle: Bundle,
): Record<string, unknown> {
  const { law, rules } = groups[ALL] ?? { law: COUNTED_OUTCOMES.map(() => 0), rules: {} };
  const held = new Set(Object.keys(rules).map(packOf));
  return {
    adempiBatch: 1,
    tool: { name: 'adempi', version: VERSION },
    asOf: options.asOf,
    knownAt: options.knownAt ?? null,
    assumeUnchanged: options.assumeUnchanged ?? false,
    profile: options.profile ?? null,
    ...(options.waivers === undefined ? {} : { waiversDigest: digestOf(sortWaivers(options.waivers)) }),
    // Of which outcomes findings.ndjson has a line: what has none there may be any other.
    show,
    packs: bundle.packs.filter(({ id }) => held.has(id)).map(({ id, version, digest, horizon }) => ({ id, version, digest, horizon })),
    read,
    judged,
    openData,
    errors,
    conflicts,
    law: { ...Object.fromEntries(COUNTED_OUTCOMES.map((outcome, column) => [outcome, law[column] ?? 0])), ...rate(law) },
    ...(sample === null ? {} : { sample: { ...sample, findings: pool.reduce((sum, { total }) => sum + total, 0), strata: pool.length } }),
    ...(isAsked ? { replies } : {}),
    note,
    disclaimer: reasons(lang).disclaimer,
  };
}
