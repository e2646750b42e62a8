import { isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';

import { MAX_DEPTH } from './bounds.ts';
import { findUnprintable } from './problem.ts';
import type { Problem } from './problem.ts';

interface Builder {
  readonly lineAt: (offset: number) => number;
  readonly problems: Problem[];
}

/** Names that reach the prototype of an object somewhere down the line. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Turns the nodes of a document into plain values. What may not stand in a file is reported and
 * left out, so that the rest can still be checked.
 * @internal
 */
export function buildValue(node: unknown, lineAt: (offset: number) => number): { value: unknown; problems: Problem[] } {
  const builder: Builder = { lineAt, problems: [] };
  return { value: build(builder, node, 0), problems: builder.problems };
}

/** Where a node starts in the text. @internal */
export function offsetOf(node: unknown): number {
  return (node as { readonly range?: readonly number[] | null } | null)?.range?.[0] ?? 0;
}

function build(builder: Builder, node: unknown, depth: number): unknown {
  if (isScalar(node)) return buildScalar(builder, node);
  if (depth >= MAX_DEPTH) {
    builder.problems.push({ code: 'yaml.depth', offset: offsetOf(node), params: { limit: MAX_DEPTH } });
    return undefined;
  }
  if (isSeq(node)) return node.items.map((item: unknown) => build(builder, item, depth + 1));
  return isMap(node) ? buildMap(builder, node, depth) : null;
}

function buildMap(builder: Builder, map: YAMLMap, depth: number): Record<string, unknown> {
  const lines = new Map<string, number>();
  const value: Record<string, unknown> = {};
  for (const pair of map.items) {
    const key = readKey(builder, pair, lines);
    const member = build(builder, pair.value, depth + 1);
    if (key !== null && member !== undefined) value[key] = member;
  }
  return value;
}

/** The key of a pair; null, and a problem, where it may not stand there. */
function readKey({ lineAt, problems }: Builder, { key }: Pair, lines: Map<string, number>): string | null {
  const offset = offsetOf(key);
  if (!isScalar(key) || typeof key.value !== 'string') {
    const found = isScalar(key) ? sourceOf(key) : '…';
    problems.push({ code: 'yaml.key.type', offset, params: { found } });
    return null;
  }
  const name = key.value;
  const line = lines.get(name);
  const problem = findKeyProblem(name, line);
  if (problem !== null) problems.push({ ...problem, offset });
  if (line === undefined) lines.set(name, lineAt(offset));
  return problem === null ? name : null;
}

function findKeyProblem(name: string, line: number | undefined): Pick<Problem, 'code' | 'params'> | null {
  if (line !== undefined) return { code: 'yaml.key.duplicate', params: { key: name, line } };
  if (name === '<<') return { code: 'yaml.merge' };
  if (RESERVED.has(name)) return { code: 'yaml.key.reserved', params: { key: name } };
  const unprintable = findUnprintable(name);
  return unprintable === null ? null : { code: 'file.control', params: { found: unprintable.found } };
}

function buildScalar({ problems }: Builder, scalar: Scalar): unknown {
  const { value } = scalar;
  if (typeof value === 'number') {
    if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value === 0 ? 0 : value;
    problems.push({ code: 'yaml.number', offset: offsetOf(scalar), params: { found: sourceOf(scalar) } });
    return undefined;
  }
  // Escapes are the only way in: the text itself was searched before.
  if (typeof value !== 'string' || scalar.type !== Scalar.QUOTE_DOUBLE) return value;
  const unprintable = findUnprintable(value);
  if (unprintable === null) return value;
  problems.push({ code: 'file.control', offset: offsetOf(scalar), params: { found: unprintable.found } });
  return undefined;
}

/** A scalar as it was written. @internal */
export function sourceOf(scalar: Scalar): string {
  return scalar.source ?? String(scalar.value);
}
