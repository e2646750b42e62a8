import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { createDiagnostic } from '@adempi/schema';
import type { Diagnostic } from '@adempi/schema';

import type { Context } from '../context.ts';
import { InputError } from '../errors.ts';
import { mayHoldStates } from './result-files.ts';
import type { Task } from './task.ts';

/** Bytes of a file of states that are one task. It does not depend on the number of jobs: neither does any result. */
const PART = 1024 * 1024;

/** Files of one state each that are one task. */
const FILES = 32;

const LINES = /\.(ndjson|jsonl)$/i;

/** The states of a run, cut into tasks, and how large they are. */
export interface TaskPlan {
  readonly tasks: readonly Task[];
  /** Of each task, in bytes: what progress is measured by. */
  readonly sizes: readonly number[];
}

/**
 * Cuts files and folders of states into tasks, in the order given; of a folder, by name. What
 * cannot be read is told when its turn comes.
 * @throws {InputError} with every file that is not there
 */
export async function planTasks(inputs: readonly string[], context: Context): Promise<TaskPlan> {
  const tasks: Task[] = [];
  const sizes: number[] = [];
  let files: { path: string; name: string; size: number }[] = [];
  const flush = (): void => {
    if (files.length === 0) return;
    tasks.push({ kind: 'files', files: files.map(({ path, name }) => ({ path, name })) });
    sizes.push(files.reduce((sum, { size }) => sum + size, 0));
    files = [];
  };
  for (const { path, name, size } of await listFiles(inputs, context)) {
    if (!LINES.test(name)) {
      files.push({ path, name, size });
      if (files.length === FILES) flush();
      continue;
    }
    flush();
    for (let start = 0; start < size; start += PART) {
      const end = Math.min(start + PART, size);
      tasks.push({ kind: 'lines', path, name, start, end });
      sizes.push(end - start);
    }
  }
  flush();
  return { tasks, sizes };
}

interface StateFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

async function listFiles(inputs: readonly string[], { io, lang }: Context): Promise<StateFile[]> {
  const found: StateFile[] = [];
  const missing: Diagnostic[] = [];
  for (const input of inputs) {
    const path = resolve(io.cwd, input);
    const info = await stat(path).catch(() => null);
    if (info === null) missing.push({ ...createDiagnostic({ code: 'file.not-found', lang }), file: input });
    const names = info?.isDirectory() === true ? (await readdir(path)).filter(mayHoldStates).sort().map((name) => join(input, name)) : [input];
    for (const name of names) {
      const full = resolve(io.cwd, name);
      found.push({ path: full, name, size: (await stat(full).catch(() => null))?.size ?? 0 });
    }
  }
  if (missing.length > 0) throw new InputError(missing);
  return found;
}
