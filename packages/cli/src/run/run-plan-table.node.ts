import { extname, resolve } from 'node:path';

import { editionsOf } from '@adempi/packs';
import { MAX_PLAN_CELL, findLongCell, readPlanLines, writePlanCsv, writePlanXlsx } from '@adempi/report/plan-table';
import type { PlanTable } from '@adempi/report/plan-table';

import type { PlanFlags } from '../commands/plan.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Written } from '../io.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadState } from '../load-state.node.ts';
import { printable } from '../printable.ts';
import { planTableTextsOf } from '../texts/plan-table.ts';
import { writeOutput } from '../write-output.node.ts';
import { protectInputs } from './write-reports.node.ts';

type Writer = (table: PlanTable) => Written | Promise<Written>;

const writers: Readonly<Record<string, Writer>> = { '.xlsx': writePlanXlsx, '.csv': writePlanCsv };

/** Options that are about the programme of work alone. */
const ELSEWHERE = [['format', '-f/--format'], ['output', '-o/--output'], ['until', '--until'], ['done', '--done'], ['weights', '--weights'], ['exposure', '--exposure']] as const;

/** Writes the lines of action of one state, in the layout that the source `piano-tabella` reads. */
export async function runPlanTable(name: string, file: string, flags: PlanFlags, context: Context): Promise<void> {
  const { io } = context;
  const texts = planTableTextsOf(context.lang);
  const write = writerOf(file, flags, context);
  const bundle = await loadRules(flags.rules, context);
  await protectInputs({ outputs: [{ file }] }, { states: [name], rules: flags.rules }, context);
  const state = await loadState(name, bundle, context);
  const table = readPlanLines(state, { bundle, editions: editionsOf(bundle) });
  if (table.lines.length === 0) throw new UsageError(texts.none(name === '-' ? context.texts.files.stdin : name));
  const long = findLongCell(table);
  if (long !== null) throw new UsageError(texts.tooLong(printable(long), MAX_PLAN_CELL));
  await writeOutput(resolve(io.cwd, file), file, await write(table), context);
  const unknown = table.lines.filter(({ isKnown }) => !isKnown).map(({ linea }) => linea);
  if (unknown.length > 0) await io.stderr.write(`${printable(texts.unknown(unknown.join(', ')))}\n`);
  if (io.stderr.isTTY) await io.stderr.write(`${printable(texts.written(file, table.lines.length))}\n`);
}

function writerOf(file: string, flags: PlanFlags, { lang }: Context): Writer {
  const texts = planTableTextsOf(lang);
  const other = ELSEWHERE.find(([key]) => flags[key] !== undefined);
  if (other !== undefined) throw new UsageError(texts.alone(other[1]));
  if (file === '-') throw new UsageError(texts.stdout);
  const write = writers[extname(file).toLowerCase()];
  if (write === undefined) throw new UsageError(texts.extension(file));
  return write;
}
