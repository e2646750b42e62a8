import { basename, resolve } from 'node:path';

import { MAX_SOURCE_BYTES, adapters, dayInName } from '@adempi/adapters';
import type { Adapter, LoadedSource, ReadContext } from '@adempi/adapters';
import { readBytes } from '@adempi/packs/read-bytes';
import { createDiagnostic, digestBytes, suggest } from '@adempi/schema';
import type { CivilDate, Diagnostic } from '@adempi/schema';

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
  const { id, path, day } = splitArgument(arg);
  const refuse = (code: 'source.adapter' | 'source.no-date', params: Readonly<Record<string, string>>): { readonly diagnostic: Diagnostic } => {
    return { diagnostic: { ...createDiagnostic({ code, params, lang }), file: arg } };
  };
  const adapter = adapters.find((one) => one.id === id);
  if (adapter === undefined) return refuse('source.adapter', unknownAdapter(id));
  const date = day ?? dayInName(basename(path));
  if (date === null) return refuse('source.no-date', { name: path });
  const read = readBytes(resolve(io.cwd, path), { file: path, lang, limit: MAX_SOURCE_BYTES });
  if ('diagnostic' in read) return read;
  return { adapter, file: { name: path, bytes: read.bytes, date }, context: { lang, ...given }, digest: digestBytes(read.bytes) };
}

function unknownAdapter(name: string): Readonly<Record<string, string>> {
  const ids = adapters.map((one: Adapter) => one.id);
  const suggestion = suggest(name, ids);
  return { name, values: ids.join(', '), ...(suggestion === null ? {} : { suggestion }) };
}

/** `pdnd:dati.csv@2026-08-21`: a Windows path may hold a colon, and a name an at sign. */
function splitArgument(arg: string): { readonly id: string; readonly path: string; readonly day: CivilDate | null } {
  const colon = arg.indexOf(':');
  const [id, rest] = [arg.slice(0, Math.max(colon, 0)), arg.slice(colon + 1)];
  const found = /^(.+)@(\d{4}-\d{2}-\d{2})$/u.exec(rest);
  return { id, path: found?.[1] ?? rest, day: found?.[2] ?? null };
}
