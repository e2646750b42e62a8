import { describe, expect, it } from 'vitest';

import type { Condition } from '../types/index.ts';
import { askedFactsOf, readsOf } from './reads.ts';
import { sampleRule } from '../../test/language/sample-bundle.ts';

describe('readsOf', () => {
  it('finds facts and parameters wherever a rule names them', () => {
    const rule = {
      ...sampleRule,
      forEach: 'siti',
      appliesWhen: { not: { fact: 'a', operator: 'equal', value: { fact: 'b' } } },
      where: { any: [{ fact: 'c', operator: 'some', value: { fact: 'c.d', operator: 'in', value: { param: 'p/lista' } } }] },
      require: {
        all: [{ fact: 'e', operator: 'growthAtLeast', value: { base: { fact: 'f' }, percent: { param: 'p/soglia' } } }],
      },
      deadline: { every: 'P6M', from: { fact: 'g' }, metOn: 'h', since: 'i' },
      messages: { fail: '{l} dal {h}' },
    } as const;

    expect(readsOf(rule)).toEqual({
      facts: ['a', 'b', 'c', 'c.d', 'e', 'f', 'g', 'h', 'i', 'siti'],
      shown: ['h', 'l'],
      parameters: ['p/lista', 'p/soglia'],
    });
  });

  it.each([
    [{ on: { param: 'p/termine' } }, [], ['p/termine']],
    [{ fact: 'a', metOn: 'b' }, ['a', 'b'], []],
    [{ after: { fact: 'a', offset: 'P1M' } }, ['a'], []],
    [{ firstOf: [{ fact: 'a' }, { on: { param: 'p/termine' } }] }, ['a'], ['p/termine']],
    [{ continuous: true, since: 'a' }, ['a'], []],
  ] as const)('reads the deadline %j', (deadline, facts, parameters) => {
    const require: Condition = { fact: 'r', operator: 'nonEmpty' };

    expect(readsOf({ ...sampleRule, deadline, require })).toMatchObject({ facts: [...facts, 'r'], parameters });
  });
});

describe('askedFactsOf', () => {
  it('is what the duty asks for, in its order, and then its date: not whom it concerns', () => {
    const leaf = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
    const rule = { ...sampleRule, forEach: 'siti', appliesWhen: leaf('a'), where: leaf('b'), require: { all: [leaf('z'), { any: [leaf('y'), leaf('z')] }] }, deadline: { fact: 'd', metOn: 'c' } } as const;
    expect(askedFactsOf(rule)).toEqual(['z', 'y', 'd', 'c']);
    expect(askedFactsOf({ deadline: { yearly: '09-23', metOn: 'c' } })).toEqual(['c']);
  });
});
