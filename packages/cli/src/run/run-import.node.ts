import { resolve } from 'node:path';

import { printDocument } from '@adempi/schema/yaml';
import { reasons } from '@adempi/schema';
import type { State } from '@adempi/schema';

import { openOutputFolder } from '../batch/output-folder.node.ts';
import { planTasks } from '../batch/plan-tasks.node.ts';
import type { ImportFlags } from '../commands/import.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadRules } from '../load-rules.node.ts';
import { joinStates } from '../sources/join-states.node.ts';
import { openSources } from '../sources/open-sources.node.ts';
import { originOf } from '../sources/origin.ts';

/** Joins states and sources into one state file for each Comune, in a folder that takes its place whole. */
export async function runImport(inputs: readonly string[], flags: ImportFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  if (flags.source === undefined) throw new UsageError(texts.batch.noSource);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  const opened = await openSources(flags, bundle, context);
  const folder = await openOutputFolder(resolve(io.cwd, flags.output), flags.output, context);
  const count = { states: 0, conflicts: 0, errors: opened.gathered.diagnostics.length };
  try {
    const [errors, conflicts] = [await folder.append('errors.ndjson'), await folder.append('conflicts.ndjson')];
    const { tasks } = await planTasks(inputs, context);
    for (const problem of opened.gathered.diagnostics) await errors.write(`${JSON.stringify(problem)}\n`);
    for await (const joined of joinStates(tasks, { ...opened, bundle, asOf: flags.asOf ?? io.today(), context })) {
      if ('error' in joined) {
        count.errors += 1;
        await errors.write(`${JSON.stringify(joined.error)}\n`);
        continue;
      }
      const { codiceIstat, codiceIpa } = joined.state.ente;
      count.states += 1;
      count.conflicts += joined.conflicts.length;
      await folder.write(fileName(joined.state), printDocument(joined.state));
      for (const conflict of joined.conflicts) await conflicts.write(`${JSON.stringify({ codiceIstat, codiceIpa, ...conflict })}\n`);
    }
    await folder.write('fonti.json', `${JSON.stringify({ note: reasons(lang).clues, ...originOf(opened) }, null, 2)}\n`);
    await folder.write('summary.json', `${JSON.stringify({ adempiImport: 1, ...count }, null, 2)}\n`);
    if (flags.strict === true && count.errors > 0) {
      context.exitCode = exitCodes.invalid;
      await folder.discard();
    } else {
      await folder.commit();
    }
  } catch (error) {
    await folder.discard();
    throw error;
  }
  await io.stderr.write(`${texts.batch.imported(count.states, count.conflicts, count.errors)}\n`);
}

function fileName({ ente: { codiceIstat, codiceIpa } }: State): string {
  return `${codiceIstat ?? codiceIpa ?? '-'}.yml`;
}
