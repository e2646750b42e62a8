import { extname, resolve } from 'node:path';

import { createEvaluator } from '@adempi/core';
import { YEARLY_DOCUMENTS, writeCalendar } from '@adempi/report/calendar';
import type { WrittenCalendar } from '@adempi/report/calendar';

import type { CalendarFlags } from '../commands/calendar.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadAll } from '../load-all.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadState } from '../load-state.node.ts';
import { printable } from '../printable.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { warnOfWaivers, waiverOptions } from '../waivers/warn-of-waivers.ts';
import { waiverFiles } from '../waivers/waiver-flags.ts';
import { writeOutput } from '../write-output.node.ts';
import { checkChoice } from './check-choice.ts';
import { optionalFlags } from './run-check.ts';
import { protectInputs } from './write-reports.node.ts';

/** Writes the coming terms of one state as a calendar. It is no verdict: it ends with 0. */
export async function runCalendar(name: string, flags: CalendarFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  const file = flags.output ?? null;
  if (file !== null && extname(file).toLowerCase() !== '.ics') throw new UsageError(texts.usage.notCalendar(file));
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  checkChoice(flags, bundle, context);
  await protectInputs({ outputs: [{ file }] }, { states: [name, ...waiverFiles(flags)], rules: flags.rules }, context);
  const [state, waivers] = await loadAll([() => loadState(name, bundle, context), () => loadWaivers(waiverFiles(flags), bundle, context)]);
  await warnOfWaivers(waivers, [state], context);
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const options = { asOf: flags.asOf ?? io.today(), lang, ...optionalFlags(flags), ...waiverOptions(waivers) };
  const assessment = evaluator.assess(state, options);
  const documents = evaluator.listItems(state, YEARLY_DOCUMENTS, options);
  const calendar = writeCalendar(assessment, { bundle, all: flags.all ?? false, documents });
  if (file === null) await io.stdout.write(calendar.text);
  else await writeOutput(resolve(io.cwd, file), file, calendar.text, context);
  if (file !== null && io.stderr.isTTY) await io.stderr.write(`${printable(texts.output.written(file))}\n`);
  for (const note of notesOn(calendar, context)) await io.stderr.write(`${note}\n`);
}

function notesOn({ events, leftOut }: WrittenCalendar, { texts: { calendar } }: Context): string[] {
  return [...(events === 0 ? [calendar.empty] : []), ...(leftOut === 0 ? [] : [calendar.leftOut(leftOut)])];
}
