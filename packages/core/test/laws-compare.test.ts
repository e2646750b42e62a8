import type { Assessment, AssessmentDiff } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareAssessments, createEvaluator, explainChanges, verifyAssessment } from '../src/index.ts';
import type { AssessAt, Evaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { state as states } from './generators/state.ts';
import { optionsOf, world } from './generators/world.ts';
import type { World } from './reference/world.ts';

const { numRuns, timeout } = casesOf(300);

/** As a report holds it. */
function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Two assessments under the same rules: of two states, on two days. */
const pair = fc
  .record({ one: world, otherState: states, other: world, isSameState: fc.boolean(), isSameDay: fc.boolean() })
  .map(({ one, other, otherState, isSameState, isSameDay }) => {
    const evaluator = createEvaluator(one.bundle);
    const second: World = { ...one, state: isSameState ? one.state : otherState, ...(isSameDay ? {} : { asOf: other.asOf }) };
    const worlds = { before: one, after: second };
    return { evaluator, worlds, before: assessWith(evaluator, one), after: assessWith(evaluator, second) };
  });

function assessWith(evaluator: Evaluator, one: World): Assessment {
  return evaluator.assess(one.state, optionsOf(one));
}

function keysOf({ findings }: Pick<AssessmentDiff, 'findings'>): string[] {
  return findings.map(({ ruleId, item }) => JSON.stringify([ruleId, item]));
}

describe('a comparison of assessments', () => {
  it('with itself is empty', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const assessment = assessWith(createEvaluator(one.bundle), one);
        expect(compareAssessments(assessment, throughJson(assessment))).toEqual({ inputs: [], packs: [], findings: [], parts: [], facts: [] });
      }),
      { numRuns },
    );
  });

  it('turned round swaps before and after, and says the same otherwise', { timeout }, () => {
    const turn = <T extends { readonly before: unknown; readonly after: unknown }>(change: T): T => ({ ...change, before: change.after, after: change.before });
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const { inputs, packs, findings, parts, facts } = compareAssessments(before, after);
        const expected = { inputs: inputs.map(turn), packs: packs.map(turn), findings: findings.map((change) => ({ ...turn(change), facts: change.facts.map(turn) })), parts, facts: facts.map(turn) };
        expect(compareAssessments(after, before)).toEqual(expected);
      }),
      { numRuns },
    );
  });

  it('lists each finding that differs once, and no other', { timeout }, () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const told = (assessment: Assessment): Map<string, string> =>
          new Map(assessment.findings.map((finding) => [JSON.stringify([finding.ruleId, finding.instance?.key ?? null]), JSON.stringify(finding)]));
        const [old, young] = [told(before), told(after)];
        const expected = [...new Set([...old.keys(), ...young.keys()])].filter((key) => old.get(key) !== young.get(key));
        expect(keysOf(compareAssessments(before, after)).sort()).toEqual(expected.sort());
      }),
      { numRuns },
    );
  });
});

describe('the cause of a change', () => {
  it('is what alone is not the same, or what changes the verdict when it alone is exchanged', { timeout }, () => {
    fc.assert(
      fc.property(pair, ({ evaluator, worlds, before, after }) => {
        const assessAt: AssessAt = ({ facts, time }) => assessWith(evaluator, { ...worlds[time], state: worlds[facts].state });
        const changes = explainChanges(compareAssessments(before, after), { before, after }, assessAt);
        const possible = [...(before.stateDigest === after.stateDigest ? [] : ['facts']), ...(before.asOf === after.asOf ? [] : ['time'])];
        for (const { causes, isCertain } of changes) {
          expect(isCertain).toBe(true);
          expect(causes.length).toBeGreaterThan(0);
          expect(possible).toEqual(expect.arrayContaining([...causes]));
        }
      }),
      { numRuns },
    );
  });

  it('is the same from either side', { timeout }, () => {
    fc.assert(
      fc.property(pair, fc.boolean(), ({ evaluator, worlds, before, after }, isAtHand) => {
        const assessAt: AssessAt = ({ facts, time }) => (isAtHand ? assessWith(evaluator, { ...worlds[time], state: worlds[facts].state }) : null);
        const turned: AssessAt = ({ facts, time, ...rest }) => assessAt({ ...rest, facts: facts === 'before' ? 'after' : 'before', time: time === 'before' ? 'after' : 'before' });
        const told = (changes: ReturnType<typeof explainChanges>): unknown => changes.map(({ ruleId, item, causes, isCertain }) => ({ ruleId, item, causes, isCertain }));
        expect(told(explainChanges(compareAssessments(after, before), { before: after, after: before }, turned))).toEqual(told(explainChanges(compareAssessments(before, after), { before, after }, assessAt)));
      }),
      { numRuns },
    );
  });
});

describe('a report', () => {
  it('holds when it is made again from its state, with traces or without', { timeout }, () => {
    fc.assert(
      fc.property(world, fc.boolean(), (one, trace) => {
        const evaluator = createEvaluator(one.bundle);
        const options = { ...optionsOf(one), trace };
        const report = throughJson(evaluator.assess(one.state, options));
        expect(verifyAssessment(report, evaluator.assess(throughJson(one.state), options))).toMatchObject({ holds: true, faults: [] });
      }),
      { numRuns },
    );
  });

  it('does not hold once any finding of it is edited', { timeout }, () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.constantFrom('reason', 'title', 'remedy', 'packId'), (one, position, field) => {
        const again = assessWith(createEvaluator(one.bundle), one);
        fc.pre(again.findings.length > 0);
        const index = position % again.findings.length;
        const report = { ...again, findings: again.findings.map((finding, at) => (at === index ? { ...finding, [field]: `${finding[field]}!` } : finding)) };
        const { holds, faults, diff } = verifyAssessment(report, again);
        expect({ holds, faults, fields: diff.findings.map(({ fields }) => fields) }).toEqual({ holds: false, faults: ['content'], fields: [[field]] });
      }),
      { numRuns },
    );
  });
});
