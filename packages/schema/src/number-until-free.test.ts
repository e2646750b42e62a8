import { describe, expect, it } from 'vitest';

import { numberUntilFree } from './number-until-free.ts';

describe('numberUntilFree', () => {
  const freeOf = (name: string, ...taken: readonly string[]): string => numberUntilFree(name, (one) => taken.includes(one));

  it('leaves a free name alone, and passes over numbered names that others have', () => {
    expect(freeOf('alfa')).toBe('alfa');
    expect(freeOf('alfa', 'alfa')).toBe('alfa-2');
    expect(freeOf('alfa', 'alfa', 'alfa-2')).toBe('alfa-3');
    expect(freeOf('alfa-2', 'alfa', 'alfa-2')).toBe('alfa-2-2');
  });

  it('writes numbers as it is told', () => {
    expect(numberUntilFree('sito', (one) => one === 'sito', (number) => `sito~${number}`)).toBe('sito~2');
  });
});
