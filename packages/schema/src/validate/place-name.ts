import { quote, words } from '../messages/index.ts';
import type { Lang, Path } from '../types/common.ts';

/**
 * A path as a reader sees it; positions count from 1.
 * @example placeName(['altri', 2, 'fatto'], 'it') // '«altri #3 › fatto»'
 * @internal
 */
export function placeName(path: Path, lang: Lang): string {
  if (path.length === 0) return words(lang).document;
  const parts = path.map((part) => (typeof part === 'number' ? ` #${part + 1}` : ` › ${part}`));
  return quote(parts.join('').replace(/^ › /, '').trim(), lang);
}

/**
 * The path that a JSON Pointer names in a value: digits are positions in lists alone.
 * @internal
 */
export function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  let node = value;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(node) ? Number(name) : name);
    node = typeof node === 'object' && node !== null ? (node as Readonly<Record<string, unknown>>)[name] : undefined;
  }
  return path;
}

/** Keys and positions in order, an ancestor before its members. @internal */
export function comparePaths(left: Path, right: Path): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const [one, two] = [left[index] as string | number, right[index] as string | number];
    if (one === two) continue;
    if (typeof one !== typeof two) return typeof one === 'number' ? -1 : 1;
    return one < two ? -1 : 1;
  }
  return left.length - right.length;
}
