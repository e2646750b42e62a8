import { isRecord } from '../is-record.ts';
import type { Example, ExampleExpectation, Path, Rule } from '../types/index.ts';

import { checkDay } from './check-deadline.ts';
import { packOf } from './pack-of.ts';
import { within } from './report.ts';
import type { Report } from './report.ts';
import { reportUnknown } from './scope.ts';
import type { RuleContext } from './scope.ts';

/** The examples of a rule: real days, known facts, an expectation each, the three outcomes. @internal */
export function checkExamples(rule: Rule, context: RuleContext, report: Report): void {
  const names = rule.examples.map(({ name }) => name);
  const outcomes = rule.examples.map((example) => expectationOf(example)?.outcome);
  rule.examples.forEach((example, index) => {
    const here = within(report, 'examples', index);
    if (names.indexOf(example.name) < index) here('example.duplicate', ['name'], { name: example.name });
    checkExample(example, rule, context, here);
  });
  if (context.catalogues.has(packOf(rule.id))) return;
  for (const outcome of ['pass', 'fail', 'unknown'] as const) {
    if (!outcomes.includes(outcome)) report('example.missing', ['examples'], { outcome });
  }
}

/** What an example expects, in full; null where it expects nothing. */
export function expectationOf(example: Example): ExampleExpectation | null {
  const { expect } = example;
  if (typeof expect === 'string') return { outcome: expect };
  return typeof expect?.outcome === 'string' ? expect : null;
}

function checkExample(example: Example, rule: Rule, context: RuleContext, report: Report): void {
  checkDay(example.asOf, ['asOf'], { report });
  checkDay(example.knownOn, ['knownOn'], { report });
  checkGiven(example.given, { prefix: '', path: ['given'], context, report });
  example.open?.forEach((name, index) => {
    if (context.vocabulary.items.has(name)) return;
    reportUnknown({ code: 'collection.not-found', name, known: context.vocabulary.collections, path: ['open', index], report });
  });
  const expectation = expectationOf(example);
  if (expectation === null) return report('example.no-expectation', [], { name: example.name });
  checkExpectation(expectation, rule, context, report);
}

function checkExpectation(expectation: ExampleExpectation, rule: Rule, context: RuleContext, report: Report): void {
  const { facts } = context.vocabulary;
  checkDay(expectation.dueDate ?? undefined, ['expect', 'dueDate'], { report });
  if (expectation.items !== undefined && rule.forEach === undefined) {
    report('example.items', ['expect', 'items']);
  }
  expectation.missing?.forEach((address, index) => {
    const name = address.replace(/\[[^\]]*\]/g, '');
    if (facts.has(name)) return;
    reportUnknown({ code: 'fact.not-found', name, known: facts.keys(), path: ['expect', 'missing', index], report });
  });
}

interface Place {
  /** The path of the facts that hold these, with a dot at the end; empty at the top. */
  readonly prefix: string;
  readonly path: Path;
  readonly context: RuleContext;
  readonly report: Report;
}

// Values are judged by the evaluator, which reads them as it reads a state: here only names.
function checkGiven(given: unknown, place: Place): void {
  const { prefix, path, context, report } = place;
  const { facts } = context.vocabulary;
  if (!isRecord(given)) {
    const fact = prefix.slice(0, -1);
    return report(facts.get(fact)?.type === 'collection' ? 'fact.item' : 'fact.group', path, { fact });
  }
  for (const [key, value] of Object.entries(given)) {
    const name = `${prefix}${key}`;
    const at = [...path, key];
    const fact = facts.get(name);
    if (fact?.type === 'collection') {
      checkItems(value, { ...place, prefix: `${name}.`, path: at });
    } else if (fact === undefined) {
      if (leadsToFacts(name, facts.keys())) checkGiven(value, { ...place, prefix: `${name}.`, path: at });
      else reportUnknown({ code: 'fact.unknown', name, known: facts.keys(), path: at, report });
    }
  }
}

function checkItems(items: unknown, place: Place): void {
  if (!Array.isArray(items)) return place.report('fact.collection', place.path, { fact: place.prefix.slice(0, -1) });
  items.forEach((item, index) => checkGiven(item, { ...place, path: [...place.path, index] }));
}

function leadsToFacts(name: string, paths: Iterable<string>): boolean {
  for (const path of paths) if (path.startsWith(`${name}.`)) return true;
  return false;
}
