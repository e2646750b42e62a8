import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { createDiagnostic } from '@adempi/schema';
import type { Diagnostic, Lang } from '@adempi/schema';
import { decodeUtf8 } from '@adempi/schema/yaml';

import { compileBundle } from './compile.ts';
import type { CompileResult } from './compile.ts';
import { sortBy } from './digest.ts';
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

/**
 * Reads every `.yml` file of a folder of rules, sorted by path.
 * @throws {RuleFolderError} when the folder or a file cannot be read, or a link leads back to a
 *   folder that holds it.
 * @example compileBundle(readRuleFiles('rules')).bundle
 */
export function readRuleFiles(dir: string, options: { readonly lang?: Lang } = {}): RuleFile[] {
  const found = scan({ root: dir, path: '', parents: [], lang: options.lang ?? 'it' });
  if (found.diagnostics.length > 0) throw new RuleFolderError(found.diagnostics);
  return sortBy(found.files, ({ path }) => path);
}

/**
 * Reads and compiles a folder of rules. A folder that cannot be read is a diagnostic, too.
 * @example const { bundle, diagnostics } = loadBundle('rules');
 */
export function loadBundle(dir: string, options: { readonly lang?: Lang } = {}): CompileResult {
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
}

function scan(spot: Spot): Found {
  const full = join(spot.root, spot.path);
  return attempt(spot, () => {
    const real = realpathSync(full);
    // A link to a folder above would be walked for ever.
    if (spot.parents.includes(real)) return refuse('file.loop', spot, {});
    const names = sortBy(readdirSync(full), (name) => name);
    const found = names.map((name) => scanEntry(name, { ...spot, parents: [...spot.parents, real] }));
    return { files: found.flatMap(({ files }) => files), diagnostics: found.flatMap(({ diagnostics }) => diagnostics) };
  });
}

function scanEntry(name: string, folder: Spot): Found {
  const spot: Spot = { ...folder, path: folder.path === '' ? name : `${folder.path}/${name}` };
  const full = join(spot.root, spot.path);
  return attempt(spot, () => {
    if (statSync(full).isDirectory()) return scan(spot);
    if (!name.endsWith('.yml')) return { files: [], diagnostics: [] };
    const decoded = decodeUtf8(readFileSync(full), { file: spot.path, lang: spot.lang });
    if ('diagnostic' in decoded) return { files: [], diagnostics: [decoded.diagnostic] };
    return { files: [{ path: spot.path, text: decoded.text }], diagnostics: [] };
  });
}

function attempt(spot: Spot, read: () => Found): Found {
  try {
    return read();
  } catch (error) {
    return refuse('file.unreadable', spot, { cause: error instanceof Error ? error.message : String(error) });
  }
}

function refuse(code: 'file.loop' | 'file.unreadable', { root, path, lang }: Spot, params: { readonly cause?: string }): Found {
  const file = path === '' ? root : path;
  return { files: [], diagnostics: [{ ...createDiagnostic({ code, params: { file, ...params }, lang }), file }] };
}
