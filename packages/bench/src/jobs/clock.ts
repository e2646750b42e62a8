import { readFileSync } from 'node:fs';

const SCHEDSTAT = `/proc/self/task/${process.pid}/schedstat`;

/**
 * Milliseconds that the main thread has run, where Linux tells them: on a machine that others use
 * too, what passes on the wall is theirs as well. Elsewhere, the wall.
 */
export function createClock(): () => number {
  try {
    readRunning();
    return readRunning;
  } catch {
    return () => performance.now();
  }
}

function readRunning(): number {
  return Number(readFileSync(SCHEDSTAT, 'utf8').split(' ')[0]) / 1e6;
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
