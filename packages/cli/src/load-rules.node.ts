import { resolve } from 'node:path';

import type { Bundle, Catalogue, CivilDate } from '@adempi/schema';

import type { Context } from './context.ts';
import { InputError } from './errors.ts';
import type { RulesUse } from './io.ts';

/**
 * The rules of a run: those that come with the command, or those of a folder.
 * @throws {InputError} with every problem of the folder, located
 */
export async function loadRules(dir: string | undefined, context: Context, use: RulesUse = 'rules'): Promise<Bundle> {
  if (dir === undefined) return context.io.loadBundle(use);
  const { bundle, diagnostics } = await compileRules(dir, context);
  if (bundle === null) throw new InputError(diagnostics);
  return bundle;
}

/** Compiles a folder of rules, and lints it if given a day; files of problems are named as the user would. */
export async function compileRules(dir: string, { io, lang }: Context, lintOn?: CivilDate): Promise<CompiledRules> {
  const { loadBundle } = await import('@adempi/packs/node');
  const { bundle, catalogues, diagnostics } = loadBundle(resolve(io.cwd, dir), { lang, ...(lintOn === undefined ? {} : { lintOn }) });
  const folder = dir.replace(/\/+$/, '');
  return {
    bundle,
    catalogues,
    diagnostics: diagnostics.map((problem) => (problem.file === undefined ? problem : { ...problem, file: nameOf(problem.file) })),
  };

  function nameOf(file: string): string {
    return file.startsWith(resolve(io.cwd, dir)) ? dir : `${folder}/${file}`;
  }
}

/** What came of a folder of rules. */
export interface CompiledRules {
  /** Null when any problem is an error. */
  readonly bundle: Bundle | null;
  /** The editions of the Piano triennale that are in it, line by line. */
  readonly catalogues: readonly Catalogue[];
  readonly diagnostics: InputError['diagnostics'];
}
