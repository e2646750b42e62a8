import type { EngineName } from '../engines/engines.ts';
import type { Figures } from '../measure.ts';
import { ratioOf, timeOf } from './ratios.ts';
import type { Phase } from './ratios.ts';

/** A figure that the design sets, and what was measured. */
export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  /** Null where it could not be measured. */
  readonly holds: boolean | null;
}

const OURS = [
  ['adempi-conditions', 'conditions alone'],
  ['adempi-checked', 'screening, state checked before'],
  ['adempi', 'screening as it is'],
] as const satisfies readonly (readonly [EngineName, string])[];

/** Holds each figure of the design against what was measured. */
export function judgeGoals(figures: Figures): Goal[] {
  const { trace, start, batch, byStates } = figures;
  const [least, most] = [byStates[0], byStates.at(-1)];
  const growth = least === undefined || most === undefined ? null : most.memory / least.memory;
  return [
    ...compare(figures, 'json-rules-engine', 'first', 250, 'times as fast as json-rules-engine as it comes'),
    ...compare(figures, 'json-rules-engine-dotted', 'first', 90, 'times as fast as json-rules-engine with its best resolver of paths'),
    ...compare(figures, 'json-logic-engine', 'first', 3, 'times as fast as json-logic-engine compiled, first batch'),
    ...compare(figures, 'json-logic-engine', 'warm', 1.4, 'times as fast as json-logic-engine compiled, once warm'),
    ...compareTime(figures),
    atMost('time of hand-written functions, once warm: conditions, facts in slots', 1.2, (trace.conditions - trace.slots) / timeOf(figures, 'hand-written', 'warm')),
    atMost('an assessment with its traces, in assessments without', 6, trace.assessWithTraces / trace.assess),
    atMost('the traced findings of one rule, in screenings of the state', 6, trace.explainOne / trace.screen),
    atMost('an assessment with all its traces, in screenings', 6, trace.assessWithTraces / trace.screen),
    atMost('memory of the longest batch, in that of the shortest', 1.5, growth),
    atMost('`adempi check` of one Comune, in starts of an empty process', 3, start.check === null ? null : start.check / start.empty),
    atMost('a batch from end to end, in costs of its input and output', 1.5, batch.oneJob === null ? null : batch.oneJob / batch.floor),
    atLeast('two workers, times as fast as one', 1.6, batch.oneJob === null || batch.twoJobs === null ? null : batch.oneJob / batch.twoJobs),
  ];
}

function compare(figures: Figures, slow: EngineName, phase: Phase, bound: number, what: string): Goal[] {
  return OURS.map(([ours, name]) => atLeast(`${what}: ${name}`, bound, ratioOf(figures, ours, slow, phase)));
}

function compareTime(figures: Figures): Goal[] {
  return OURS.map(([ours, name]) => atMost(`time of hand-written functions, once warm: ${name}`, 1.2, 1 / ratioOf(figures, ours, 'hand-written', 'warm')));
}

function atLeast(what: string, bound: number, measured: number | null): Goal {
  return { what, goal: `≥ ${bound}`, measured: print(measured), holds: measured === null ? null : measured >= bound };
}

function atMost(what: string, bound: number, measured: number | null): Goal {
  return { what, goal: `≤ ${bound}`, measured: print(measured), holds: measured === null ? null : measured <= bound };
}

function print(figure: number | null): string {
  if (figure === null) return 'not measured';
  return figure >= 20 ? figure.toFixed(0) : figure.toFixed(2);
}
