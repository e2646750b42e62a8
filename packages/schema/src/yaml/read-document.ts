import { Composer, isScalar } from 'yaml';
import type { CST, Document } from 'yaml';

import { createDiagnostic } from '../messages/index.ts';
import type { Diagnostic, Lang, Path } from '../types/common.ts';
import { isTooLarge, MAX_BYTES, MAX_PROBLEMS } from './bounds.ts';
import { buildValue, offsetOf, sourceOf } from './build-value.ts';
import { explainSyntax } from './explain-syntax.ts';
import { createFinder } from './find-node.ts';
import type { Found } from './find-node.ts';
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
  const document = compose(tokens, source.length);
  if (document.errors.length > 0) {
    const first = document.errors.sort((left, right) => left.pos[0] - right.pos[0]).slice(0, MAX_PROBLEMS + 1);
    return refuse(explainSyntax(first, source), lineAt, options);
  }
  const built = buildValue(document.contents, (offset) => lineAt(offset).line);
  const find = createFinder(document.contents);
  return {
    value: built.value,
    diagnostics: describe(built.problems, lineAt, options),
    locate: (path, target = 'value') => {
      const found = find(path);
      return found === null ? null : lineAt(offsetOfFound(found, target));
    },
    sourceAt: (path) => {
      const { node } = find(path) ?? {};
      return isScalar(node) ? sourceOf(node) : null;
    },
  };
}

/**
 * The library makes an Error of every problem, a million of them for a million stray commas.
 * Without stack traces, which nobody reads, that takes a second instead of ten.
 */
function compose(tokens: readonly CST.Token[], end: number): Document.Parsed {
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'silent', strict: true });
  const traces = Error as { stackTraceLimit?: number };
  const { stackTraceLimit } = traces;
  traces.stackTraceLimit = 0;
  try {
    return [...composer.compose(tokens, true, end)][0] as Document.Parsed;
  } finally {
    if (stackTraceLimit === undefined) delete traces.stackTraceLimit;
    else traces.stackTraceLimit = stackTraceLimit;
  }
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

function offsetOfFound({ node, key }: Found, target: Target): number {
  const isAtKey = key !== null && (target === 'key' || !isScalar(node));
  return offsetOf(isAtKey ? key : node);
}
