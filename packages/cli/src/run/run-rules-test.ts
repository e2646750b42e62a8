import { createEvaluator, runExample } from '@adempi/core';
import { formatDay } from '@adempi/schema';
import type { Example, Rule } from '@adempi/schema';
import type { ExampleResult } from '@adempi/core';

import type { Context } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadRules } from '../load-rules.node.ts';
import { printable } from '../printable.ts';
import type { Texts } from '../texts/texts.ts';

/** Runs the examples of every rule: each that comes out otherwise is told; exit 1 if any does. */
export async function runRulesTest(dir: string | undefined, context: Context): Promise<void> {
  const { io, texts } = context;
  const bundle = await loadRules(dir, context);
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const failures: string[] = [];
  let count = 0;
  for (const rule of bundle.rules) {
    for (const example of rule.examples) {
      count += 1;
      const result = runExample(evaluator, rule, example);
      if (!result.ok) failures.push(describeFailure(rule, example, result, texts));
    }
  }
  const last = failures.length === 0
    ? texts.rules.testOk(count, bundle.rules.length)
    : texts.rules.testFailed(failures.length, count);
  await io.stdout.write(`${[...failures, last].join('\n')}\n`);
  if (failures.length > 0) context.exitCode = exitCodes.findings;
}

function describeFailure(rule: Rule, example: Example, { differences }: ExampleResult, { rules }: Texts): string {
  const lines = differences.map(
    ({ field, expected, actual }) => `  ${field}: ${rules.expected} ${print(expected)}, ${rules.actual} ${print(actual)}`,
  );
  return [`✗ ${rules.example(rule.id, example.name, formatDay(example.asOf))}`, ...lines].map(printable).join('\n');
}

function print(value: unknown): string {
  return JSON.stringify(value) ?? '–';
}
