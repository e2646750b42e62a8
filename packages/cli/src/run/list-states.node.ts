import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { mayHoldStates } from '../batch/result-files.ts';
import type { Context } from '../context.ts';
import { isFolder } from '../write-output.node.ts';

/** The files of states that the paths stand for: of a folder, those in it that are YAML or JSON, by name. */
export async function listStates(paths: readonly string[], { io }: Context): Promise<string[]> {
  const lists = await Promise.all(paths.map(async (path) => {
    const full = resolve(io.cwd, path);
    if (!(await isFolder(full))) return [path];
    const names = await readdir(full);
    return names.filter((name) => mayHoldStates(name) && /\.(ya?ml|json)$/.test(name)).toSorted().map((name) => join(path, name));
  }));
  return [...new Set(lists.flat())];
}
