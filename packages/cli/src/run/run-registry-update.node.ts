import { resolve } from 'node:path';

import { buildRegistry } from '@adempi/adapters';
import type { Registry, SourceFile } from '@adempi/adapters';
import { readBytes } from '@adempi/packs/read-bytes';
import { isRecord } from '@adempi/schema';
import { decodeUtf8, readDocument } from '@adempi/schema/yaml';

import type { RegistryUpdateFlags } from '../commands/registry.ts';
import type { Context } from '../context.ts';
import { download } from '../download.node.ts';
import { InputError, UsageError } from '../errors.ts';
import { loadRegistry, locateRegistry } from '../registry-file.node.ts';
import addresses from '../registry-addresses.json' with { type: 'json' };
import { registryTextsOf } from '../texts/registry.ts';
import { countRegistry, saveRegistry } from '../write-registry.node.ts';

/** Seconds that a file may take. */
const TIMEOUT = 120;

/** A list that lost more of the Comuni than this is incomplete: no law merges so many at once. */
const MIN_SHARE = 0.95;

/** Where each list is published, by kind. */
type Addresses = Readonly<Record<string, readonly string[]>>;

/**
 * Downloads the publishers' own files and builds the registry from them. The day of each file is
 * today. Where anything fails, the registry stays as it was.
 */
export async function runRegistryUpdate(flags: RegistryUpdateFlags, context: Context): Promise<void> {
  const { lang } = context;
  const file = locateRegistry(flags.registry, context);
  const files = await downloadAll(readAddresses(flags.from, context), flags.timeout ?? TIMEOUT, file, context);
  const { registry, diagnostics } = buildRegistry(files, { lang });
  if (registry === null) throw new InputError(diagnostics);
  refuseShrunk(registry, file, context);
  await saveRegistry(registry, diagnostics, file, context);
}

async function downloadAll(from: Addresses, timeoutSeconds: number, kept: string, { io, lang }: Context): Promise<SourceFile[]> {
  const { download: texts } = registryTextsOf(lang);
  const wanted = Object.entries(from).flatMap(([kind, urls]) => urls.map((url, position) => ({ url, name: `${kind}${position === 0 ? '' : position + 1}` })));
  const results = await Promise.all(wanted.map(async (one) => ({ ...one, result: await download(one.url, { timeoutSeconds, texts }) })));
  const failures = results.flatMap(({ url, result }) => ('cause' in result ? [texts.failed(url, result.cause)] : []));
  if (failures.length > 0) throw new UsageError([...failures, texts.kept(kept)].join(' '));
  const date = io.today();
  return results.flatMap(({ name, result }) => ('bytes' in result ? [{ name: `${name}.${date}.csv`, bytes: result.bytes, date }] : []));
}

/** The addresses that come with the command, or those of a file. */
function readAddresses(file: string | undefined, { io, lang }: Context): Addresses {
  if (file === undefined) return addresses;
  const read = readBytes(resolve(io.cwd, file), { file, lang });
  if ('diagnostic' in read) throw new InputError([read.diagnostic]);
  const decoded = decodeUtf8(read.bytes, { file, lang });
  if ('diagnostic' in decoded) throw new InputError([decoded.diagnostic]);
  const { value, diagnostics } = readDocument(decoded.text, { file, lang });
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new InputError(diagnostics);
  if (!isAddresses(value)) throw new UsageError(registryTextsOf(lang).download.addresses(file));
  return value;
}

function isAddresses(value: unknown): value is Addresses {
  const isAddress = (one: unknown): boolean => typeof one === 'string' && /^https?:\/\/\S+$/u.test(one);
  if (!isRecord(value) || !Array.isArray(value['istat']) || value['istat'].length === 0) return false;
  return Object.entries(value).every(([kind, list]) => Object.hasOwn({ ...addresses, population: [] }, kind) && Array.isArray(list) && list.every(isAddress));
}

function refuseShrunk(registry: Registry, file: string, context: Context): void {
  const { download: texts } = registryTextsOf(context.lang);
  const [found, before] = [countRegistry(registry).living, countPresent(file, context)];
  if (found < before * MIN_SHARE) throw new UsageError(`${texts.shrunk(found, before)} ${texts.kept(file)}`);
}

/** The Comuni of the present registry; none where there is no registry, or a broken one: a new one repairs it. */
function countPresent(file: string, context: Context): number {
  try {
    return countRegistry(loadRegistry(file, context)).living;
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) return 0;
    throw error;
  }
}
