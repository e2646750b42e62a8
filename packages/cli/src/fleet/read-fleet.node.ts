import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Fleet, FleetEnte, FleetRule } from '@adempi/report/fleet';
import { COUNTED_OUTCOMES, citeNorm, isLaw, packOf, reasons } from '@adempi/schema';
import type { Bundle, Diagnostic } from '@adempi/schema';

import { enteKey } from '../batch/read-batch.node.ts';
import type { Context } from '../context.ts';
import { InputError, UsageError } from '../errors.ts';
import { fleetTextsOf } from '../texts/fleet.ts';
import { readKinds } from './read-kinds.node.ts';
import type { ListedFindings } from './read-kinds.node.ts';
import { readOrigin } from './read-origin.node.ts';
import { readRunSummary } from './read-summary.node.ts';
import type { RunSummary } from './read-summary.node.ts';
import { readEntiTable, readRulesTable } from './read-tables.node.ts';
import type { EnteRow, RuleRow } from './read-tables.node.ts';

/** Files without which a folder is none of a batch. */
const NEEDED: readonly string[] = ['summary.json', 'enti.csv', 'rules.csv', 'findings.ndjson'];

/**
 * Reads what a batch wrote, whole. Its files must agree with each other: a page made of two
 * assessments would be believed.
 * @throws {UsageError} when the folder is no such folder
 * @throws {InputError} with all that is wrong with a file of it
 */
export async function readFleet(folder: string, bundle: Bundle, context: Context): Promise<Fleet> {
  for (const file of NEEDED) {
    const info = await stat(resolve(context.io.cwd, folder, file)).catch(() => null);
    if (info?.isFile() !== true) throw new UsageError(fleetTextsOf(context.lang).notBatch(folder, file));
  }
  const summary = await readRunSummary(folder, context);
  const [enti, rules] = [readEntiTable(folder, context), readRulesTable(folder, context)];
  const problems = [...enti.problems, ...rules.problems];
  if (problems.length > 0) throw new InputError(problems);
  refuseOtherTotals(folder, { summary, enti: enti.rows, rules: rules.rows }, context);
  const keys = new Set(enti.rows.map(enteKey));
  const findings = await readKinds(folder, { enti: keys, rules: new Set(rules.rows.map(({ id }) => id)) }, context);
  return {
    ...summary,
    // In the language of this run, which need not be that of the batch.
    note: summary.note === null ? null : reasons(context.lang).clues,
    disclaimer: reasons(context.lang).disclaimer,
    ...(await readOrigin(folder, context)),
    enti: giveFindings(enti.rows, findings),
    rules: tellLaw(rules.rows, summary, bundle, context),
    kinds: findings.kinds,
  };
}

interface Tables {
  readonly summary: RunSummary;
  readonly enti: readonly EnteRow[];
  readonly rules: readonly RuleRow[];
}

function refuseOtherTotals(folder: string, { summary, enti, rules }: Tables, { lang }: Context): void {
  const tables = [
    { name: 'enti.csv', isSame: enti.length === summary.judged && isSum(enti, summary.law) },
    { name: 'rules.csv', isSame: isSum(rules.filter(({ force }) => isLaw(force)), summary.law) },
  ];
  const problems = tables.filter(({ isSame }) => !isSame).map(({ name }): Diagnostic => ({ code: 'batch.totals', severity: 'error', message: fleetTextsOf(lang).totals(name), file: join(folder, name), line: 1, column: 1 }));
  if (problems.length > 0) throw new InputError(problems);
}

function isSum(rows: readonly { readonly counts: readonly number[] }[], total: readonly number[]): boolean {
  return COUNTED_OUTCOMES.every((_, column) => rows.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0) === total[column]);
}

/** Enti of the same code, or of none, share their findings: nothing tells whose they are. */
function giveFindings(enti: readonly EnteRow[], { byEnte }: ListedFindings): FleetEnte[] {
  const times = new Map<string, number>();
  for (const ente of enti) times.set(enteKey(ente), (times.get(enteKey(ente)) ?? 0) + 1);
  return enti.map((ente) => ({ ...ente, findings: byEnte.get(enteKey(ente)) ?? [], sharedBy: times.get(enteKey(ente)) ?? 1 }));
}

/** The rules with what those at hand say of them, if they are those that the batch judged by. */
function tellLaw(rows: readonly RuleRow[], { packs }: RunSummary, bundle: Bundle, { lang }: Context): FleetRule[] {
  const rules = new Map(bundle.rules.map((rule) => [rule.id, rule]));
  const acts = new Map(bundle.acts.map(({ id, label }) => [id, label]));
  const others = new Set(listOtherPacks(packs, bundle));
  return rows.map((row): FleetRule => {
    const rule = rules.get(row.id);
    if (rule === undefined || others.has(packOf(row.id))) return { ...row, norms: [] };
    return { ...row, title: rule.title[lang] ?? row.title, norms: [...new Set(rule.legalBasis.map((norm) => citeNorm(norm, acts.get(norm.act) ?? norm.act)))] };
  });
}

/** Packs of a batch that are not those at hand, by id. */
export function listOtherPacks(packs: Fleet['packs'], bundle: Bundle): string[] {
  const digests = new Map(bundle.packs.map(({ id, digest }) => [id, digest]));
  return packs.filter(({ id, digest }) => digests.get(id) !== digest).map(({ id }) => id);
}
