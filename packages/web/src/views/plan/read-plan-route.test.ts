import { describe, expect, it } from 'vitest';

import { readPlanChoice, writePlanChoice } from './read-plan-route.ts';

describe('readPlanChoice', () => {
  it('reads back what writePlanChoice writes', () => {
    for (const choice of [{ by: 'month', done: [] }, { by: 'office', done: ['pdnd/adesione'] }, { by: 'supplier', done: ['a/b', 'c/d'] }] as const) {
      expect(readPlanChoice(new URLSearchParams(writePlanChoice(choice)))).toEqual(choice);
    }
  });

  it('takes what it does not know for nothing asked', () => {
    expect(readPlanChoice(new URLSearchParams('per=colore&fatti=,a/b,,a/b'))).toEqual({ by: 'month', done: ['a/b'] });
  });
});
