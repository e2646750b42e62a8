import { EXPOSURE_CLASSES, SEVERITIES, addPeriod, validate } from '@adempi/schema';
import type { Assessment, Bundle, CivilDate, Disposition, Exposure, Finding, WorkPlan, WorkTask } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator, planWork } from '../src/index.ts';
import type { WorkPlanOptions } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { shuffleBundle, shuffleKeys } from './generators/shuffle.ts';
import { optionsOf, world } from './generators/world.ts';
import { WEIGHTS } from './helpers/weights.ts';
import type { World } from './reference/world.ts';

const { numRuns, timeout } = casesOf(300);

/** A world in which one rule may be proved by others, and what was done with its findings. */
const situation = fc.record({ one: world, proves: fc.boolean(), dispositions: fc.array(fc.constantFrom<Disposition>('none', 'none', 'waived', 'waiver_expired', 'baselined'), { minLength: 1, maxLength: 5 }) });

interface Situation {
  readonly bundle: Bundle;
  readonly assessment: Assessment;
  readonly world: World;
}

function situate({ one, proves, dispositions }: { readonly one: World; readonly proves: boolean; readonly dispositions: readonly Disposition[] }): Situation {
  const bundle = proves ? proveLine(one.bundle) : one.bundle;
  const assessment = createEvaluator(bundle, { isChecked: true }).assess(one.state, optionsOf(one));
  const findings = assessment.findings.map((finding, index) => ({ ...finding, disposition: dispositions[index % dispositions.length] ?? 'none' }));
  return { bundle, assessment: { ...assessment, findings }, world: one };
}

/** The rule of the other pack becomes a line that those of the first prove. */
function proveLine(bundle: Bundle): Bundle {
  const provers = bundle.rules.filter(({ id }) => id.startsWith('prova/')).map(({ id }) => id);
  if (provers.length === 0) return bundle;
  return { ...bundle, rules: bundle.rules.map((rule) => (rule.id.startsWith('altro/') ? { ...rule, force: 'plan' as const, provedBy: provers } : rule)) };
}

function plan({ assessment, bundle, world: { state } }: Situation, more: Partial<WorkPlanOptions> = {}): WorkPlan {
  return planWork(assessment, { bundle, weights: WEIGHTS, state, ...more });
}

function callsForWork({ outcome, timing }: Finding, asOf: CivilDate): boolean {
  // A term that is met already is no work.
  const next = timing?.nextState === 'met' ? null : (timing?.nextDueDate ?? null);
  if (outcome === 'pass') return next !== null && next >= asOf && next <= addPeriod(asOf, 'P1Y');
  return outcome !== 'not_applicable';
}

const all = ({ tasks, checks, setAside }: WorkPlan): readonly WorkTask[] => [...tasks, ...checks, ...setAside];

