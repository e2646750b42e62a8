import type { Assessment } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { waivedWorld } from './generators/waivers.ts';
import type { WaivedWorld } from './generators/waivers.ts';
import { optionsOf, world } from './generators/world.ts';
import { assessNaively } from './reference/assess.ts';
import { proversOf } from './reference/proof.ts';
import type { World } from './reference/world.ts';

const { timeout } = casesOf(2000);

function assessWaived({ one, waivers }: WaivedWorld): Assessment {
  return createEvaluator(one.bundle).assess(one.state, { ...optionsOf(one), waivers });
}

describe('the generated worlds', () => {
  // A generator that has gone blind would make every law above hold.
  it('hold every outcome, state of timing, assurance and reason, decided or not', { timeout }, () => {
    const findings = fc.sample(world, { numRuns: 2000, seed: 1 }).flatMap((one: World) => assessNaively(one).findings);
    const seen = (of: (finding: (typeof findings)[number]) => readonly unknown[]): readonly unknown[] => [...new Set(findings.flatMap(of))].sort();
    expect({
      outcomes: seen(({ outcome }) => [outcome]),
      states: seen(({ timing }) => [timing?.state ?? 'none']),
      next: seen(({ timing }) => [timing?.nextState ?? 'none']),
      assurances: seen(({ assurance }) => [assurance ?? 'none']),
      reasons: seen(({ missing }) => missing.map(({ why }) => why)),
      assumed: seen(({ assumed, outcome }) => (assumed ? [outcome] : [])),
    }).toEqual({
      outcomes: ['fail', 'not_applicable', 'pass', 'pending', 'unknown'],
      states: ['continuous', 'due_soon', 'met', 'met_late', 'none', 'overdue', 'undetermined', 'upcoming'],
      next: ['due_soon', 'met', 'none', 'upcoming'],
      assurances: ['attested', 'declared', 'documented', 'none', 'observed'],
      reasons: ['absent', 'after_as_of', 'before_deadline', 'conflict', 'open', 'stale'],
      assumed: ['fail', 'not_applicable', 'pass', 'pending'],
    });
  });

  it('hold rules about one item, rules that others prove, values that weaken a verdict, and every class of exposure', { timeout }, () => {
    const found = fc.sample(world, { numRuns: 2000, seed: 1 }).flatMap((one: World) =>
      assessNaively(one).findings.flatMap((finding) => one.bundle.rules.filter(({ id }) => id === finding.ruleId).map((rule) => ({ one, finding, rule }))),
    );
    type Found = (typeof found)[number];
    const seen = (isMeant: (each: Found) => boolean): readonly unknown[] => [...new Set(found.filter(isMeant).map(({ finding }) => finding.outcome))].sort();
    const isWeakened = ({ finding, rule }: Found, part: 'duty' | 'date'): boolean => rule.confidence[part] === 'verified' && finding.confidence[part] === 'unverified';
    expect({
      oneItem: seen(({ rule }) => rule.forItem !== undefined),
      proved: seen(({ one, rule }) => proversOf(one, rule).length > 0),
      laterStart: seen(({ rule }) => 'continuous' in rule.deadline && rule.deadline.from !== undefined),
      doubtfulDuty: seen((each) => isWeakened(each, 'duty')),
      doubtfulDate: seen((each) => isWeakened(each, 'date')),
      classes: [...new Set(found.map(({ finding }) => finding.exposure?.class ?? 'none'))].sort(),
    }).toEqual({
      oneItem: ['fail', 'not_applicable', 'pass', 'pending', 'unknown'],
      proved: ['fail', 'not_applicable', 'pass', 'pending', 'unknown'],
      laterStart: ['fail', 'not_applicable', 'pass', 'pending', 'unknown'],
      doubtfulDuty: ['fail', 'not_applicable', 'pass', 'pending', 'unknown'],
      // Not applicable too: where the rule that proves it is less sure of its date.
      doubtfulDate: ['fail', 'not_applicable', 'pass', 'pending', 'unknown'],
      classes: ['fine', 'fine_halved', 'fine_unclear', 'no_fine', 'none', 'other'],
    });
  });
});

describe('generated waivers', () => {
  it('hold, have ended, are not yet approved, and are faulty; for items and for whole rules', { timeout }, () => {
    const worlds = fc.sample(waivedWorld, { numRuns: 600, seed: 1 });
    const findings = worlds.flatMap((waived) => assessWaived(waived).findings);
    expect(new Set(findings.map(({ disposition }) => disposition))).toEqual(new Set(['none', 'waived', 'waiver_expired']));
    expect(new Set(findings.filter(({ disposition }) => disposition === 'waived').map(({ force, outcome }) => `${force} ${outcome}`)).size).toBe(8);
    expect(new Set(findings.flatMap(({ waiver, instance }) => (waiver === undefined ? [] : [`${waiver.kind} ${instance === null ? 'ente' : 'item'}`]))).size).toBe(4);
    const codes = new Set(worlds.flatMap((waived) => assessWaived(waived).diagnostics.map(({ code }) => code)));
    expect(['waiver.expired', 'waiver.unused', 'waiver.same-role', 'waiver.duplicate'].filter((code) => !codes.has(code))).toEqual([]);
    expect(worlds.some(({ one, waivers }) => waivers.some(({ approvatoIl }) => approvatoIl > one.asOf))).toBe(true);
  });
});
