/** On the real rules, a screening says what the assessment says. */
import { readFileSync, readdirSync } from 'node:fs';

import { createEvaluator } from '@adempi/core';
import type { AssessOptions } from '@adempi/core';
import { packOf } from '@adempi/schema';
import type { Example, State } from '@adempi/schema';
import { readDocument } from '@adempi/schema/yaml';
import { describe, expect, it } from 'vitest';

import { realBundle, writtenRules } from './real-rules.ts';

const bundle = realBundle();
const evaluator = createEvaluator(bundle);
const COMUNI = new URL('../../../fixtures/comuni/', import.meta.url);
const DAYS = ['2019-06-30', '2021-10-01', '2022-12-22', '2023-09-23', '2024-12-31', '2026-11-21', '2031-01-01'];

/** Of each instance, in the order of ids. */
function screened(state: State, options: AssessOptions): unknown {
  const { subject, summary, rules, conflicts, diagnostics } = evaluator.screen(state, options);
  const findings = rules.flatMap((one) =>
    one.findings.map(({ rule: { id, severity, force }, instance, outcome, timing, exposure, confidence }) => {
      return [`${id}#${instance?.key ?? ''}`, outcome, timing, exposure, confidence, severity, force] as const;
    }),
  );
  return { subject, summary, conflicts, diagnostics, rules: rules.map(({ rule, packId, outcome }) => [rule.id, packId, outcome]), findings: sort(findings) };
}

function assessed(state: State, options: AssessOptions): unknown {
  const { subject, summary, rules, conflicts, diagnostics, findings } = evaluator.assess(state, options);
  const bare = findings.map(({ ruleId, severity, force, instance, outcome, timing, exposure, confidence }) => {
    return [`${ruleId}#${instance?.key ?? ''}`, outcome, timing, exposure?.class ?? null, confidence, severity, force] as const;
  });
  return { subject, summary, conflicts, diagnostics, rules: rules.map(({ ruleId, packId, outcome }) => [ruleId, packId, outcome]), findings: sort(bare) };
}

function sort<T extends readonly [string, ...unknown[]]>(findings: readonly T[]): readonly T[] {
  return [...findings].sort(([left], [right]) => (left < right ? -1 : 1));
}

function stateOf({ given, asOf, knownOn }: Example): State {
  const { ente, ...fatti } = given;
  return { adempi: 1, aggiornatoIl: knownOn ?? asOf, ente: { denominazione: 'x', tipo: 'comune', ...(ente as object) }, fatti };
}

describe.each(readdirSync(COMUNI))('%s', (name) => {
  const state = readDocument(readFileSync(new URL(name, COMUNI), 'utf8')).value as State;

  it.each(DAYS)('is screened as it is assessed on %s', (asOf) => {
    for (const assumeUnchanged of [false, true]) expect(screened(state, { asOf, assumeUnchanged })).toEqual(assessed(state, { asOf, assumeUnchanged }));
  });
});

describe('the examples of the rules', () => {
  it.each(writtenRules(bundle).map((rule) => ({ id: rule.id, rule })))('of $id are screened as they are assessed', ({ rule }) => {
    for (const example of rule.examples) {
      const options = { asOf: example.asOf, packs: [packOf(rule.id)] };
      expect(screened(stateOf(example), options)).toEqual(assessed(stateOf(example), options));
    }
  });
});
