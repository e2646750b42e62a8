/** Between two boundary days no outcome changes: what `rules diff` says of periods rests on it. */
import { createEvaluator } from '@adempi/core';
import type { Evaluator } from '@adempi/core';
import { addPeriod, dayBefore } from '@adempi/schema';
import type { CivilDate, Example, Rule, State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { boundaryDays, restrictBundle } from '../src/index.ts';
import { realBundle, writtenRules } from './real-rules.ts';

const bundle = realBundle();
const numRuns = Number(process.env['ADEMPI_CASES'] ?? 150);

interface Case {
  readonly rule: Rule;
  readonly example: Example;
  readonly day: CivilDate;
}

const someCase: fc.Arbitrary<Case> = fc.record({
  rule: fc.constantFrom(...writtenRules(bundle)),
  position: fc.nat(),
  day: fc.oneof(fc.nat(6000).map((count) => addPeriod('2016-01-01', 'P1D', count)), fc.nat(400).map((count) => addPeriod('2023-06-01', 'P1D', count))),
}).map(({ rule, position, day }) => ({ rule, example: rule.examples[position % rule.examples.length]!, day }));

function stateOf({ given, asOf, knownOn }: Example): State {
  const { ente, ...fatti } = given;
  return { adempi: 1, aggiornatoIl: knownOn ?? asOf, ente: { denominazione: 'x', tipo: 'comune', ...(ente as object) }, fatti };
}

function outcomesOn({ assess }: Evaluator, state: State, asOf: CivilDate): unknown {
  return assess(state, { asOf }).findings.map(({ id, outcome }) => [id, outcome]).sort();
}

describe('boundaryDays', () => {
  it('are all the days on which an outcome may change', { timeout: 60_000 + numRuns * 100 }, () => {
    fc.assert(fc.property(someCase, ({ rule, example, day }) => {
      const one = restrictBundle(bundle, ({ id }) => id === rule.id);
      const state = stateOf(example);
      const boundaries = boundaryDays(one, state);
      const last = boundaries.findLast((boundary) => boundary <= day) ?? boundaries[0]!;
      const evaluator = createEvaluator(one);

      expect(outcomesOn(evaluator, state, day)).toEqual(outcomesOn(evaluator, state, last));
    }), { numRuns });
  });

  it('hold the day on which an edition of the Piano triennale gives way to the next', () => {
    const [first, next] = bundle.packs.filter(({ edition }) => edition !== undefined).sort((one, other) => (one.edition!.from < other.edition!.from ? -1 : 1));
    const one = restrictBundle(bundle, ({ id }) => id.startsWith(`${first!.id}/`));
    const state: State = { adempi: 1, aggiornatoIl: '2026-01-01', ente: { denominazione: 'x', tipo: 'comune' }, fatti: {} };
    const { assess } = createEvaluator(one);
    const isFound = (asOf: CivilDate): boolean => assess(state, { asOf }).findings.some(({ packId }) => packId === first!.id);
    const start = next!.edition!.from;

    expect([dayBefore(start), start].map(isFound)).toEqual([true, false]);
    expect(boundaryDays(one, state)).toContain(start);
  });

  it('start before all of them, in order, each once', () => {
    const [rule] = writtenRules(bundle);
    const days = boundaryDays({ packs: [], rules: [rule!], parameters: [], vocabulary: [] }, stateOf(rule!.examples[0]!));
    expect(days).toEqual([...new Set(days)].sort());
    expect(days[0]! < rule!.inForce.from).toBe(true);
  });
});
