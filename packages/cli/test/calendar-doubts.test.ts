import { createEvaluator } from '@adempi/core';
import { tellTerms } from '@adempi/report/calendar';
import type { TraceNode } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { RESPONDENTS, interview } from './respondents.ts';
import { realBundle } from './run-cli.ts';

const bundle = realBundle();
const evaluator = createEvaluator(bundle, { isChecked: true });
const proved = new Set(bundle.rules.filter(({ provedBy }) => provedBy !== undefined).map(({ id }) => id));
const holds = (node: TraceNode | null): boolean => node === null || node.verdict === 'true';

// What lacks tells it without a trace, which is three times as much to work out and to keep.
describe('a coming term', () => {
  it('is said to concern a Comune only where its trace says so, and to be in doubt where that does not', { timeout: 300_000 }, () => {
    const found = { met: 0, scope: 0 };
    for (const [position, sizeOf] of Object.values(RESPONDENTS).entries()) {
      for (const limit of [0, 5, 20, 60]) {
        const { state } = interview(bundle, { adempi: 1, ente: { denominazione: 'Comune di Prova', tipo: 'comune' } }, { seed: position + 1, sizeOf, limit });
        for (const asOf of ['2020-12-31', '2023-03-01', '2026-11-26']) {
          const traces = new Map(evaluator.assess(state, { asOf, assumeUnchanged: true, trace: true }).findings.map(({ id, ruleId, trace, instance }) => [id, { ruleId, trace, instance }]));
          for (const { findingId, doubt } of tellTerms(evaluator.assess(state, { asOf, assumeUnchanged: true }), { bundle })) {
            const { ruleId = '', trace = null, instance = null } = traces.get(findingId ?? '') ?? {};
            // The trace of what other rules prove holds theirs.
            if (doubt === null || trace === null || proved.has(ruleId)) continue;
            expect([findingId, instance?.key !== '*' && holds(trace.appliesWhen) && holds(trace.where) ? 'met' : 'scope']).toEqual([findingId, doubt]);
            found[doubt] += 1;
          }
        }
      }
    }
    expect(Math.min(found.met, found.scope)).toBeGreaterThan(20);
  });
});
