import type { Finding, Rule, State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { detailNode } from '../src/conditions/detail.ts';
import { buildNode } from '../src/conditions/build-node.ts';
import { compileNode } from '../src/conditions/compile.ts';
import { createFrame } from '../src/conditions/frame.ts';
import { buildFactModel } from '../src/facts/model.ts';
import { readFacts } from '../src/facts/read-facts.ts';
import { resolveFacts } from '../src/facts/resolve-facts.ts';
import { createEvaluator } from '../src/index.ts';
import type { AssessOptions } from '../src/index.ts';
import { anyRule, anyState, condition, day } from './helpers/arbitraries.ts';
import { FACTS, bundleOf } from './helpers/bundle.ts';

/** Cases of each law; a failure prints its seed and the smallest case. */
const numRuns = Number(process.env['ADEMPI_CASES'] ?? 500);
const model = buildFactModel(FACTS);

function assess(one: Rule, state: State, options: AssessOptions): readonly Finding[] {
  return createEvaluator(bundleOf([one])).assess(state, options).findings;
}

describe('for every rule and state', () => {
  it('the closures and the explanation agree, in a breach test too', () => {
    fc.assert(
      fc.property(condition(false), anyState, day, fc.option(day), fc.boolean(), (one, state, asOf, breachDue, assumeUnchanged) => {
        const { view } = resolveFacts(state, readFacts(state, model, 'it'), model, { asOf, knownAt: null, assumeUnchanged });
        const frame = createFrame(view, asOf);
        frame.breachDue = breachDue;
        const node = buildNode(one, { model, parameters: new Map() });
        expect(detailNode(node, frame).verdict).toBe(compileNode(node)(frame));
      }),
      { numRuns },
    );
  });

  it('assessing never throws and is deterministic', () => {
    fc.assert(
      fc.property(anyRule, anyState, day, fc.boolean(), (one, state, asOf, assumeUnchanged) => {
        const options = { asOf, assumeUnchanged, trace: true };
        const findings = assess(one, state, options);
        expect(findings.filter((finding) => finding.outcome === 'error')).toEqual([]);
        expect(JSON.stringify(assess(one, structuredClone(state), options))).toBe(JSON.stringify(findings));
      }),
      { numRuns },
    );
  });

  it('a decided finding never changes when an absent fact becomes known', () => {
    fc.assert(
      fc.property(anyRule, anyState, anyState, day, (one, state, other, asOf) => {
        const before = assess(one, state, { asOf });
        const more = learn(state, other, asOf);
        const after = new Map(assess(one, more, { asOf }).map((finding) => [finding.id, finding.outcome]));
        for (const { id, outcome, instance } of before) {
          const isDecided = outcome !== 'unknown';
          const mayGo = instance?.key === '*' || (instance === null && outcome === 'not_applicable');
          if (isDecided && !(mayGo && !after.has(id))) expect([id, after.get(id)]).toEqual([id, outcome]);
        }
      }),
      { numRuns },
    );
  });

  it('unknown always says what is missing, and only unknown does', () => {
    fc.assert(
      fc.property(anyRule, anyState, day, (one, state, asOf) => {
        for (const finding of assess(one, state, { asOf })) {
          expect([finding.outcome === 'unknown', finding.reason !== '']).toEqual([finding.missing.length > 0, true]);
        }
      }),
      { numRuns },
    );
  });

  it('nothing fails on an assumption unless it is asked for', () => {
    fc.assert(
      fc.property(anyRule, anyState, day, (one, state, asOf) => {
        const sober = new Map(assess(one, state, { asOf }).map((finding) => [finding.id, finding]));
        for (const { id, outcome, assumed } of assess(one, state, { asOf, assumeUnchanged: true })) {
          expect(sober.get(id)?.assumed).toBe(false);
          if (!assumed) expect([id, outcome]).toEqual([id, sober.get(id)?.outcome]);
        }
      }),
      { numRuns },
    );
  });
});

/** Adds facts of another state where this one has none, known on the day of the assessment. */
function learn(state: State, other: State, asOf: string): State {
  const [own, others] = [groupOf(state), groupOf(other)];
  // A day says that the fact it dates came true: where the day is known, that fact is not absent.
  const added = Object.keys(others).filter((name) => !Object.hasOwn(own, name) && !(name === 'si' && Object.hasOwn(own, 'data')) && !(name === 'data' && Object.hasOwn(own, 'si')));
  const days = Object.fromEntries(added.map((name) => [`a.${name}`, { rilevatoIl: asOf }]));
  const kept = Object.fromEntries(Object.entries(state.provenienza ?? {}).filter(([address]) => !added.includes(address.replace(/^a\./, ''))));
  return {
    ...state,
    fatti: { ...state.fatti, a: { ...own, ...Object.fromEntries(added.map((name) => [name, others[name]])) } },
    provenienza: { ...kept, ...days },
  };
}

function groupOf(state: State): Readonly<Record<string, unknown>> {
  return (state.fatti?.['a'] ?? {}) as Readonly<Record<string, unknown>>;
}
