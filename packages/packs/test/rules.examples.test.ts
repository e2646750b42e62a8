import { createEvaluator, runExample } from '@adempi/core';
import { describe, expect, it } from 'vitest';

import { realBundle } from './real-rules.ts';

const bundle = realBundle();
const evaluator = createEvaluator(bundle);

describe.each(bundle.rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  it.each(rule.examples.map((example) => ({ name: example.name, example })))('$name', ({ example }) => {
    const { ok, differences } = runExample(evaluator, rule, example);

    expect(differences).toEqual([]);
    expect(ok).toBe(true);
  });
});
