import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { Jobs } from './jobs/job.ts';

/** The folder of the project. */
export const ROOT: string = fileURLToPath(new URL('../../../', import.meta.url));

/** What runs a job in a process of its own. */
export const WORKER: string = fileURLToPath(new URL('./worker.js', import.meta.url));

/** Does a job in a fresh process. */
export function askFresh<N extends keyof Jobs>(name: N, asked: Jobs[N]['asked']): Jobs[N]['answer'] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [WORKER, name, JSON.stringify(asked)], { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return JSON.parse(stdout) as Jobs[N]['answer'];
}

/** Milliseconds on the wall of a whole process; null where it fails. */
export function timeProcess(args: readonly string[]): number | null {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
  // A Comune in breach ends a check with 1: that is an answer.
  return status === 0 || status === 1 ? performance.now() - start : null;
}
