import { gather, indexRegistry } from '@adempi/adapters';
import type { Gathered, IndexedRegistry } from '@adempi/adapters';
import { editionsOf } from '@adempi/packs';
import type { Bundle } from '@adempi/schema';

import type { Context } from '../context.ts';
import { InputError } from '../errors.ts';
import { formatProblems } from '../format-problems.ts';
import { loadRegistry } from '../registry-file.node.ts';
import { loadMap, loadSources } from './load-sources.node.ts';
import type { DigestedSource } from './load-sources.node.ts';
import type { SourceFlags } from './source-flags.ts';

/** The sources of a run, read, with the registry that says who they are about. */
export interface OpenedSources {
  readonly registry: IndexedRegistry;
  readonly sources: readonly DigestedSource[];
  readonly gathered: Gathered;
}

/** How many rows that were given to nobody are told one by one. */
const TOLD = 10;

/**
 * Reads the registry and the sources. Rows that cannot be used are warnings: a file of which no
 * row could be read ends the run.
 * @throws {InputError} with every problem of the files that cannot be used
 */
export async function openSources(flags: SourceFlags, bundle: Bundle, context: Context): Promise<OpenedSources> {
  const opened = await readSources(flags, bundle, context);
  // Where they end the run, they are told as its errors.
  if (flags.strict !== true) await tellProblems(opened.gathered, context);
  return opened;
}

/** As `openSources`, without a word on the rows that cannot be used: most are about others. */
export async function readSources(flags: SourceFlags, bundle: Bundle, context: Context): Promise<OpenedSources> {
  const registry = indexRegistry(loadRegistry(flags.registry, context));
  const sources = loadSources(flags.source ?? [], { vocabulary: bundle.vocabulary, editions: editionsOf(bundle), ...loadMap(flags.map, context) }, context);
  const gathered = await gather(sources, registry, context.lang);
  const { unusable, diagnostics } = gathered;
  if (unusable.length > 0) throw new InputError(diagnostics.filter(({ file, severity }) => severity === 'error' && unusable.includes(file ?? '')));
  return { registry, sources, gathered };
}

async function tellProblems({ diagnostics }: Gathered, { io, texts }: Context): Promise<void> {
  if (diagnostics.length === 0) return;
  const told = diagnostics.slice(0, TOLD).map((problem) => ({ ...problem, severity: 'warning' as const }));
  const left = diagnostics.length - told.length;
  await io.stderr.write(`${formatProblems(told, texts)}\n${left > 0 ? `${texts.batch.moreRows(left)}\n` : ''}`);
}
