import { packOf } from '@adempi/schema';
import type { Example, ExampleExpectation, Finding, GestioneAssociata, Rule, State } from '@adempi/schema';

import { worstOutcome } from './assessment/order.ts';
import type { Evaluator } from './evaluator.ts';

/** One thing that came out otherwise than an example says. */
export interface Difference {
  readonly field: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** What came of an example. */
export interface ExampleResult {
  readonly ok: boolean;
  readonly differences: readonly Difference[];
  readonly findings: readonly Finding[];
}

/**
 * Runs an example of a rule. Everything that it states is compared, and facts that do not fit
 * the vocabulary are differences too.
 */
export function runExample(evaluator: Evaluator, rule: Rule, example: Example): ExampleResult {
  const state = toState(evaluator, example);
  const options = { asOf: example.asOf, assumeUnchanged: example.assumeUnchanged ?? false };
  const { diagnostics } = evaluator.assess(state, { ...options, packs: [packOf(rule.id)] });
  const findings = evaluator.explain(state, rule.id, options);
  const differences = [
    ...diagnostics.filter(({ severity }) => severity === 'error').map((one) => ({ field: 'given', expected: 'facts of the vocabulary', actual: one.message })),
    ...compare(toExpectation(example.expect), findings),
  ];
  return { ok: differences.length === 0, differences, findings };
}

function toExpectation(expect: Example['expect']): ExampleExpectation {
  return typeof expect === 'string' ? { outcome: expect } : expect;
}

/** The facts of an example are documented, known on one day, and its collections are complete. */
function toState({ bundle }: Evaluator, example: Example): State {
  const { ente, gestioniAssociate, ...facts } = example.given;
  const open = new Set(example.open ?? []);
  const collections = bundle.vocabulary.filter((fact) => fact.type === 'collection').map((fact) => fact.path);
  return {
    adempi: 1,
    aggiornatoIl: example.knownOn ?? example.asOf,
    ente: { denominazione: 'Comune di esempio', tipo: 'comune', ...(ente as object | undefined) },
    completi: collections.filter((path) => isGiven(example.given, path) && !open.has(path)),
    fatti: facts,
    ...(gestioniAssociate === undefined ? {} : { gestioniAssociate: gestioniAssociate as readonly GestioneAssociata[] }),
  };
}

function isGiven(facts: Readonly<Record<string, unknown>>, path: string): boolean {
  let node: unknown = facts;
  for (const part of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return false;
    node = (node as Record<string, unknown>)[part];
  }
  return true;
}

function compare(expected: ExampleExpectation, findings: readonly Finding[]): Difference[] {
  // A rule in force has at least one finding, whatever the facts.
  const outcome = findings.length === 0 ? 'not_in_force' : worstOutcome(findings.map((finding) => finding.outcome));
  const worst = findings[0]?.timing ?? null;
  const actual = {
    outcome,
    timing: worst?.state ?? null,
    dueDate: worst?.dueDate ?? null,
    missing: [...new Set(findings.flatMap((finding) => finding.missing.map((one) => one.fact)))].sort(),
    items: Object.fromEntries(findings.flatMap(({ instance, outcome: one }) => (instance === null ? [] : [[instance.key, one]]))),
  };
  return (Object.keys(actual) as (keyof typeof actual)[])
    .filter((field) => expected[field] !== undefined && !isSame(expected[field], actual[field]))
    .map((field) => ({ field, expected: expected[field], actual: actual[field] }));
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(sortKeys(left)) === JSON.stringify(sortKeys(right));
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
