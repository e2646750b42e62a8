import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import { createDiagnostic, describeSystemError } from '@adempi/schema';
import type { Diagnostic, Lang } from '@adempi/schema';
import { MAX_BYTES, decodeUtf8 } from '@adempi/schema/yaml';

import { compileBundle } from './compile.ts';
import type { CompileOptions, CompileResult } from './compile.ts';
import { sortBy } from './lists.ts';
import { readBytes } from './read-bytes.node.ts';
import type { RuleFile } from './read-file.ts';

/** A folder of rules that cannot be read: `diagnostics` tells why. */
export class RuleFolderError extends Error {
  override readonly name = 'RuleFolderError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join('; '));
    this.diagnostics = diagnostics;
  }
}

/** Links can make a few folders look like millions: what a folder of rules may hold in all. */
const MAX_ENTRIES = 10_000;
const MAX_TOTAL = 5 * MAX_BYTES;

/**
 * Reads every `.yml` file of a folder of rules, sorted by path.
 * @throws {RuleFolderError} when the folder or a file cannot be read, is no regular file or too
 *   large, or a link leads back to a folder that holds it.
 * @example compileBundle(readRuleFiles('rules')).bundle
 */
export function readRuleFiles(dir: string, options: { readonly lang?: Lang } = {}): RuleFile[] {
  const budget = { entries: MAX_ENTRIES, bytes: MAX_TOTAL };
  const found = scan({ root: dir, path: '', parents: [], lang: options.lang ?? 'it', budget });
  if (found.diagnostics.length > 0) throw new RuleFolderError(found.diagnostics);
  return sortBy(found.files, ({ path }) => path);
}

/**
 * Reads and compiles a folder of rules. A folder that cannot be read is a diagnostic, too.
 * @example const { bundle, diagnostics } = loadBundle('rules');
 */
export function loadBundle(dir: string, options: CompileOptions = {}): CompileResult {
  try {
    return compileBundle(readRuleFiles(dir, options), options);
  } catch (error) {
    if (error instanceof RuleFolderError) return { bundle: null, catalogues: [], diagnostics: error.diagnostics };
    throw error;
  }
}

interface Found {
  readonly files: readonly RuleFile[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Spot {
  readonly root: string;
  /** Relative to the root, with `/`; empty for the root. */
  readonly path: string;
  /** Real paths of the folders that hold this one. */
  readonly parents: readonly string[];
  readonly lang: Lang;
  /** What may still be read. */
  readonly budget: { entries: number; bytes: number };
}

function scan(spot: Spot): Found {
  return attempt(spot, () => {
    const real = realpathSync.native(placeOf(spot));
    // A link to a folder above would be walked for ever.
    if (spot.parents.includes(real)) return refuse('file.loop', spot, {});
    const names = sortBy(readdirSync(real), (name) => name);
    const wasWithin = isWithin(spot.budget);
    spot.budget.entries -= names.length;
    if (!isWithin(spot.budget)) return wasWithin ? refuse('file.too-many', { ...spot, path: '' }, LIMITS) : NOTHING;
    const found = names.map((name) => scanEntry(name, { ...spot, parents: [...spot.parents, real] }));
    return { files: found.flatMap(({ files }) => files), diagnostics: found.flatMap(({ diagnostics }) => diagnostics) };
  });
}

function scanEntry(name: string, folder: Spot): Found {
  const spot: Spot = { ...folder, path: folder.path === '' ? name : `${folder.path}/${name}` };
  const full = placeOf(spot);
  return attempt(spot, () => {
    if (statSync(full).isDirectory()) return scan(spot);
    return name.endsWith('.yml') && isWithin(spot.budget) ? readRuleFile(full, spot) : NOTHING;
  });
}

function readRuleFile(full: string, spot: Spot): Found {
  const options = { file: spot.path, lang: spot.lang };
  const read = readBytes(full, options);
  if ('diagnostic' in read) return { files: [], diagnostics: [read.diagnostic] };
  spot.budget.bytes -= read.bytes.length;
  if (!isWithin(spot.budget)) return refuse('file.too-many', { ...spot, path: '' }, LIMITS);
  const decoded = decodeUtf8(read.bytes, options);
  if ('diagnostic' in decoded) return { files: [], diagnostics: [decoded.diagnostic] };
  return { files: [{ path: spot.path, text: decoded.text }], diagnostics: [] };
}

const NOTHING: Found = { files: [], diagnostics: [] };
const LIMITS = { limit: MAX_ENTRIES, size: MAX_TOTAL / 1024 / 1024 };

function isWithin({ entries, bytes }: Spot['budget']): boolean {
  return entries >= 0 && bytes >= 0;
}

// By the real path of its folder: a path through thirty links takes thirty times as long.
function placeOf({ root, path, parents }: Spot): string {
  const folder = parents.at(-1);
  return folder === undefined ? root : join(folder, basename(path));
}

function attempt(spot: Spot, read: () => Found): Found {
  try {
    return read();
  } catch (error) {
    return refuse('file.unreadable', spot, { cause: describeSystemError(error, spot.lang) });
  }
}

function refuse(code: 'file.loop' | 'file.unreadable' | 'file.too-many', { root, path, lang }: Spot, params: Readonly<Record<string, string | number>>): Found {
  const file = path === '' ? root : path;
  return { files: [], diagnostics: [{ ...createDiagnostic({ code, params: { file, ...params }, lang }), file }] };
}
