import { compareText } from '@adempi/schema';

const LATIN = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies', 'undecies', 'duodecies'];

/**
 * Puts articles and commas in the order of the law: 2, 2-bis, 2-ter, 10. What has no number comes
 * first, texts last.
 * @internal
 */
export function compareNorms(one: string | undefined, other: string | undefined): number {
  const [left, right] = [keysOf(one), keysOf(other)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return compareText(one ?? '', other ?? '');
}

/** A list of commas is where its first one is. */
function keysOf(norm: string | undefined): readonly number[] {
  if (norm === undefined) return [];
  const [first = ''] = norm.split(',');
  return first.trim().split(/[-. ]/).map((part) => (/^\d+$/.test(part) ? Number(part) : LATIN.includes(part) ? LATIN.indexOf(part) : Number.MAX_SAFE_INTEGER));
}
