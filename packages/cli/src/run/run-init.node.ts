import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { comuneState, existsOn, findComuni, indexRegistry, mergePatches, successorsOf } from '@adempi/adapters';
import type { IndexedRegistry, RegistryComune } from '@adempi/adapters';
import { shortenName } from '@adempi/schema';
import type { Bundle, CivilDate, State } from '@adempi/schema';

import { describeEnte } from '../ask/describe-ente.node.ts';
import { printNewState } from '../ask/print-new-state.ts';
import type { InitFlags } from '../commands/init.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadRules } from '../load-rules.node.ts';
import { printable } from '../printable.ts';
import { loadRegistry } from '../registry-file.node.ts';
import { readSources } from '../sources/open-sources.node.ts';
import { initTextsOf } from '../texts/init.ts';
import { registryTextsOf } from '../texts/registry.ts';
import { writeOutput } from '../write-output.node.ts';

/**
 * Begins a state: from the registry and the sources that are given, from flags, or from what a
 * person at a terminal tells. An existing file is never touched.
 * @throws {UsageError} when the Comune cannot be told, or the file exists
 */
export async function runInit(query: string | undefined, flags: InitFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const texts = initTextsOf(lang);
  checkFlags(query, flags, context);
  // Known to exist before any question is put: nobody answers in vain.
  if (flags.output !== undefined) refuseExisting(flags.output, context);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  const asOf = flags.asOf ?? io.today();
  const state = query === undefined ? await describeEnte(flags, bundle, context) : await stateOf(query, { flags, bundle, asOf }, context);
  if (state === null) return;
  const name = flags.output ?? `${shortenName(state.ente.denominazione) || 'stato'}.yml`;
  refuseExisting(name, context);
  await writeOutput(resolve(io.cwd, name), name, printNewState(state, name, asOf), context);
  await io.stdout.write(`${texts.written(printable(name), Object.keys(state.provenienza ?? {}).length)}\n${texts.next(printable(name))}\n`);
}

function checkFlags(query: string | undefined, flags: InitFlags, { lang }: Context): void {
  const texts = initTextsOf(lang);
  const isDescribed = [flags.denominazione, flags.tipo, flags.popolazione].some((flag) => flag !== undefined);
  if (query !== undefined && isDescribed) throw new UsageError(texts.nameTwice);
  if (query === undefined && flags.source !== undefined) throw new UsageError(texts.sourcesNeedComune);
}

function refuseExisting(name: string, { io, texts }: Context): void {
  if (existsSync(resolve(io.cwd, name))) throw new UsageError(texts.usage.fileExists(name));
}

interface Beginning {
  readonly flags: InitFlags;
  readonly bundle: Bundle;
  readonly asOf: CivilDate;
}

/** The state of a Comune of the registry, with what the sources say of it. */
async function stateOf(query: string, { flags, bundle, asOf }: Beginning, context: Context): Promise<State> {
  const index = indexRegistry(loadRegistry(flags.registry, context));
  const comune = findOne(query, index, asOf, context);
  if (flags.source === undefined) return comuneState(comune);
  const { gathered } = await readSources(flags, bundle, context);
  const unused = gathered.diagnostics.length;
  if (unused > 0) await context.io.stderr.write(`${initTextsOf(context.lang).unusedRows(unused)}\n`);
  return mergePatches(comuneState(comune), gathered.patches.get(comune.codiceIstat) ?? [], bundle.vocabulary).state;
}

/** @throws {UsageError} that names all that it may be */
function findOne(query: string, index: IndexedRegistry, asOf: CivilDate, { lang }: Context): RegistryComune {
  const texts = initTextsOf(lang);
  const { find } = registryTextsOf(lang);
  const nameOf = ({ nome, provincia, codiceIstat }: RegistryComune): string => `${nome} (${provincia}), ${codiceIstat}`;
  const { found, other, near } = findComuni(index, query);
  const living = found.filter(({ comune }) => existsOn(comune, asOf));
  const [only, ...rest] = living.length > 0 ? living : found;
  if (only === undefined) throw new UsageError(other === null ? find.none(query, near) : find.other(other.denominazione, other.codiceIpa));
  if (rest.length > 0) throw new UsageError(texts.several(query, [only, ...rest].map(({ comune }) => nameOf(comune)).join('; ')));
  if (living.length === 0) throw new UsageError(texts.ended(nameOf(only.comune), successorsOf(index, only.comune).map(nameOf).join('; ')));
  return only.comune;
}
