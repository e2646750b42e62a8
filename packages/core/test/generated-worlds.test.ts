import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { casesOf } from './generators/cases.ts';
import { world } from './generators/world.ts';
import { assessNaively } from './reference/assess.ts';
import { proversOf } from './reference/proof.ts';
import type { World } from './reference/world.ts';

const { timeout } = casesOf(2000);

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
