import type { Finding, Outcome, Rule } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { markDone } from './mark-done.ts';

const finding = (ruleId: string, outcome: Outcome): Finding => ({ id: ruleId, ruleId, outcome, instance: null, missing: [] }) as unknown as Finding;
const line = { id: 'piano/linea', provedBy: ['a/uno', 'a/due'] } as unknown as Rule;

/** What becomes of the line where the first of its two duties is done. */
const lineAfter = (before: Outcome, other: Outcome): Outcome | undefined => {
  const findings = [finding('a/uno', 'unknown'), finding('a/due', other), finding('piano/linea', before)];
  return markDone({ findings, notInForce: [] }, new Set(['a/uno']), [line]).findings.find(({ ruleId }) => ruleId === line.id)?.outcome;
};

describe('markDone', () => {
  it.each([['unknown', 'pass', 'pass'], ['unknown', 'pending', 'pending'], ['fail', 'unknown', 'unknown'], ['fail', 'fail', 'fail']] as const)('makes of a line that was %s, where what else proves it is %s, %s', (before, other, after) => {
    expect(lineAfter(before, other)).toBe(after);
  });

  // Seed 1455179898: a line that was not known, though one of its duties was not met.
  it('makes no line worse than it was: work that is done accuses nobody', () => {
    expect(lineAfter('unknown', 'fail')).toBe('unknown');
  });
});
