import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ALL, addCounts } from './counts.ts';
import { bandOf } from './population-bands.ts';
import { listGroups, printGroups, rate } from './summarize.ts';
import type { GroupCounts } from './task.ts';

const counts = fc.array(fc.nat({ max: 50 }), { minLength: 6, maxLength: 6 });
const group: fc.Arbitrary<GroupCounts> = fc.record({ enti: fc.nat({ max: 9 }), law: counts, rules: fc.dictionary(fc.constantFrom('a/b', 'a/c', 'd/e'), counts) });
const groups = fc.dictionary(fc.constantFrom(ALL, 'Lazio', '__proto__', '?'), group);

describe('counts', () => {
  it('are the same in whatever order tasks end', () => {
    fc.assert(
      fc.property(fc.array(groups, { maxLength: 5 }), (tasks) => {
        const add = (list: typeof tasks): Record<string, GroupCounts> => {
          const total = {};
          for (const one of list) addCounts(total, one);
          return total;
        };
        const sorted = (total: Record<string, GroupCounts>): unknown => Object.entries(total).sort(([left], [right]) => (left < right ? -1 : 1)).map(([name, one]) => [name, one.enti, one.law, Object.entries(one.rules).sort()]);
        expect(sorted(add([...tasks].reverse()))).toEqual(sorted(add(tasks)));
      }),
    );
  });

  it('give no score where nothing was decided', () => {
    expect(rate([0, 0, 3, 9, 4, 0])).toEqual({ score: null, coverage: 0 });
    expect(rate([0, 0, 3, 0, 4, 0])).toEqual({ score: null, coverage: null });
    expect(rate([3, 1, 0, 4, 0, 0])).toEqual({ score: 0.75, coverage: 0.5 });
  });
});

describe('listGroups', () => {
  const of = (law: readonly number[]): GroupCounts => ({ enti: 1, law, rules: {} });

  it('ranks by score only where half of the duties are decided', () => {
    const rows = listGroups({ [ALL]: of([9, 9, 0, 9, 0, 0]), Lazio: of([9, 1, 0, 10, 0, 0]), Molise: of([5, 5, 0, 10, 0, 0]), Umbria: of([10, 0, 0, 11, 0, 0]) });
    expect(rows.map(({ name, rank, score }) => [name, rank, score])).toEqual([['Lazio', 1, 0.9], ['Molise', 2, 0.5], ['Umbria', null, 1]]);
  });

  it('prints no score of a group that it does not rank', () => {
    const { groups: printed } = printGroups({ Lazio: of([9, 1, 0, 10, 0, 0]), Umbria: of([10, 0, 0, 11, 0, 0]) }, 'regione');
    expect(printed.split('\r\n').slice(1, 3)).toEqual(['Lazio,1,1,0.9,0.5,9,1,0,10,0,0', 'Umbria,1,,,0.4762,10,0,0,11,0,0']);
  });

  it('gives the same place to the same score', () => {
    const rows = listGroups({ A: of([1, 1, 0, 0, 0, 0]), B: of([2, 2, 0, 0, 0, 0]), C: of([0, 1, 0, 0, 0, 0]) });
    expect(rows.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });
});

describe('bandOf', () => {
  it.each([[0, '1: fino a 1000'], [1000, '1: fino a 1000'], [1001, '2: da 1001 a 5000'], [5000, '2: da 1001 a 5000'], [5001, '3: da 5001 a 10000'], [250_000, '5: da 50001 a 250000'], [250_001, '6: oltre 250000'], [undefined, '?']])('%s', (population, band) => {
    expect(bandOf(population)).toBe(band);
  });
});
