import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import type { State } from '@adempi/schema';
import { readDocument } from '@adempi/schema/yaml';

import { ROOT, WORKER, timeProcess } from './spawn.ts';

const CLI = join(ROOT, 'packages/cli/bin/adempi.js');
const COMUNI = join(ROOT, 'fixtures/comuni');

/** Seconds on the wall, of whole processes. */
export interface BatchResult {
  readonly states: number;
  readonly floor: number;
  /** Null while the command does not exist, or fails. */
  readonly oneJob: number | null;
  readonly twoJobs: number | null;
}

/** Writes states as NDJSON: those of the fixtures in turn, each with codes of its own. */
export function writeStates(file: string, count: number): void {
  const models = readdirSync(COMUNI).map((name) => readDocument(readFileSync(join(COMUNI, name), 'utf8')).value as State);
  const lines = Array.from({ length: count }, (_, position) => {
    const state = models[position % models.length] as State;
    return JSON.stringify({ ...state, ente: { ...state.ente, codiceIpa: `x_${position}`, codiceIstat: String(position).padStart(6, '0') } });
  });
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/**
 * Runs `adempi batch` over the same states with one job and with two, and beside it the floor:
 * reading that input and writing as many bytes as it did.
 */
export function compareBatch(folder: string, states: number): BatchResult {
  mkdirSync(folder, { recursive: true });
  const input = join(folder, 'stati.ndjson');
  const output = join(folder, 'esiti');
  writeStates(input, states);
  const run = (jobs: number): number | null => {
    rmSync(output, { recursive: true, force: true });
    const taken = hasBatch() ? timeProcess([CLI, 'batch', input, '-o', output, '--jobs', String(jobs), '--as-of', '2026-11-21']) : null;
    return taken === null ? null : taken / 1000;
  };
  const oneJob = run(1);
  const bytesPerState = oneJob === null ? BYTES_PER_STATE : Math.ceil(sizeOf(output) / states);
  const twoJobs = availableParallelism() > 1 ? run(2) : null;
  const floor = timeProcess([WORKER, 'floor', JSON.stringify({ input, output: join(folder, 'pavimento.ndjson'), bytesPerState })]);
  return { states, floor: (floor ?? Number.NaN) / 1000, oneJob, twoJobs };
}

/** What a compact finding takes, a hundred bytes, for each of the 231 rules that are in force. */
const BYTES_PER_STATE = 23_100;

function hasBatch(): boolean {
  return spawnSync(process.execPath, [CLI, 'batch', '--help'], { cwd: ROOT, stdio: 'ignore' }).status === 0;
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
