import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { casesOf } from './generators/cases.ts';
import { world } from './generators/world.ts';
import { assessNaively } from './reference/assess.ts';
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
});
