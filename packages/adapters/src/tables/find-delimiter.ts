import type { SourceFile } from '../adapter.ts';

/** Headings are shorter than this, in bytes. */
const MAX_HEADING = 10_000;

/**
 * What separates the headings of a table, where its publisher is known to change, or not known to
 * keep, the sign: the one that occurs most in the first line, and the first of equals.
 *
 * @example findDelimiter(file, [';', ','])
 */
export function findDelimiter({ bytes }: SourceFile, candidates: readonly [string, ...string[]]): string {
  const end = bytes.indexOf(0x0a);
  const heading = bytes.subarray(0, end === -1 ? MAX_HEADING : Math.min(end, MAX_HEADING));
  const count = (sign: string): number => heading.filter((byte) => byte === sign.charCodeAt(0)).length;
  return candidates.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
