/** `pnpm bench [--quick]`: measures everything, prints it, and writes docs/benchmarks.md unless it is quick. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

import { measureAll } from './measure.ts';
import type { Effort } from './measure.ts';
import { writeReport } from './report/write-report.ts';
import { ROOT } from './spawn.ts';
import { SHAPE } from './workload/workload.ts';

const FULL: Effort = { rounds: 3, states: SHAPE.states, slowStates: 200, warmRounds: 4, streams: [790, 7_900, 79_000], rules: [10, 100, 1_000], batchStates: 4_000 };
const QUICK: Effort = { rounds: 1, states: 1_000, slowStates: 20, warmRounds: 2, streams: [790, 1_580], rules: [10, 100, 1_000], batchStates: 200 };

const isQuick = process.argv.includes('--quick');
const effort = isQuick ? QUICK : FULL;
const figures = measureAll(effort, (what) => void process.stderr.write(`${what}\n`));
const [processor] = cpus();
const report = writeReport(figures, {
  machine: `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${process.platform} ${process.arch}`,
  day: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  rounds: effort.rounds,
  slowStates: effort.slowStates,
});
process.stdout.write(report);
if (!isQuick) writeFileSync(join(ROOT, 'docs/benchmarks.md'), report);
