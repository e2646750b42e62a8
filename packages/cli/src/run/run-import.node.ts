import { resolve } from 'node:path';

import { VERSION, isOpenData } from '@adempi/core';
import { reasons } from '@adempi/schema';
import type { CivilDate, State } from '@adempi/schema';

import { TOLD } from '../batch/judge-all.node.ts';
import { openOutputFolder } from '../batch/output-folder.node.ts';
import type { OutputFolder } from '../batch/output-folder.node.ts';
import { planTasks } from '../batch/plan-tasks.node.ts';
import type { BatchError } from '../batch/task.ts';
import type { ImportFlags } from '../commands/import.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadRules } from '../load-rules.node.ts';
import { joinStates } from '../sources/join-states.node.ts';
import type { JoinedState, Whom } from '../sources/join-states.node.ts';
import { openSources } from '../sources/open-sources.node.ts';
import type { OpenedSources } from '../sources/open-sources.node.ts';
import { hasOpenData, originOf } from '../sources/origin.ts';
import { refuseStrict } from '../sources/refuse-strict.ts';
import { rowErrors } from '../sources/row-errors.ts';
import { printState } from './print-state.ts';

/**
 * Joins states and sources into one state file for each Comune that one of them speaks of, in a
 * folder that takes its place whole.
 */
export async function runImport(inputs: readonly string[], flags: ImportFlags, context: Context): Promise<void> {
  const { io, texts } = context;
  if (flags.source === undefined) throw new UsageError(texts.batch.noSource);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  const opened = await openSources(flags, bundle, context);
  const folder = await openOutputFolder(resolve(io.cwd, flags.output), flags.output, context);
  try {
    const asOf = flags.asOf ?? io.today();
    const { tasks } = await planTasks(inputs, context);
    const written = await writeStates(joinStates(tasks, { ...opened, bundle, asOf, context }, whomOf(opened)), opened, folder, context);
    await writeNotes(written, { opened, asOf, folder }, context);
    const { unused } = written;
    if (flags.strict === true && unused.length > 0) {
      await folder.discard();
      await refuseStrict({ errors: unused.length, told: unused.slice(0, TOLD) }, context);
      return;
    }
    await folder.commit();
    await io.stderr.write(`${texts.batch.imported(flags.output, countWritten(written))}\n`);
  } catch (error) {
    await folder.discard();
    throw error;
  }
}

/** A complete list says something of everyone: who is not in it. */
function whomOf({ sources }: OpenedSources): Whom {
  return sources.some(({ adapter }) => adapter.absent !== undefined) ? 'registry' : 'told';
}

interface Written {
  readonly states: number;
  readonly conflicts: number;
  /** States and rows that could not be used. */
  readonly unused: readonly BatchError[];
}

async function writeStates(joined: AsyncGenerator<JoinedState>, { gathered }: OpenedSources, folder: OutputFolder, { texts }: Context): Promise<Written> {
  const unused = rowErrors(gathered);
  const count = { states: 0, conflicts: 0 };
  const told = await folder.append('conflicts.ndjson');
  for await (const one of joined) {
    if ('error' in one) {
      unused.push(one.error);
      continue;
    }
    const { state, conflicts } = one;
    const { codiceIstat, codiceIpa } = state.ente;
    count.states += 1;
    count.conflicts += conflicts.length;
    await folder.write(fileName(state), `${isOpenData(state) ? texts.batch.stateNote(fileName(state)) : ''}${printState(state)}`);
    for (const conflict of conflicts) await told.write(`${JSON.stringify({ codiceIstat, codiceIpa, ...conflict })}\n`);
  }
  return { ...count, unused };
}

interface Noted {
  readonly opened: OpenedSources;
  readonly asOf: CivilDate;
  readonly folder: OutputFolder;
}

async function writeNotes(written: Written, { opened, asOf, folder }: Noted, { lang }: Context): Promise<void> {
  const origin = originOf(opened);
  const summary = { adempiImport: 1, tool: { name: 'adempi', version: VERSION }, asOf, ...countWritten(written) };
  await folder.write('errors.ndjson', written.unused.map((error) => `${JSON.stringify(error)}\n`).join(''));
  await folder.write('fonti.json', `${JSON.stringify({ note: hasOpenData(origin) ? reasons(lang).clues : null, ...origin }, null, 2)}\n`);
  await folder.write('summary.json', `${JSON.stringify(summary, null, 2)}\n`);
}

function countWritten({ states, conflicts, unused }: Written): { readonly states: number; readonly conflicts: number; readonly errors: number } {
  return { states, conflicts, errors: unused.length };
}

function fileName({ ente: { codiceIstat, codiceIpa } }: State): string {
  return `${codiceIstat ?? codiceIpa ?? '-'}.yml`;
}
