import { createEvaluator, runExample } from '@adempi/core';
import { describe, expect, it } from 'vitest';

import { realBundle } from './real-rules.ts';

const bundle = realBundle();
const evaluator = createEvaluator(bundle);

// The lines of the Piano triennale have none: catalogues.test.ts holds a property of each.
describe.each(bundle.rules.filter(({ examples }) => examples.length > 0).map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  it.each(rule.examples.map((example) => ({ name: example.name, example })))('$name', ({ example }) => {
    const { ok, differences } = runExample(evaluator, rule, example);

    expect(differences).toEqual([]);
    expect(ok).toBe(true);
  });
});
