import { describe, expect, it } from 'vitest';
import type { Outcome } from '@adempi/schema';

import { kindOfChange } from './sort-changes.ts';

describe('kindOfChange', () => {
  it.each<[Outcome | null, Outcome | null, string]>([
    ['pass', 'fail', 'worse'],
    ['unknown', 'fail', 'worse'],
    [null, 'fail', 'worse'],
    ['fail', 'pass', 'better'],
    ['fail', 'unknown', 'better'],
    ['fail', null, 'better'],
    ['fail', 'fail', 'other'],
    ['unknown', 'pass', 'other'],
    ['pending', null, 'other'],
  ])('takes %s that becomes %s for %s', (before, after, kind) => {
    expect(kindOfChange({ before: { outcome: before }, after: { outcome: after } })).toBe(kind);
  });
});
