import { distance } from 'fastest-levenshtein';

/** A longer word is no slip of the pen, and comparing it would cost. */
const MAX_LENGTH = 100;

/**
 * The candidate that a mistyped word most likely stands for: at most a third of its letters
 * differ, capitals aside. Null when none is near. Equal distances: the first in the list.
 * @example suggest('denominzione', ['tipo', 'denominazione']) // 'denominazione'
 */
export function suggest(word: string, candidates: readonly string[]): string | null {
  if (word.length > MAX_LENGTH) return null;
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const found = distance(wanted, candidate.toLowerCase());
    if (found < bestDistance) [best, bestDistance] = [candidate, found];
  }
  return best;
}
