import { resolve } from 'node:path';

import { MAX_SOURCE_BYTES, buildRegistry, parseNamedSource } from '@adempi/adapters';
import type { SourceFile } from '@adempi/adapters';
import { readBytes } from '@adempi/packs/read-bytes';
import { createDiagnostic } from '@adempi/schema';
import type { Diagnostic } from '@adempi/schema';

import type { RegistryBuildFlags } from '../commands/registry.ts';
import type { Context } from '../context.ts';
import { InputError, UsageError } from '../errors.ts';
import { locateRegistry } from '../registry-file.node.ts';
import { registryTextsOf } from '../texts/registry.ts';
import { findOverwritten } from '../write-output.node.ts';
import { saveRegistry } from '../write-registry.node.ts';

/** Builds the registry of enti from files on disk; nothing is written where any of them cannot be used. */
export async function runRegistryBuild(flags: RegistryBuildFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const texts = registryTextsOf(lang);
  const names = [flags.istat, flags.ipa, flags.anpr, flags.population].flatMap((list) => list ?? []);
  if (names.length === 0) throw new UsageError(texts.noFiles);
  const output = flags.output ?? locateRegistry(undefined, context);
  const inputs = names.map((name) => resolve(io.cwd, parseNamedSource(name).path));
  if ((await findOverwritten([{ path: resolve(io.cwd, output) }], inputs)) !== null) throw new UsageError(texts.outputIsInput(output));
  const read = names.map((name) => readSource(name, context));
  const problems = read.flatMap((one) => ('diagnostic' in one ? [one.diagnostic] : []));
  const { registry, diagnostics } = buildRegistry(read.flatMap((one) => ('diagnostic' in one ? [] : [one])), { lang });
  // Without a file that could not be read the others would seem incomplete: its problem is enough.
  if (problems.length > 0) throw new InputError(problems);
  if (registry === null) throw new InputError(diagnostics);
  await saveRegistry(registry, diagnostics, output, context);
}

function readSource(named: string, { io, lang }: Context): SourceFile | { readonly diagnostic: Diagnostic } {
  const { path, date } = parseNamedSource(named);
  const read = readBytes(resolve(io.cwd, path), { file: path, lang, limit: MAX_SOURCE_BYTES });
  if ('diagnostic' in read) return read;
  if (date === null) return { diagnostic: { ...createDiagnostic({ code: 'source.no-date', params: { name: path }, lang }), file: path } };
  return { name: path, bytes: read.bytes, date };
}
