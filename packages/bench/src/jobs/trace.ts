import { compileConditions } from '@adempi/core/conditions';
import type { State } from '@adempi/schema';
import { Bench } from 'tinybench';

import { createContender } from '../engines/adempi.ts';
import { nameRule } from '../workload/bundle.ts';
import { AS_OF, createWorkload } from '../workload/workload.ts';
import { createClock } from './clock.ts';

/** What more than a verdict costs: how many states, and rounds over them. */
export interface TraceJob {
  readonly states: number;
  readonly rounds: number;
}

/** Microseconds for each state, once warm. */
export interface TraceResult {
  readonly screen: number;
  readonly read: number;
  /** Facts checked and read into slots, of states that were checked. */
  readonly slots: number;
  /** The same, and every condition decided. */
  readonly conditions: number;
  readonly assess: number;
  readonly assessWithTraces: number;
  /** The findings of a single rule, with their trace. */
  readonly explainOne: number;
}

/** Measures the ways of asking about the same states, each warmed up. */
export async function runTrace({ states: count, rounds }: TraceJob): Promise<TraceResult> {
  const workload = createWorkload();
  const states = workload.statesBetween(0, count);
  const { screen, assess, explain, bundle } = createContender(workload);
  const readSlots = compileConditions(bundle.vocabulary, []);
  const decide = compileConditions(bundle.vocabulary, workload.conditions);
  const bench = new Bench({ now: createClock(), time: 0, iterations: rounds, warmup: true, warmupTime: 0, warmupIterations: 2 });
  const add = (name: keyof TraceResult, ask: (state: State) => unknown): unknown => bench.add(name, () => states.forEach((state) => void ask(state)));
  add('screen', (state) => screen(state, { asOf: AS_OF }));
  add('read', (state) => screen(state, { asOf: AS_OF, packs: [] }));
  add('slots', (state) => readSlots(state, AS_OF));
  add('conditions', (state) => decide(state, AS_OF));
  add('assess', (state) => assess(state, { asOf: AS_OF }));
  add('assessWithTraces', (state) => assess(state, { asOf: AS_OF, trace: true }));
  add('explainOne', (state) => explain(state, nameRule(7), { asOf: AS_OF }));
  const tasks = await bench.run();
  const figures = tasks.map(({ name, result }) => {
    if (result.state !== 'completed') throw new Error(`${name} did not finish`);
    return [name, (result.latency.p50 * 1000) / count] as const;
  });
  return Object.fromEntries(figures) as unknown as TraceResult;
}
