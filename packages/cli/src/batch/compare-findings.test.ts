import type { OutcomeMove } from '@adempi/report';
import type { Outcome } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareFindingLists, countMoves, withoutUnlisted } from './compare-findings.ts';
import type { ListedFinding } from './compare-findings.ts';

const outcome = fc.constantFrom<Outcome[]>('pass', 'fail', 'pending', 'unknown');
const key = fc.record({ ente: fc.constantFrom('001', '002', '003'), ruleId: fc.constantFrom('a/uno', 'a/due', 'b/tre'), item: fc.constantFrom(null, 'x', 'x#y') });
const nameOf = ({ ente, ruleId, item }: Pick<ListedFinding, 'ente' | 'ruleId' | 'item'>): string => JSON.stringify([ente, ruleId, item]);

/** The findings of a folder: no two of the same ente, rule and item. */
const folder = fc.uniqueArray(fc.record({ key, outcome }).map(({ key: one, outcome: of }): ListedFinding => ({ ...one, outcome: of })), { selector: nameOf, maxLength: 27 });

function compare(before: readonly ListedFinding[], after: readonly ListedFinding[], isCompared = (): boolean => true): ReadonlyMap<string, readonly OutcomeMove[]> {
  const comparison = compareFindingLists(isCompared);
  before.forEach(comparison.addBefore);
  after.forEach(comparison.addAfter);
  return comparison.end();
}

function flat(moves: ReadonlyMap<string, readonly OutcomeMove[]>): unknown[] {
  return [...moves].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([ente, list]) => list.map((move) => ({ ente, ...move })));
}

describe('a comparison of the findings of two folders', () => {
  it('with itself is empty, in any order', () => {
    fc.assert(fc.property(folder, (one) => {
      expect(flat(compare(one, [...one].reverse()))).toEqual([]);
    }));
  });

  it('turned round swaps before and after', () => {
    fc.assert(fc.property(folder, folder, (one, other) => {
      const turned = [...compare(other, one)].map(([ente, list]) => [ente, list.map((move) => ({ ...move, before: move.after, after: move.before }))] as const);
      expect(flat(compare(one, other))).toEqual(flat(new Map(turned)));
    }));
  });

  it('lists each finding that moved once, and no other', () => {
    fc.assert(fc.property(folder, folder, (one, other) => {
      const [old, young] = [one, other].map((all) => new Map(all.map((finding) => [nameOf(finding), finding.outcome]))) as [Map<string, Outcome>, Map<string, Outcome>];
      const expected = [...new Set([...old.keys(), ...young.keys()])].filter((name) => old.get(name) !== young.get(name));
      const told = flat(compare(one, other)) as (OutcomeMove & { ente: string })[];
      expect(told.map(nameOf).sort()).toEqual(expected.sort());
      expect(told.map(({ before, after }) => ({ before, after }))).toEqual(told.map((move) => ({ before: old.get(nameOf(move)) ?? null, after: young.get(nameOf(move)) ?? null })));
    }));
  });

  it('counts as many findings by rule as it lists', () => {
    fc.assert(fc.property(folder, folder, (one, other) => {
      const moves = compare(one, other);
      const counts = countMoves(moves);
      expect(counts.reduce((sum, { findings }) => sum + findings, 0)).toBe(flat(moves).length);
      expect(counts.every(({ findings, enti }) => enti >= 1 && enti <= findings)).toBe(true);
    }));
  });

  it('leaves out enti that are not in both', () => {
    expect(flat(compare([{ ente: '001', ruleId: 'a/uno', item: null, outcome: 'pass' }], [], () => false))).toEqual([]);
  });
});

describe('withoutUnlisted', () => {
  it('keeps what the other folder would have listed, and counts the rest', () => {
    const moves = new Map<string, OutcomeMove[]>([['001', [
      { ruleId: 'a/uno', item: null, before: 'pass', after: null },
      { ruleId: 'a/due', item: null, before: 'unknown', after: null },
      { ruleId: 'b/tre', item: null, before: null, after: 'unknown' },
      { ruleId: 'b/tre', item: 'x', before: 'unknown', after: 'pass' },
    ]], ['002', [{ ruleId: 'a/due', item: null, before: 'unknown', after: null }]]]);
    const { moves: kept, untold } = withoutUnlisted(moves, { before: new Set(['pass', 'unknown']), after: new Set(['pass']) });
    expect(untold).toBe(2);
    expect(flat(kept)).toEqual([
      { ente: '001', ruleId: 'a/uno', item: null, before: 'pass', after: null },
      { ente: '001', ruleId: 'b/tre', item: null, before: null, after: 'unknown' },
      { ente: '001', ruleId: 'b/tre', item: 'x', before: 'unknown', after: 'pass' },
    ]);
  });
});
