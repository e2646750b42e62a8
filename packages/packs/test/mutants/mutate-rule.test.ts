import type { Bundle, Condition, Rule } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { compileBundle } from '../../src/index.ts';
import { createFiles, plant } from '../sample-rules.ts';
import { findSurvivors } from './find-survivors.ts';
import { mutateCondition } from './mutate-condition.ts';
import { mutateRule } from './mutate-rule.ts';

function ruleOf(id: string, changes: Record<string, string> = {}): { readonly bundle: Bundle; readonly rule: Rule } {
  const bundle = compileBundle(createFiles(changes)).bundle as Bundle;
  return { bundle, rule: bundle.rules.find((rule) => rule.id === id) as Rule };
}

describe('mutateCondition', () => {
  const leaf: Condition = { fact: 'a', operator: 'lessThan', value: 5 };
  const date: Condition = { fact: 'b', operator: 'onOrAfter', value: '2024-03-01' };

  it('swaps groups, drops members, swaps and negates operators, moves thresholds and dates', () => {
    expect(mutateCondition({ all: [leaf, date] }).map(({ what }) => what)).toEqual([
      'all swapped',
      'without all[0]',
      'without all[1]',
      'all[0] a lessThan -> lessThanInclusive',
      'all[0] a lessThan negated',
      'all[0] a 5 -> 4',
      'all[0] a 5 -> 6',
      'all[1] b onOrAfter -> after',
      'all[1] b onOrAfter negated',
      'all[1] b "2024-03-01" -> "2024-02-29"',
      'all[1] b "2024-03-01" -> "2024-03-02"',
    ]);
  });

  it('keeps the rest of the condition as it was', () => {
    const [dropped] = mutateCondition({ not: { any: [leaf, date] } });
    expect(dropped?.value).toEqual({ any: [leaf, date] });
    expect(mutateCondition({ not: leaf }).map(({ value }) => value)).toContainEqual({ not: { ...leaf, value: 6 } });
    expect(mutateCondition({ fact: 'siti', operator: 'every', value: leaf }).map(({ value }) => value)).toContainEqual({
      fact: 'siti', operator: 'every', value: { ...leaf, operator: 'lessThanInclusive' },
    });
  });
});

describe('mutateRule', () => {
  it('moves due days, periods and the days of dated values, where a rule may read them', () => {
    const { bundle, rule } = ruleOf('pdnd/adesione');
    expect(mutateRule({ rule, parameters: bundle.parameters }).map(({ what }) => what)).toEqual([
      'require pdnd.aderente equal -> notEqual',
      'require dropped',
      'inForce.from "2021-01-01" -> "2020-12-31"',
      'inForce.from "2021-01-01" -> "2021-01-02"',
      'parameters[0] pdnd/termine 2021-01-01 "2023-03-31" -> "2023-03-30"',
      'parameters[0] pdnd/termine 2021-01-01 "2023-03-31" -> "2023-04-01"',
      'parameters[0] pdnd/termine 2023-01-01 "2023-09-30" -> "2023-09-29"',
      'parameters[0] pdnd/termine 2023-01-01 "2023-09-30" -> "2023-10-01"',
      'parameters[0] pdnd/termine [0].from "2021-01-01" -> "2021-01-02"',
      'parameters[0] pdnd/termine [1].from "2023-01-01" -> "2022-12-31"',
      'parameters[0] pdnd/termine [1].from "2023-01-01" -> "2023-01-02"',
    ]);
  });

  it('moves the day of the year of a duty that returns, and drops its conditions', () => {
    const { rule } = ruleOf('pdnd/dichiarazione');
    const whats = mutateRule({ rule, parameters: [] }).map(({ what }) => what);
    expect(whats).toEqual(expect.arrayContaining(['where dropped', 'deadline metOn dropped', 'deadline yearly "09-23" -> "09-22"', 'deadline yearly "09-23" -> "09-24"']));
  });
});

describe('findSurvivors', () => {
  it('lists the mutants that no example notices, and no longer once one does', () => {
    const weak = ruleOf('pdnd/adesione');
    const onTheDay = plant('pdnd/adesione.yml', 'expect: unknown }', `expect: unknown }
  - { name: il giorno del termine, asOf: 2023-09-30, given: { pdnd: { aderente: false } }, expect: pending }`);
    const strong = ruleOf('pdnd/adesione', { 'pdnd/adesione.yml': onTheDay });
    const survivor = 'parameters[0] pdnd/termine 2023-01-01 "2023-09-30" -> "2023-09-29"';

    // The example names the due date; without it, only the day itself can tell.
    const vague = { ...weak.rule, examples: weak.rule.examples.map((one) => ({ ...one, expect: typeof one.expect === 'string' ? one.expect : one.expect.outcome })) };
    expect(findSurvivors(weak.bundle, vague).survivors).toContain(survivor);
    expect(findSurvivors(strong.bundle, strong.rule).survivors).not.toContain(survivor);
  });

  it('does not count what is no sound rule', () => {
    const { bundle, rule } = ruleOf('pdnd/adesione');
    const { killed, survivors } = findSurvivors(bundle, rule);
    expect(survivors).not.toContain('require dropped');
    expect(killed + survivors.length).toBe(mutateRule({ rule, parameters: bundle.parameters }).length - 1);
  });
});
