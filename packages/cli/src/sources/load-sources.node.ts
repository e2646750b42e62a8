import { resolve } from 'node:path';

import { MAX_SOURCE_BYTES, adapters, parseNamedSource } from '@adempi/adapters';
import type { LoadedSource, NamedSource, ReadContext } from '@adempi/adapters';
import { readBytes } from '@adempi/packs/read-bytes';
import { createDiagnostic, digestOfBytes, suggest } from '@adempi/schema';
import type { Diagnostic } from '@adempi/schema';

import type { Context } from '../context.ts';
import { InputError } from '../errors.ts';

/** A source of a run, with the digest of its file. */
export interface DigestedSource extends LoadedSource {
  readonly digest: string;
}

/**
 * Reads the files of `--source ADAPTER:FILE[@DAY]`. The day is the one after the at sign, or the
 * one in the file's name.
 * @throws {InputError} with every problem of every one
 */
export function loadSources(args: readonly string[], given: Omit<ReadContext, 'lang'>, context: Context): DigestedSource[] {
  const loaded = args.map((arg) => loadSource(arg, given, context));
  const problems = loaded.flatMap((one) => ('diagnostic' in one ? [one.diagnostic] : []));
  if (problems.length > 0) throw new InputError(problems);
  return loaded as DigestedSource[];
}

function loadSource(arg: string, given: Omit<ReadContext, 'lang'>, { io, lang }: Context): DigestedSource | { readonly diagnostic: Diagnostic } {
  const { id, path, date } = splitArgument(arg);
  const refuse = (code: 'source.adapter' | 'source.no-adapter' | 'source.no-date', params: Readonly<Record<string, string>>): { readonly diagnostic: Diagnostic } => {
    return { diagnostic: { ...createDiagnostic({ code, params, lang }), file: arg } };
  };
  const adapter = adapters.find((one) => one.id === id);
  if (id === '') return refuse('source.no-adapter', { name: path, values: adapters.map((one) => one.id).join(', ') });
  if (adapter === undefined) return refuse('source.adapter', unknownAdapter(id));
  if (date === null) return refuse('source.no-date', { name: path });
  const read = readBytes(resolve(io.cwd, path), { file: path, lang, limit: MAX_SOURCE_BYTES });
  if ('diagnostic' in read) return read;
  return { adapter, file: { name: path, bytes: read.bytes, date }, context: { lang, ...given }, digest: digestOfBytes(read.bytes) };
}

function unknownAdapter(name: string): Readonly<Record<string, string>> {
  const ids = adapters.map((one) => one.id);
  const suggestion = suggest(name, ids);
  return { name, values: ids.join(', '), ...(suggestion === null ? {} : { suggestion }) };
}

/**
 * Reads the file that says what the columns of a table mean; its content is for the adapter to judge.
 * @throws {InputError} when it cannot be read
 */
export function loadMap(path: string | undefined, { io, lang }: Context): Pick<ReadContext, 'map'> {
  if (path === undefined) return {};
  const read = readBytes(resolve(io.cwd, path), { file: path, lang });
  if ('diagnostic' in read) throw new InputError([read.diagnostic]);
  return { map: { name: path, bytes: read.bytes } };
}

/** `pdnd:dati.csv@2026-08-21`: the name of the adapter ends at the first colon, a Windows path may hold another. */
function splitArgument(arg: string): NamedSource & { readonly id: string } {
  const colon = arg.indexOf(':');
  return { id: arg.slice(0, Math.max(colon, 0)), ...parseNamedSource(arg.slice(colon + 1)) };
}
