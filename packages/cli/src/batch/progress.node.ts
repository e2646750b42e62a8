import { SingleBar } from 'cli-progress';

import type { Context } from '../context.ts';

/** How far a run has come. */
export interface Progress {
  /** A task is done. */
  readonly advance: (task: number) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { advance: () => undefined, stop: () => undefined };

/** A bar with the time left, on a terminal; a pipe gets nothing. `sizes` are those of the tasks. */
export function createProgress(sizes: readonly number[], { io, texts }: Context): Progress {
  if (!io.stderr.isTTY || sizes.length < 2) return SILENT;
  const bar = new SingleBar({
    format: `{bar} {percentage} %  ${texts.batch.timeLeft} {eta_formatted}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 20,
  });
  bar.start(sizes.reduce((sum, size) => sum + size, 0), 0);
  return {
    advance: (task) => {
      bar.increment(sizes[task] ?? 0);
    },
    stop: () => {
      bar.stop();
    },
  };
}
