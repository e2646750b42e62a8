import { describe, expect, it } from 'vitest';

import { worstExitCode } from './exit-codes.ts';

describe('worstExitCode', () => {
  it('puts 70 before 2, 2 before 3, 3 before 1', () => {
    expect(worstExitCode([0, 1, 3, 2, 70])).toBe(70);
    expect(worstExitCode([0, 1, 3, 2])).toBe(2);
    expect(worstExitCode([0, 1, 3])).toBe(3);
    expect(worstExitCode([0, 1])).toBe(1);
    expect(worstExitCode([])).toBe(0);
  });
});
