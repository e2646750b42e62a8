import { describe, expect, it } from 'vitest';

import { groupBy } from './group-by.ts';

describe('groupBy', () => {
  it('keeps the order in which keys and items first come', () => {
    expect([...groupBy(['b1', 'a1', 'b2'], ([letter]) => letter)]).toEqual([['b', ['b1', 'b2']], ['a', ['a1']]]);
  });

  it('has no group without items', () => {
    expect(groupBy([], String).size).toBe(0);
  });
});
