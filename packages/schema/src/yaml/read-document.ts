import { Composer, isMap, isScalar, isSeq } from 'yaml';
import type { Document } from 'yaml';

import { createDiagnostic } from '../messages/index.ts';
import type { Diagnostic, Lang, Path } from '../types/common.ts';
import { isTooLarge, MAX_BYTES, MAX_PROBLEMS } from './bounds.ts';
import { buildValue, offsetOf, sourceOf } from './build-value.ts';
import { explainSyntax } from './explain-syntax.ts';
import { createLineIndex } from './lines.ts';
import type { Position } from './lines.ts';
import { findUnprintable } from './problem.ts';
import type { Problem } from './problem.ts';
import { tokenize } from './tokenize.ts';

/** Where to look for a path: at the value, or at the key that names it. */
export type Target = 'value' | 'key';

/** A file that was read: its value, what is wrong with its writing, and where everything stands. */
export interface ParsedDocument {
  /**
   * Plain objects, lists and scalars; undefined when the file could not be read. With problems
   * that leave the rest readable (a duplicate key, say), the offending entries are left out.
   */
  readonly value: unknown;
  /** With line and column; empty when the file is well written. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where a path stands; null when nothing is there. A group or list stands at its own key. */
  locate(path: Path, target?: Target): Position | null;
  /** A scalar as it was written (`001272`); null for anything else. */
  sourceAt(path: Path): string | null;
}

/** How a document is named in its diagnostics, and in which language they speak. */
export interface ReadOptions {
  readonly file?: string;
  readonly lang?: Lang;
}

/**
 * Reads YAML 1.2 or JSON. It never throws: what is wrong is listed with line and column. Too
 * large, too deep, aliases, tags and several documents are refused before they cost.
 * @example readDocument('codiceIstat: 001272').value // { codiceIstat: 1272 }
 */
export function readDocument(text: string, options: ReadOptions = {}): ParsedDocument {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const early = findEarly(source);
  const lineAt = createLineIndex(isTooLarge(source) ? '' : source);
  if (early !== null) return refuse([early], lineAt, options);
  const { tokens, problems } = tokenize(source);
  if (problems.length > 0) return refuse(problems, lineAt, options);
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'silent', strict: true });
  const [document] = [...composer.compose(tokens, true, source.length)] as [Document.Parsed];
  if (document.errors.length > 0) {
    return refuse(document.errors.map((error) => explainSyntax(error, source)), lineAt, options);
  }
  const built = buildValue(document.contents, (offset) => lineAt(offset).line);
  return {
    value: built.value,
    diagnostics: describe(built.problems, lineAt, options),
    locate: (path, target = 'value') => {
      const offset = findOffset(document.contents, path, target);
      return offset === null ? null : lineAt(offset);
    },
    sourceAt: (path) => {
      const { node } = walk(document.contents, path) ?? {};
      return isScalar(node) ? sourceOf(node) : null;
    },
  };
}

function findEarly(text: string): Problem | null {
  if (isTooLarge(text)) return { code: 'file.too-large', offset: 0, params: { limit: MAX_BYTES / 1024 / 1024 } };
  const unprintable = findUnprintable(text);
  return unprintable === null ? null : { code: 'file.control', offset: unprintable.index, params: { found: unprintable.found } };
}

function refuse(problems: readonly Problem[], lineAt: (offset: number) => Position, options: ReadOptions): ParsedDocument {
  return {
    value: undefined,
    diagnostics: describe(problems, lineAt, options),
    locate: () => null,
    sourceAt: () => null,
  };
}

function describe(
  problems: readonly Problem[],
  lineAt: (offset: number) => Position,
  { file, lang }: ReadOptions,
): Diagnostic[] {
  const sorted = [...problems].sort((left, right) => left.offset - right.offset);
  const shown = sorted.slice(0, MAX_PROBLEMS);
  const last = shown.at(-1);
  if (sorted.length > shown.length && last !== undefined) shown.push({ code: 'yaml.more', offset: last.offset });
  return shown.map(({ code, params = {}, offset }) => ({
    ...createDiagnostic({ code, params, ...(lang === undefined ? {} : { lang }) }),
    ...(file === undefined ? {} : { file }),
    ...lineAt(offset),
  }));
}

function findOffset(root: unknown, path: Path, target: Target): number | null {
  const found = walk(root, path);
  if (found === null) return null;
  const isAtKey = found.key !== null && (target === 'key' || !isScalar(found.node) || found.node.range === undefined);
  return offsetOf(isAtKey ? found.key : found.node);
}

/** The node that a path leads to, and the key that names it in its group. */
function walk(root: unknown, path: Path): { readonly node: unknown; readonly key: unknown } | null {
  let found: { node: unknown; key: unknown } = { node: root, key: null };
  for (const part of path) {
    const { node } = found;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (pair === undefined) return null;
      found = { node: pair.value, key: pair.key };
    } else if (isSeq(node) && typeof part === 'number' && part < node.items.length) {
      found = { node: node.items[part], key: null };
    } else {
      return null;
    }
  }
  return found;
}
