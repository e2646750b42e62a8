import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

import { OUTCOMES } from '@adempi/core';
import { writeBatchSummary } from '@adempi/report';
import { reasons, suggest } from '@adempi/schema';
import type { Bundle, CivilDate } from '@adempi/schema';

import { ALL } from '../batch/counts.ts';
import { TOLD, judgeAll } from '../batch/judge-all.node.ts';
import { openOutputFolder } from '../batch/output-folder.node.ts';
import type { OutputFolder } from '../batch/output-folder.node.ts';
import { planTasks } from '../batch/plan-tasks.node.ts';
import { listGroups, printGroups, printRules, summarizeRun } from '../batch/summarize.ts';
import type { RunTotals } from '../batch/summarize.ts';
import type { BatchSettings } from '../batch/task.ts';
import type { BatchFlags } from '../commands/batch.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { exitCodes, worstExitCode } from '../exit-codes.ts';
import { formatProblem } from '../format-problems.ts';
import { loadRules } from '../load-rules.node.ts';
import { printable } from '../printable.ts';
import { SAMPLE_FILE, writeSampleSheet } from '../sample/write-sample.node.ts';
import { refuseStrict } from '../sources/refuse-strict.ts';
import { joinInput } from '../sources/join-input.node.ts';
import { NO_ORIGIN, hasOpenData } from '../sources/origin.ts';
import type { Origin } from '../sources/origin.ts';
import { shapeOf } from '../terminal.ts';
import { sampleTextsOf } from '../texts/sample.ts';
import { waiverTextsOf } from '../texts/waivers.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import type { LoadedWaivers } from '../waivers/load-waivers.node.ts';
import { listUnknownEnti } from '../waivers/unknown-enti.ts';
import { waiverFiles } from '../waivers/waiver-flags.ts';
import { waiverOptions } from '../waivers/warn-of-waivers.ts';
import { checkChoice } from './check-choice.ts';
import { optionalFlags } from './run-check.ts';

/** What `--group-by` takes: fields of `ente`, and the band of population. */
const GROUPS: readonly string[] = ['regione', 'provincia', 'fascia', 'capoluogo', 'tipo'];

/**
 * Assesses many enti into a folder, which takes its place only when all of it is there. An ente
 * that cannot be judged is told in `errors.ndjson`, and the others go on.
 */
export async function runBatch(inputs: readonly string[], flags: BatchFlags, context: Context): Promise<void> {
  const { io } = context;
  refuseUsage(inputs, flags, context);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  checkChoice(flags, bundle, context);
  const waivers = await loadWaivers(waiverFiles(flags), bundle, context);
  const folder = await openOutputFolder(resolve(io.cwd, flags.output), flags.output, context);
  try {
    const asOf = flags.asOf ?? io.today();
    const input = isJoined(flags) ? await joinInput(inputs, flags, { folder, bundle, asOf, context }) : { plan: await planTasks(inputs, context), errors: [], origin: NO_ORIGIN };
    const settings = settingsOf(flags, { asOf, isOpenData: hasOpenData(input.origin), waivers }, context);
    const totals = await judgeAll(input.plan, { folder, bundle, settings, jobs: flags.jobs ?? availableParallelism(), errors: input.errors, context });
    const told = { ...settings, note: settings.note ?? (totals.openData > 0 ? reasons(context.lang).clues : null) };
    await writeTotals(totals, { folder, bundle, settings: told, origin: input.origin });
    const drawn = settings.sample === null ? null : await writeSampleSheet({ pool: totals.pool, tasks: input.plan.tasks, bundle, settings, origin: input.origin, folder, context });
    if (flags.strict === true && totals.errors > 0) {
      await folder.discard();
      await refuseStrict(totals, context);
      return;
    }
    await folder.commit();
    context.exitCode = worstExitCode(isDecided(totals) ? [] : [exitCodes.undecided]);
    await tellWaivers(totals, waivers, context);
    await tell(totals, { bundle, settings: told, flags, origin: input.origin, drawn }, context);
  } catch (error) {
    await folder.discard();
    throw error;
  }
}

function isJoined({ source, registry }: BatchFlags): boolean {
  return source !== undefined || registry !== undefined;
}

function refuseUsage(inputs: readonly string[], flags: BatchFlags, { lang, texts: { batch } }: Context): void {
  const { groupBy, sample, seed } = flags;
  if (seed !== undefined && sample === undefined) throw new UsageError(sampleTextsOf(lang).seedAlone);
  if (groupBy !== undefined && !GROUPS.includes(groupBy)) throw new UsageError(batch.unknownGroup(groupBy, suggest(groupBy, GROUPS), GROUPS.join(', ')));
  if (inputs.length === 0 && !isJoined(flags)) throw new UsageError(batch.nothing);
}