describe('a programme of work', () => {
  it('holds each finding that calls for work once, or as a line that closes with another duty', { timeout }, () => {
    fc.assert(
      fc.property(situation, (given) => {
        const here = situate(given);
        const made = all(plan(here));
        const instances = made.flatMap((task) => task.instances.map(({ findingId }) => findingId));
        const lines = new Set(made.flatMap((task) => task.lines.map(({ findingId }) => findingId)));
        expect(new Set(instances).size).toBe(instances.length);
        expect(instances.filter((id) => lines.has(id))).toEqual([]);
        const wanted = here.assessment.findings.filter((finding) => callsForWork(finding, here.assessment.asOf)).map(({ id }) => id);
        expect([...instances, ...lines].sort()).toEqual(wanted.sort());
      }),
      { numRuns },
    );
  });

  it('sets aside what was waived, and nothing else', { timeout }, () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { tasks, checks, setAside } = plan(situate(given));
        const dispositions = (list: readonly WorkTask[]): string[] => list.flatMap((task) => task.instances.map(({ disposition }) => disposition));
        expect(dispositions([...tasks, ...checks])).not.toContain('waived');
        expect(dispositions(setAside).filter((name) => name !== 'waived')).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('is one for one input, in whatever order that is written', { timeout }, () => {
    fc.assert(
      fc.property(situation, fc.nat(), (given, seed) => {
        const { assessment, bundle, world: one } = situate(given);
        const told = (from: Assessment, by: Bundle): string => JSON.stringify(planWork(from, { bundle: by, weights: shuffleKeys(WEIGHTS, seed), state: one.state }), (key, value: unknown) => (key === 'efforts' ? undefined : value));
        const findings = shuffleBundle({ ...bundle, rules: [...assessment.findings] as never }, seed).rules as never;
        expect(told({ ...assessment, findings }, shuffleBundle(bundle, seed))).toBe(told(assessment, bundle));
        const { tasks } = plan({ assessment, bundle, world: one });
        expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
      }),
      { numRuns },
    );
  });

  it('never moves back what gets graver, or more exposed', { timeout }, () => {
    fc.assert(
      fc.property(situation, fc.nat(), fc.nat(), fc.boolean(), (given, chosen, steps, isSeverity) => {
        const here = situate(given);
        const { findings } = here.assessment;
        const target = findings[chosen % Math.max(1, findings.length)];
        if (target === undefined) return;
        const before = rankOf(plan(here), target.id);
        const after = rankOf(plan(isSeverity ? raiseSeverity(here, target, steps) : raiseExposure(here, target, steps)), target.id);
        if (before !== null) expect(after).toBeLessThanOrEqual(before);
      }),
      { numRuns },
    );
  });

  it('is empty where everything is done, and the same where nothing is', { timeout }, () => {
    fc.assert(
      fc.property(situation, (given) => {
        const here = situate(given);
        const { counts, after } = plan(here, { done: here.bundle.rules.map(({ id }) => id) });
        expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0, 0]);
        expect(after).toMatchObject({ fail: 0, pending: 0, unknown: 0, error: 0 });
        expect(plan(here, { done: [] })).toEqual(plan(here));
      }),
      { numRuns },
    );
  });

  it('loses what is done and no other duty, and the counts only get better', { timeout }, () => {
    fc.assert(
      fc.property(situation, fc.nat(), (given, chosen) => {
        const here = situate(given);
        const ids = here.bundle.rules.map(({ id }) => id);
        const done = ids[chosen % Math.max(1, ids.length)];
        if (done === undefined) return;
        const [before, now] = [plan(here), plan(here, { done: [done] })];
        const rulesIn = (one: WorkPlan): string[] => [...new Set(all(one).flatMap((task) => [task.ruleId, ...task.lines.map(({ ruleId }) => ruleId)]))].sort();
        const lines = here.bundle.rules.filter(({ provedBy }) => provedBy?.includes(done)).map(({ id }) => id);
        expect(rulesIn(now)).not.toContain(done);
        expect(rulesIn(now).filter((id) => !lines.includes(id))).toEqual(rulesIn(before).filter((id) => id !== done && !lines.includes(id)));
        const { pass, fail, rules } = now.before;
        expect(now.after.rules).toBe(rules);
        expect(now.after.pass - now.after.fail).toBeGreaterThanOrEqual(pass - fail);
      }),
      { numRuns },
    );
  });

  it('is counted and grouped whole, and has the shape that is published', { timeout }, () => {
    fc.assert(
      fc.property(situation, (given) => {
        const made = plan(situate(given));
        const { counts, tasks, checks, questions, groups } = made;
        expect(counts.breach + counts.due + counts.renewal).toBe(tasks.length);
        expect([counts.check, counts.questions]).toEqual([checks.length, questions.length]);
        for (const name of ['office', 'month'] as const) {
          expect(groups[name].flatMap((group) => group.tasks).sort()).toEqual(tasks.map(({ id }) => id).sort());
          expect(groups[name].flatMap((group) => group.checks).sort()).toEqual(checks.map(({ id }) => id).sort());
        }
        expect(new Set(groups.supplier.flatMap((group) => group.tasks)).size).toBe(tasks.length);
        const asked = new Set(questions.map(({ id }) => id));
        expect(checks.flatMap((check) => check.questions).filter((id) => !asked.has(id))).toEqual([]);
        expect(validate('work-plan', JSON.parse(JSON.stringify(made)))).toEqual([]);
      }),
      { numRuns },
    );
  });
});

/** The place of the task that holds a finding, from the first; null where none does. */
function rankOf({ tasks, checks, setAside }: WorkPlan, findingId: string): number | null {
  for (const list of [tasks, checks, setAside]) {
    const rank = list.findIndex(({ instances }) => instances.some((one) => one.findingId === findingId));
    if (rank >= 0) return rank;
  }
  return null;
}

function raiseSeverity(here: Situation, { ruleId, severity }: Finding, steps: number): Situation {
  const graver = SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1 - (steps % 4))] ?? 'critical';
  const { bundle, assessment } = here;
  return {
    ...here,
    bundle: { ...bundle, rules: bundle.rules.map((rule) => (rule.id === ruleId ? { ...rule, severity: graver } : rule)) },
    assessment: { ...assessment, findings: assessment.findings.map((finding) => (finding.ruleId === ruleId ? { ...finding, severity: graver } : finding)) },
  };
}

function raiseExposure(here: Situation, target: Finding, steps: number): Situation {
  const { assessment } = here;
  if (target.exposure === null && target.force !== 'statutory' && target.force !== 'guideline') return here;
  const rank = target.exposure === null ? EXPOSURE_CLASSES.length : EXPOSURE_CLASSES.indexOf(target.exposure.class);
  const raised: Exposure = { minEur: null, maxEur: null, basis: '', other: [], stage: 'none', ...target.exposure, class: EXPOSURE_CLASSES[Math.max(0, rank - 1 - (steps % 5))] ?? 'fine' };
  return { ...here, assessment: { ...assessment, findings: assessment.findings.map((finding) => (finding.id === target.id ? { ...finding, exposure: raised } : finding)) } };
}
