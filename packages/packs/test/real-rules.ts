import { fileURLToPath } from 'node:url';

import { packOf } from '@adempi/schema';
import type { Bundle, Rule } from '@adempi/schema';

import type { CompileResult } from '../src/index.ts';
import { loadBundle } from '../src/load.node.ts';

/** The folder of the rules of this repository. */
export const RULES: string = fileURLToPath(new URL('../../../rules', import.meta.url));

/** The folder of their pages. */
export const PAGES: string = fileURLToPath(new URL('../../../docs/rules', import.meta.url));

/** The rules of this repository, compiled. */
export const compiled: CompileResult = loadBundle(RULES);

/** Their bundle; throws with every problem where there is none. */
export function realBundle(): Bundle {
  if (compiled.bundle !== null) return compiled.bundle;
  const problems = compiled.diagnostics.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  throw new Error(`the rules do not compile:\n${problems.join('\n')}`);
}

/** The rules that someone wrote one by one: not those that come of a catalogue, which have no examples. */
export function writtenRules({ packs, rules }: Bundle): readonly Rule[] {
  const catalogues = new Set(packs.filter(({ edition }) => edition !== undefined).map(({ id }) => id));
  return rules.filter(({ id }) => !catalogues.has(packOf(id)));
}
