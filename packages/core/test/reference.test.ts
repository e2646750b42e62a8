import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { optionsOf, world } from './generators/world.ts';
import { assessNaively } from './reference/assess.ts';
import { arrangeAssessment, projectAssessment } from './reference/project.ts';
import type { World } from './reference/world.ts';

const { numRuns, timeout } = casesOf(2000);

describe('the engine and the naive reference', () => {
  it('agree on everything generated', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const assessment = createEvaluator(one.bundle).assess(one.state, optionsOf(one));
        // Some provenances are about items that are not listed, some items have no rule: the engine says so and goes on.
        expect(assessment.diagnostics.filter(({ path, code }) => path?.[0] !== 'provenienza' && code !== 'item.unnamed')).toEqual([]);
        expect(projectAssessment(assessment)).toEqual(arrangeAssessment(assessNaively(one)));
      }),
      { numRuns },
    );
  });
});

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
});
