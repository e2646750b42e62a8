import type { Evaluator } from '@adempi/core';
import type { OutcomeChange } from '@adempi/report';
import { dayBefore } from '@adempi/schema';
import type { CivilDate, Finding, State } from '@adempi/schema';

/** One state, under the name that the reader knows it by. */
export interface NamedState {
  readonly file: string;
  readonly state: State;
}

/** Two ways to judge, and the days to try, in order. */
export interface Comparison {
  readonly before: Pick<Evaluator, 'assess'>;
  readonly after: Pick<Evaluator, 'assess'>;
  readonly days: readonly CivilDate[];
  /** The days are all those on which something may change: between two of them nothing does. */
  readonly isExhaustive: boolean;
}

type Findings = ReadonlyMap<string, Finding>;

/** What both ways find on one day, and up to which day it stays so. */
interface Trial {
  readonly from: CivilDate;
  /** Null: for good. */
  readonly to: CivilDate | null;
  readonly before: Findings;
  readonly after: Findings;
}

type Run = Pick<OutcomeChange, 'from' | 'to' | 'before' | 'after'>;

/** The findings of a state whose outcome differs, each with the days from and to which it does. */
export function compareOutcomes({ file, state }: NamedState, comparison: Comparison): OutcomeChange[] {
  const { days, isExhaustive } = comparison;
  const trials = days.map((from, index): Trial => {
    const next = days[index + 1];
    const to = !isExhaustive ? from : next === undefined ? null : dayBefore(next);
    return { from, to, before: findOn(comparison.before, state, from), after: findOn(comparison.after, state, from) };
  });
  const findings = new Map(trials.flatMap(({ before, after }) => [...before, ...after]));
  return [...findings.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)).flatMap(({ id, ruleId, instance }) =>
    runsOf(id, trials, isExhaustive).map((run) => ({ file, ente: state.ente.denominazione, ruleId, item: instance?.key ?? null, ...run })),
  );
}

function findOn({ assess }: Pick<Evaluator, 'assess'>, state: State, asOf: CivilDate): Findings {
  return new Map(assess(state, { asOf }).findings.map((finding) => [finding.id, finding]));
}

/** Days in a row on which a finding comes out in the same two ways, where they are two. */
function runsOf(id: string, trials: readonly Trial[], joins: boolean): Run[] {
  const runs: Run[] = [];
  for (const trial of trials) {
    const before = trial.before.get(id)?.outcome ?? null;
    const after = trial.after.get(id)?.outcome ?? null;
    const last = runs.at(-1);
    if (joins && last?.before === before && last.after === after) runs[runs.length - 1] = { ...last, to: trial.to };
    else runs.push({ from: trial.from, to: trial.to, before, after });
  }
  return runs.filter((run) => run.before !== run.after);
}
