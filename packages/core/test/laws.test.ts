import { readsOf } from '@adempi/schema';
import type { Finding, Rule, TraceNode } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildNode } from '../src/conditions/build-node.ts';
import { compileNode } from '../src/conditions/compile.ts';
import { detailNode } from '../src/conditions/detail.ts';
import { createFrame } from '../src/conditions/frame.ts';
import { buildFactModel } from '../src/facts/model.ts';
import { readFacts } from '../src/facts/read-facts.ts';
import { resolveFacts } from '../src/facts/resolve-facts.ts';
import { createEvaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { day } from './generators/days.ts';
import { optionsOf, world } from './generators/world.ts';
import type { World } from './reference/world.ts';

const { numRuns, timeout } = casesOf(2000);

function findingsOf(one: World): readonly Finding[] {
  return createEvaluator(one.bundle).assess(one.state, optionsOf(one)).findings;
}

/** No fact is missing where a parameter has no value on the day, or a growth starts from nothing. */
function isMute(rule: Rule): boolean {
  return readsOf(rule).parameters.length > 0 || JSON.stringify(rule).includes('growthAtLeast');
}

/** What is not known of a finding, as its trace says. */
function undecidedIn({ outcome, instance, trace }: Finding): Finding['undecided'] {
  if (outcome !== 'unknown') return undefined;
  const isKnown = (node: TraceNode | null | undefined): boolean => node === null || node?.verdict === 'true';
  return instance?.key !== '*' && isKnown(trace?.appliesWhen) && isKnown(trace?.where) ? 'duty' : 'scope';
}

describe('for every rule and state', () => {
  it('the closures and the explanation agree, in a breach test too', { timeout }, () => {
    fc.assert(
      fc.property(world, fc.option(day), (one, breachDue) => {
        const { asOf, knownAt, assumeUnchanged } = one;
        const model = buildFactModel(one.bundle.vocabulary);
        const parameters = new Map(one.bundle.parameters.map((parameter) => [parameter.id, parameter]));
        const { view } = resolveFacts(one.state, readFacts(one.state, model, 'it'), model, { asOf, knownAt, assumeUnchanged });
        for (const { forEach, forItem, require } of one.bundle.rules) {
          if (forEach !== undefined || forItem !== undefined || require === undefined) continue;
          const frame = createFrame(view, asOf);
          frame.breachDue = breachDue;
          const node = buildNode(require, { model, parameters });
          expect(detailNode(node, frame).verdict).toBe(compileNode(node)(frame));
        }
      }),
      { numRuns },
    );
  });

  it('no rule breaks, and explaining gives the findings of assessing', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const evaluator = createEvaluator(one.bundle);
        const { findings } = evaluator.assess(one.state, { ...optionsOf(one), trace: true });
        expect(findings.filter(({ outcome }) => outcome === 'error')).toEqual([]);
        // What others prove is undecided as the gravest of them, which may be about an item.
        const proved = new Set(one.bundle.rules.filter(({ provedBy }) => provedBy !== undefined).map(({ id }) => id));
        for (const finding of findings.filter(({ ruleId }) => !proved.has(ruleId))) expect([finding.id, finding.undecided]).toEqual([finding.id, undecidedIn(finding)]);
        for (const { id } of one.bundle.rules) {
          const own = findings.filter(({ ruleId }) => ruleId === id);
          if (one.packs === null) expect(evaluator.explain(one.state, id, optionsOf(one))).toEqual(own);
        }
      }),
      { numRuns },
    );
  });

  it('unknown says what is missing, unless it waits for the law; only unknown does; each gives its reason', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        for (const { ruleId, outcome, missing, reason } of findingsOf(one)) {
          const rule = one.bundle.rules.find(({ id }) => id === ruleId) as Rule;
          if (missing.length > 0) expect(outcome).toBe('unknown');
          const isProved = (prover: Rule): boolean => rule.provedBy?.includes(prover.id) === true;
          if (outcome === 'unknown' && ![rule, ...one.bundle.rules.filter(isProved)].some(isMute)) expect(missing).not.toEqual([]);
          expect(reason).not.toBe('');
        }
      }),
      { numRuns },
    );
  });

  it('nothing rests on an assumption unless it is asked for, and what does says so', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const sober = new Map(findingsOf({ ...one, assumeUnchanged: false }).map((finding) => [finding.id, finding]));
        for (const { id, outcome, assumed } of findingsOf({ ...one, assumeUnchanged: true })) {
          expect(sober.get(id)?.assumed ?? false).toBe(false);
          if (!assumed && sober.has(id)) expect([id, outcome]).toEqual([id, sober.get(id)?.outcome]);
        }
      }),
      { numRuns },
    );
  });
});
