import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';

import { isSame } from '../is-same.ts';
import { isRecord } from '../is-record.ts';
import type { Path } from '../types/common.ts';
import { editDocument } from './edit-document.ts';
import { readDocument } from './read-document.ts';

/**
 * Takes items out of a list of a document, and leaves the rest as it was written:
 * comments, order, quotes. A comment that stands above an item stays; one on its own lines goes
 * with it. Where items do not have lines of their own, as in JSON, the document is edited (`editDocument`).
 *
 * @param text a document that `readDocument` reads without a problem, with a list under `path`
 * @param positions of the items, from 0
 * @example removeItems('rinvii:\n  - a\n  - b\n', ['rinvii'], [0]) // 'rinvii:\n  - b\n'
 */
export function removeItems(text: string, path: Path, positions: readonly number[]): string {
  const { value } = readDocument(text);
  const wanted = withoutItems(value, path, positions);
  if (isSame(value, wanted)) return text;
  const cut = cutLines(text, path, positions);
  if (cut !== null && isSame(readDocument(cut).value, wanted)) return cut;
  return editDocument(text, wanted);
}

/** A value whose list at the path lacks the items; as it is, where it has no such list. */
function withoutItems(value: unknown, path: Path, positions: readonly number[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return Array.isArray(value) ? value.filter((_, position) => !positions.includes(position)) : value;
  if (Array.isArray(value)) return value.map((item: unknown, position) => (position === name ? withoutItems(item, rest, positions) : item));
  return isRecord(value) && Object.hasOwn(value, name) ? { ...value, [name]: withoutItems(value[name], rest, positions) } : value;
}

/** The text without the lines of the items; null where they have none of their own. */
function cutLines(text: string, path: Path, positions: readonly number[]): string | null {
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' });
  const node: unknown = document.getIn(path);
  if (!isSeq(node) || node.flow === true) return null;
  // Nothing under a key is no list. It is written behind the key, on whose line no item starts.
  const closed = positions.length < node.items.length ? text : closeList(text, document, path);
  const lines = closed.split('\n');
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const dropped = new Set<number>();
  for (const position of positions) {
    const range = (node.items[position] as { readonly range?: readonly number[] | null } | null)?.range;
    if (range === undefined || range === null) return null;
    const [start = 0, end = 0] = range;
    for (let line = lineOfDash(lines, lineOf(start)); line <= lineOf(Math.max(start, end - 1)); line += 1) dropped.add(line);
  }
  return lines.filter((_, line) => !dropped.has(line)).join('\n');
}

/** An item starts on the line of its dash, which may stand above it. */
function lineOfDash(lines: readonly string[], from: number): number {
  let line = from;
  while (line > 0 && !/^\s*-(\s|$)/.test(lines[line] ?? '')) line -= 1;
  return line;
}

function closeList(text: string, document: Document, path: Path): string {
  const holder: unknown = document.getIn(path.slice(0, -1));
  const key = isMap(holder) ? holder.items.map((pair) => pair.key).find((one) => isScalar(one) && one.value === path.at(-1)) : null;
  const end = isScalar(key) ? key.range?.[1] : undefined;
  return end === undefined ? text : `${text.slice(0, end)}${text.slice(end).replace(':', ': []')}`;
}
