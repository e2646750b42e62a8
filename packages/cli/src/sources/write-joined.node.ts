import { join } from 'node:path';

import type { Bundle, CivilDate } from '@adempi/schema';

import type { OutputFolder } from '../batch/output-folder.node.ts';
import type { BatchError, Task } from '../batch/task.ts';
import type { Context } from '../context.ts';
import { joinStates } from './join-states.node.ts';
import type { OpenedSources } from './open-sources.node.ts';

/** Joined states on disk, a line each, and those that could not be joined. */
export interface JoinedFile {
  /** In the folder that is being written. */
  readonly name: string;
  readonly path: string;
  readonly errors: readonly BatchError[];
}

/** Joins states and sources into one file, which tasks then read as any other. */
export async function writeJoined(
  tasks: readonly Task[],
  { folder, opened, bundle, asOf, context }: { readonly folder: OutputFolder; readonly opened: OpenedSources; readonly bundle: Bundle; readonly asOf: CivilDate; readonly context: Context },
): Promise<JoinedFile> {
  const name = 'stati.ndjson';
  const file = await folder.append(name);
  const errors: BatchError[] = rowErrors(opened);
  for await (const joined of joinStates(tasks, { ...opened, bundle, asOf, context })) {
    if ('error' in joined) errors.push(joined.error);
    else await file.write(`${JSON.stringify(joined.state)}\n`);
  }
  return { name, path: join(folder.aside, name), errors };
}

/** Rows of sources that could not be used. */
function rowErrors({ gathered }: OpenedSources): BatchError[] {
  return gathered.diagnostics.map(({ file = '', line = null, code, message }) => ({ file, line, ente: null, problems: [{ code, message }] }));
}