function settingsOf(flags: BatchFlags, { asOf, isOpenData, waivers }: { readonly asOf: CivilDate; readonly isOpenData: boolean; readonly waivers: LoadedWaivers | null }, { lang }: Context): BatchSettings {
  return {
    options: { asOf, lang, ...optionalFlags(flags), ...waiverOptions(waivers) },
    lang,
    rules: flags.rules,
    show: flags.show ?? (flags.all === true ? OUTCOMES : ['fail', 'error', 'pending', 'pass']),
    exposure: flags.exposure ?? false,
    groupBy: flags.groupBy ?? null,
    note: isOpenData ? reasons(lang).clues : null,
    sample: flags.sample === undefined ? null : { size: flags.sample, seed: flags.seed ?? '1' },
    replies: flags.contraddittorio ?? false,
  };
}

/** Whether any rule came out pass, fail or pending for anybody. */
function isDecided({ groups }: RunTotals): boolean {
  return Object.values(groups[ALL]?.rules ?? {}).some(([pass = 0, fail = 0, pending = 0]) => pass + fail + pending > 0);
}

interface Outputs {
  readonly folder: OutputFolder;
  readonly bundle: Bundle;
  readonly settings: BatchSettings;
  readonly origin: Origin;
}

async function writeTotals(totals: RunTotals, { folder, bundle, settings, origin }: Outputs): Promise<void> {
  const { groupBy } = settings;
  await folder.write('rules.csv', printRules(totals.groups[ALL]?.rules ?? {}, bundle));
  if (groupBy !== null) {
    const { groups, rules } = printGroups(totals.groups, groupBy);
    await folder.write('groups.csv', groups);
    await folder.write('group-rules.csv', rules);
  }
  await folder.write('fonti.json', `${JSON.stringify({ note: settings.note, ...origin }, null, 2)}\n`);
  await folder.write('summary.json', `${JSON.stringify(summarizeRun(totals, settings, bundle), null, 2)}\n`);
}

/** What is wrong with the use of waivers, once all enti were seen. */
async function tellWaivers({ waivers: { enti, notes } }: RunTotals, loaded: LoadedWaivers | null, { io, lang, texts }: Context): Promise<void> {
  if (loaded === null) return;
  const seen = enti.map((code) => ({ codiceIpa: code, codiceIstat: code }));
  const unknown = loaded.place(listUnknownEnti(loaded.rinvii, seen, lang)).map((problem) => formatProblem(problem, texts));
  const lines = [...notes.map(printable), ...unknown];
  const more = lines.length > TOLD ? [waiverTextsOf(lang).more(lines.length - TOLD)] : [];
  await io.stderr.write([...lines.slice(0, TOLD), ...more].map((line) => `${line}\n`).join(''));
}

interface Told extends Omit<Outputs, 'folder'> {
  readonly flags: BatchFlags;
  /** Findings in the sample; null where none was asked for. */
  readonly drawn: number | null;
}

async function tell(totals: RunTotals, { bundle, settings, flags, origin, drawn }: Told, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  const { judged, errors, conflicts, groups, pool, replies } = totals;
  const titles = new Map(bundle.rules.map(({ id, title, force }) => [id, { title: title[lang] ?? title.it, force }]));
  const report = writeBatchSummary(
    {
      asOf: settings.options.asOf,
      judged,
      errors,
      conflicts,
      note: settings.note,
      rules: Object.entries(groups[ALL]?.rules ?? {}).map(([id, counts]) => ({ id, title: titles.get(id)?.title ?? id, force: titles.get(id)?.force ?? 'plan', counts })),
      groups: settings.groupBy === null ? null : { by: settings.groupBy, rows: listGroups(groups) },
      sources: origin.sources,
    },
    { ...shapeOf(context), lang },
  );
  await io.stdout.write(report);
  const sample = sampleTextsOf(lang);
  if (drawn !== null) await io.stderr.write(`${sample.drawn(drawn, pool.reduce((sum, { total }) => sum + total, 0), `${flags.output}/${SAMPLE_FILE}`)}\n`);
  if (settings.replies) await io.stderr.write(`${sample.replies(replies.written, replies.left)}\n`);
  await io.stderr.write(`${texts.output.written(flags.output)}\n`);
}
