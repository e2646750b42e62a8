import { addPeriod } from '@adempi/schema';
import type { Assessment, CivilDate, Forecast, ForecastStand, Rinvio } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator, forecast } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { waivedWorld } from './generators/waivers.ts';
import { optionsOf, world } from './generators/world.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';
import type { World } from './reference/world.ts';

// A case of these assesses one world more than seven hundred times.
const numRuns = Math.min(casesOf(220).numRuns, 2000);
const timeout = 300_000 + numRuns * 2000;

/** Two years with a 29 February and the nights on which clocks change, of which civil days know nothing. */
const [FROM, UNTIL] = ['2023-03-01', '2025-02-28'] as const;

/** A change without its words. */
interface BareChange {
  readonly day: CivilDate;
  readonly id: string;
  readonly before: ForecastStand | null;
  readonly after: ForecastStand | null;
}

function forecastOf(one: World, waivers: readonly Rinvio[] = []): Forecast {
  const { asOf: _, assumeUnchanged: __, ...choice } = optionsOf(one);
  return forecast(createEvaluator(one.bundle), one.state, { ...choice, waivers, from: FROM, until: UNTIL });
}

/** The same, worked out as slowly and plainly as can be. */
function replay(one: World, waivers: readonly Rinvio[] = []): BareChange[] {
  const evaluator = createEvaluator(one.bundle);
  const on = (asOf: CivilDate): Map<string, ForecastStand> => standsIn(evaluator.assess(one.state, { ...optionsOf(one), waivers, asOf, assumeUnchanged: true }));
  const changes: BareChange[] = [];
  let old = on(FROM);
  for (let day = addPeriod(FROM, 'P1D'); day <= UNTIL; day = addPeriod(day, 'P1D')) {
    const young = on(day);
    for (const id of new Set([...old.keys(), ...young.keys()])) {
      const [before, after] = [old.get(id) ?? null, young.get(id) ?? null];
      if (JSON.stringify(before) !== JSON.stringify(after)) changes.push({ day, id, before, after });
    }
    old = young;
  }
  return sort(changes);
}

function standsIn({ findings }: Assessment): Map<string, ForecastStand> {
  return new Map(
    findings.map(({ id, outcome, disposition, timing, assumed, proceedings = [] }): [string, ForecastStand] => {
      const open = proceedings.flatMap(({ id: proceeding, term, closed }) => (closed || term === null || term.date === null || term.daysLeft === null || term.metOn !== null ? [] : [{ proceeding, date: term.date, isPast: term.daysLeft < 0 }]));
      const answers = open.length === 0 ? {} : { answers: open };
      if (timing === null) return [id, { outcome, disposition, timing, assumed, ...answers }];
      const { state, dueDate, nextDueDate, nextState, since } = timing;
      return [id, { outcome, disposition, timing: { state, dueDate, nextDueDate, nextState, since }, assumed, ...answers }];
    }),
  );
}

function sort(changes: readonly BareChange[]): BareChange[] {
  return [...changes].sort((left, right) => (`${left.day} ${left.id}` < `${right.day} ${right.id}` ? -1 : 1));
}

describe('a forecast', () => {
  it('tells what assessing day by day tells, on generated worlds over two years', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const { changes } = forecastOf(one);
        expect(sort(changes.map(({ day, findingId: id, before, after }) => ({ day, id, before, after })))).toEqual(replay(one));
      }),
      { numRuns },
    );
  });

  it('tells what assessing day by day tells under waivers too', { timeout }, () => {
    fc.assert(
      fc.property(waivedWorld, ({ one, waivers }) => {
        const { changes } = forecastOf(one, waivers);
        expect(sort(changes.map(({ day, findingId: id, before, after }) => ({ day, id, before, after })))).toEqual(replay(one, waivers));
        expect(changes.filter(({ causes }) => causes.length === 0)).toEqual([]);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('tells what assessing day by day tells of the terms that AgID set, as they start to run, move and pass', { timeout }, () => {
    const date = fc.option(fc.integer({ min: -10, max: 90 }).map((days) => addPeriod(FROM, 'P1D', days)), { nil: undefined });
    const act = fc.record({ contestazione: date, termine: date, fatto: date, sanzione: date, knownOn: date });
    fc.assert(
      fc.property(act, (given) => {
        const { knownOn = FROM, ...dates } = given;
        const known = Object.fromEntries(Object.entries(dates).filter(([, day]) => day !== undefined));
        const base = bundleOf([rule({ id: 'prova/a' }), rule({ id: 'prova/siti', forEach: 'siti', require: { fact: 'siti.ok', operator: 'equal', value: true } })]);
        const stages = [
          { id: 'contestazione', date: 'procedimenti.contestazione', label: { it: 'x' }, term: 'procedimenti.termine', met: 'procedimenti.fatto' },
          { id: 'archiviata', date: 'procedimenti.sanzione', label: { it: 'x' }, closes: true },
        ];
        const facts = ['termine', 'fatto'].map((name) => ({ path: `procedimenti.${name}`, type: 'date', label: { it: name } }) as const);
        const bundle = { ...base, vocabulary: [...base.vocabulary, ...facts], exposure: { ...base.exposure, procedure: { ...base.exposure.procedure, stages } } };
        const state = stateOf({ a: { si: true }, siti: [{ id: 'x', ok: true }], procedimenti: [{ id: 'p', regola: 'prova/siti', ...known }] }, { aggiornatoIl: knownOn, completi: ['siti'] });
        const one: World = { bundle, state, asOf: FROM, knownAt: null, assumeUnchanged: true, packs: null };
        const { changes } = forecastOf(one);
        expect(sort(changes.map(({ day, findingId: id, before, after }) => ({ day, id, before, after })))).toEqual(replay(one));
        expect(changes.filter(({ causes }) => causes.length === 0)).toEqual([]);
      }),
      { numRuns: Math.min(numRuns, 60) },
    );
  });

  it('gives a reason of its day for each change, and looks no further than it was asked', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const { changes, boundaries } = forecastOf(one);
        expect(changes.filter(({ causes }) => causes.length === 0)).toEqual([]);
        for (const { day, ruleId, causes } of changes) {
          const ofDay = boundaries.filter((boundary) => boundary.day === day && boundary.ruleIds.includes(ruleId)).map(({ cause }) => cause);
          expect(ofDay).toEqual(expect.arrayContaining([...causes]));
        }
        const days = boundaries.map(({ day }) => day);
        expect(days).toEqual([...days].sort());
        expect(days.filter((day) => day <= FROM || day > UNTIL)).toEqual([]);
      }),
      { numRuns },
    );
  });
});
