import { describe, expect, it } from 'vitest';
import type { Assessment, Disposition, Outcome, Severity } from '@adempi/schema';

import { judge } from './verdict.ts';

const failHigh = { failOn: { outcome: 'fail', severity: 'high' } } as const;

interface Given {
  readonly outcome: Outcome;
  readonly severity?: Severity;
  readonly disposition?: Disposition;
}

/** What a verdict looks at: one rule per finding. */
function assessment(...findings: readonly Given[]): Assessment {
  return {
    rules: findings.map(({ outcome }) => ({ outcome })),
    findings: findings.map(({ outcome, severity = 'high', disposition = 'none' }) => ({ outcome, severity, disposition })),
  } as unknown as Assessment;
}

describe('judge', () => {
  it('ends with 0 when nothing reaches the threshold', () => {
    expect(judge([assessment({ outcome: 'pass' }, { outcome: 'fail', severity: 'medium' })], failHigh)).toBe(0);
  });

  it('ends with 1 when a finding reaches it', () => {
    expect(judge([assessment({ outcome: 'pass' }), assessment({ outcome: 'fail' })], failHigh)).toBe(1);
  });

  it('ends with 3 when no rule is pass, fail or pending', () => {
    expect(judge([assessment({ outcome: 'unknown' }, { outcome: 'not_applicable' }, { outcome: 'error' })], failHigh)).toBe(3);
    expect(judge([assessment()], failHigh)).toBe(3);
    expect(judge([assessment({ outcome: 'pending' }, { outcome: 'unknown' })], failHigh)).toBe(0);
  });

  it('ends with 3 when more are unknown or broken than allowed, even beside failures', () => {
    const mixed = assessment({ outcome: 'fail' }, { outcome: 'unknown' }, { outcome: 'error' });
    expect(judge([mixed], { ...failHigh, maxUnknown: 2 })).toBe(1);
    expect(judge([mixed], { ...failHigh, maxUnknown: 1 })).toBe(3);
  });

  it('is not triggered by what was waived or known already, but by a waiver that has expired', () => {
    expect(judge([assessment({ outcome: 'fail', disposition: 'waived' })], failHigh)).toBe(0);
    expect(judge([assessment({ outcome: 'fail', disposition: 'baselined' })], failHigh)).toBe(0);
    expect(judge([assessment({ outcome: 'fail', disposition: 'waiver_expired' })], failHigh)).toBe(1);
  });

  it('never fails with none', () => {
    expect(judge([assessment({ outcome: 'fail', severity: 'critical' })], { failOn: null })).toBe(0);
  });

  it('ends with 0 where the exit code is not wanted', () => {
    expect(judge([assessment({ outcome: 'unknown' })], { ...failHigh, exitZero: true })).toBe(0);
  });
});
