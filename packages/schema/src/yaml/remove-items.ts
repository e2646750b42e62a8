import { isSeq, parseDocument } from 'yaml';

import { isSame } from '../is-same.ts';
import { isRecord } from '../is-record.ts';
import { editDocument } from './edit-document.ts';
import { readDocument } from './read-document.ts';

/**
 * Takes items out of a list at the top of a document, and leaves the rest as it was written:
 * comments, order, quotes. A comment that stands above an item stays; one on its own lines goes
 * with it. Where items do not have lines of their own, as in JSON, the document is edited (`editDocument`).
 *
 * @param text a document that `readDocument` reads without a problem, with a list under `key`
 * @param positions of the items, from 0
 * @example removeItems('rinvii:\n  - a\n  - b\n', 'rinvii', [0]) // 'rinvii:\n  - b\n'
 */
export function removeItems(text: string, key: string, positions: readonly number[]): string {
  const { value } = readDocument(text);
  const list = isRecord(value) && Array.isArray(value[key]) ? (value[key] as readonly unknown[]) : null;
  if (!isRecord(value) || list === null || positions.length === 0) return text;
  const wanted = { ...value, [key]: list.filter((_, position) => !positions.includes(position)) };
  const cut = cutLines(text, key, positions);
  if (cut !== null && isSame(readDocument(cut).value, wanted)) return cut;
  return editDocument(text, wanted);
}

/** The text without the lines of the items; null where they have none of their own. */
function cutLines(text: string, key: string, positions: readonly number[]): string | null {
  const node: unknown = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' }).get(key);
  if (!isSeq(node) || node.flow === true) return null;
  const lines = text.split('\n');
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const dropped = new Set<number>();
  for (const position of positions) {
    const range = (node.items[position] as { readonly range?: readonly number[] | null } | null)?.range;
    if (range === undefined || range === null) return null;
    const [start = 0, end = 0] = range;
    for (let line = lineOfDash(lines, lineOf(start)); line <= lineOf(Math.max(start, end - 1)); line += 1) dropped.add(line);
  }
  const kept = lines.filter((_, line) => !dropped.has(line)).join('\n');
  return positions.length < node.items.length ? kept : closeList(kept, key);
}

/** An item starts on the line of its dash, which may stand above it. */
function lineOfDash(lines: readonly string[], from: number): number {
  let line = from;
  while (line > 0 && !/^\s*-(\s|$)/.test(lines[line] ?? '')) line -= 1;
  return line;
}

/** Nothing under a key is no list. */
function closeList(text: string, key: string): string {
  const line = new RegExp(`^(["']?${key}["']?[ \\t]*:)`, 'm');
  return text.replace(line, '$1 []');
}
