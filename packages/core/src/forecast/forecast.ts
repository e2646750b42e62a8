import type { Assessment, CivilDate, Forecast, ForecastBoundary, ForecastChange, State } from '@adempi/schema';
import { groupBy, isEnteNamed } from '@adempi/schema';

import type { Evaluator } from '../evaluator.ts';
import { readState, takeState } from '../state/read-state.ts';
import { compareDays } from './compare-days.ts';
import { listBoundaries } from './list-boundaries.ts';
import { listDatedFacts } from './list-dated-facts.ts';
import { readForecastOptions } from './read-forecast-options.ts';
import type { ForecastOptions } from './read-forecast-options.ts';

/**
 * What changes by itself between two days, if nobody does anything: which findings come out
 * otherwise, on which day, from what to what, and why. Only the days are assessed on which
 * something may change; assessing each day, with `assumeUnchanged`, tells the same.
 *
 * @throws {TypeError} when the options are not valid, such as an `until` before `from`
 * @example
 * forecast(evaluator, state, { from: '2026-11-26', until: '2027-12-31' }).changes[0]?.day
 */
export function forecast(evaluator: Evaluator, state: State, options: ForecastOptions): Forecast {
  const { from, until, isChecked = false, ...choice } = readForecastOptions(options);
  const { bundle } = evaluator;
  const lang = choice.lang ?? 'it';
  const read = isChecked ? takeState(state) : readState(state, lang);
  const own = (choice.waivers ?? []).filter(({ ente }) => isEnteNamed(ente, read.state.ente));
  const listed = listBoundaries({ bundle, waivers: own }, listDatedFacts(read.state, bundle, lang), { from, until });
  const assessOn = (asOf: CivilDate): Assessment => evaluator.assess(read.state, { ...choice, isChecked: true, asOf, assumeUnchanged: true });
  const { changes, ruleIds } = walk(assessOn(from), groupBy(listed, ({ day }) => day), assessOn);
  // The state as it was given: what is wrong with it, and on the last day what the law that was read does not reach.
  const last = evaluator.assess(state, { ...choice, isChecked, asOf: until, assumeUnchanged: true });
  const { tool, subject, profile, packs, stateDigest, waiversDigest, items, diagnostics, openData, disclaimer } = last;
  return {
    schemaVersion: 1,
    tool,
    from,
    until,
    knownAt: choice.knownAt ?? null,
    assumeUnchanged: true,
    lang,
    subject,
    profile,
    packs,
    stateDigest,
    ...(waiversDigest === undefined ? {} : { waiversDigest }),
    ...(items === undefined ? {} : { items }),
    boundaries: listed.flatMap((boundary) => restrict(boundary, ruleIds)),
    changes,
    diagnostics,
    openData,
    disclaimer,
  };
}

interface Walk {
  readonly changes: readonly ForecastChange[];
  /** The rules that are in force on some day. */
  readonly ruleIds: ReadonlySet<string>;
}

/** Goes from boundary to boundary: between them, nothing changes. */
function walk(first: Assessment, days: ReadonlyMap<CivilDate, readonly ForecastBoundary[]>, assessOn: (day: CivilDate) => Assessment): Walk {
  const ruleIds = new Set(first.rules.map(({ ruleId }) => ruleId));
  const changes: ForecastChange[] = [];
  let last = first;
  for (const [day, boundaries] of days) {
    const next = assessOn(day);
    changes.push(...compareDays(last, next, boundaries));
    for (const { ruleId } of next.rules) ruleIds.add(ruleId);
    last = next;
  }
  return { changes, ruleIds };
}

function restrict({ day, cause, ruleIds }: ForecastBoundary, known: ReadonlySet<string>): ForecastBoundary[] {
  const left = ruleIds.filter((id) => known.has(id));
  return left.length === 0 ? [] : [{ day, cause, ruleIds: left }];
}
