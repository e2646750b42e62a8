import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { compareBatch } from './batch.ts';
import type { BatchResult } from './batch.ts';
import { engines } from './engines/engines.ts';
import type { EngineName } from './engines/engines.ts';
import { median } from './jobs/clock.ts';
import type { ContestResult } from './jobs/contest.ts';
import type { StreamResult } from './jobs/stream.ts';
import type { TraceResult } from './jobs/trace.ts';
import { askFresh, timeProcess } from './spawn.ts';
import { SHAPE } from './workload/workload.ts';

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  /** States for the engines that take microseconds, and for those that take milliseconds. */
  readonly states: number;
  readonly slowStates: number;
  readonly warmRounds: number;
  readonly streams: readonly number[];
  readonly rules: readonly number[];
  readonly batchStates: number;
}

/** All figures of a run. */
export interface Figures {
  /** One round after the other; in each, every engine in its turn. */
  readonly rounds: readonly Readonly<Record<EngineName, ContestResult>>[];
  readonly byRules: readonly (StreamResult & { readonly rules: number; readonly states: number })[];
  readonly byStates: readonly (StreamResult & { readonly rules: number; readonly states: number })[];
  readonly trace: TraceResult;
  /** Milliseconds on the wall: an empty process, and `adempi check` of one Comune. */
  readonly start: { readonly empty: number; readonly check: number | null };
  readonly batch: BatchResult;
}

/** Measures everything, each measure in a process of its own. */
export function measureAll(effort: Effort, tell: (what: string) => void): Figures {
  const rounds = Array.from({ length: effort.rounds }, (_, round) => {
    tell(`engines, round ${round + 1} of ${effort.rounds}`);
    return measureRound(effort, tell);
  });
  tell('cost by number of rules');
  const byRules = effort.rules.map((rules) => ({ rules, states: 790, ...askFresh('stream', { rules, states: 790 }) }));
  tell('cost by number of states');
  const byStates = effort.streams.map((states) => ({ rules: SHAPE.rules, states, ...askFresh('stream', { rules: SHAPE.rules, states }) }));
  tell('traces');
  const trace = askFresh('trace', { states: 200, rounds: effort.warmRounds });
  tell('start of the command');
  const start = measureStart(effort.rounds * 5);
  tell('batch');
  return { rounds, byRules, byStates, trace, start, batch: measureBatch(effort.batchStates) };
}

function measureRound({ states, slowStates, warmRounds }: Effort, tell: (what: string) => void): Readonly<Record<EngineName, ContestResult>> {
  const results = (Object.keys(engines) as EngineName[]).map((engine) => {
    const isSlow = engines[engine].isSlow === true;
    const asked = { engine, rules: SHAPE.rules, states: isSlow ? slowStates : states, rounds: warmRounds };
    const result = askFresh('contest', asked);
    tell(`  ${engine}: ${result.first.toFixed(1)} µs first, ${result.warm.toFixed(1)} µs warm`);
    return [engine, result] as const;
  });
  return Object.fromEntries(results) as Record<EngineName, ContestResult>;
}

function measureStart(times: number): Figures['start'] {
  const check = ['packages/cli/bin/adempi.js', 'check', 'fixtures/comuni/cremona.yml', '--as-of', '2026-11-21'];
  // In turn, so that what slows the machine slows both.
  const pairs = Array.from({ length: times }, () => ({ empty: timeProcess(['-e', '']), check: timeProcess(check) }));
  const checks = pairs.flatMap((pair) => pair.check ?? []);
  return { empty: median(pairs.flatMap((pair) => pair.empty ?? [])), check: checks.length === 0 ? null : median(checks) };
}

function measureBatch(states: number): BatchResult {
  const folder = mkdtempSync(join(tmpdir(), 'adempi-bench-'));
  try {
    return compareBatch(folder, states);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
