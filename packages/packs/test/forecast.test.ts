import { readFileSync } from 'node:fs';

import { createEvaluator, forecast } from '@adempi/core';
import { addPeriod } from '@adempi/schema';
import type { Assessment, CivilDate, State } from '@adempi/schema';
import { readDocument } from '@adempi/schema/yaml';
import { describe, expect, it } from 'vitest';

import { realBundle } from './real-rules.ts';

const evaluator = createEvaluator(realBundle(), { isChecked: true });

function read(name: string): State {
  const file = new URL(`../../../fixtures/comuni/${name}.yml`, import.meta.url);
  return readDocument(readFileSync(file, 'utf8'), { file: name, lang: 'it' }).value as State;
}

/** Each finding in a text, without the days that are left. */
function standsOn(state: State, asOf: CivilDate): Map<string, string> {
  const { findings }: Assessment = evaluator.assess(state, { asOf, assumeUnchanged: true, isChecked: true });
  return new Map(findings.map(({ id, outcome, timing, assumed }) => [id, JSON.stringify([outcome, timing === null ? null : { ...timing, daysLeft: null }, assumed])]));
}

describe('a forecast with the rules of this repository', () => {
  // 29 February 2024, a new edition of the Piano triennale, and four nights on which clocks change.
  it.each([['cortemaggiore', '2023-03-01', '2024-04-30'], ['stato-vuoto', '2023-12-01', '2025-12-01']])('tells of %s what a check on each day tells', (name, from, until) => {
    const state = read(name);
    const found: string[] = [];
    let old = standsOn(state, from);
    for (let day = addPeriod(from, 'P1D'); day <= until; day = addPeriod(day, 'P1D')) {
      const young = standsOn(state, day);
      for (const id of new Set([...old.keys(), ...young.keys()])) if (old.get(id) !== young.get(id)) found.push(`${day} ${id}`);
      old = young;
    }
    const { changes } = forecast(evaluator, state, { from, until });
    expect(found.length).toBeGreaterThan(100);
    expect(changes.map(({ day, findingId }) => `${day} ${findingId}`).sort()).toEqual(found.sort());
  });
});
