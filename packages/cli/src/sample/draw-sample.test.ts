import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createPool, drawSample, joinPools } from './draw-sample.ts';
import type { DrawnStratum, Stratum, StratumPool } from './draw-sample.ts';

const stratum = fc.record<Stratum>({ region: fc.constantFrom('Lazio', 'Umbria', '?'), band: fc.constantFrom('1', '2'), outcome: fc.constantFrom('pass', 'fail', 'pending') });
const findings = fc.uniqueArray(fc.tuple(fc.nat(), stratum), { maxLength: 120, selector: ([id]) => id });
const size = fc.nat({ max: 60 });

type Findings = readonly (readonly [number, Stratum])[];

/** The pool of findings that were met in parts. */
function poolOf(parts: readonly Findings[], most: number, seed = 's'): StratumPool[] {
  return parts.reduce<StratumPool[]>((joined, part) => {
    const pool = createPool(seed, most);
    for (const [id, own] of part) pool.add(own, `r@${id}`, String(id));
    return joinPools(joined, pool.list(), most);
  }, []);
}

const idsOf = (drawn: readonly DrawnStratum[]): string[] => drawn.flatMap((one) => one.drawn.map(({ id }) => id));

describe('drawSample', () => {
  it('draws as many as asked, or all there are, none of them twice, each of its own stratum', () => {
    fc.assert(
      fc.property(findings, size, (all, most) => {
        const drawn = drawSample(poolOf([all], most), most);
        const ids = idsOf(drawn);
        expect(ids).toHaveLength(Math.min(most, all.length));
        expect(new Set(ids).size).toBe(ids.length);
        const strata = new Map(all.map(([id, own]) => [`r@${id}`, own]));
        for (const one of drawn) for (const { id } of one.drawn) expect(strata.get(id)).toEqual(one.stratum);
        expect(drawn.reduce((sum, { total }) => sum + total, 0)).toBe(all.length);
      }),
    );
  });

  it('draws the same with the same seed, however the findings were shared out and in whatever order', () => {
    fc.assert(
      fc.property(findings, size, fc.nat({ max: 5 }), fc.nat({ max: 120 }), (all, most, seed, cut) => {
        const whole = drawSample(poolOf([all], most, String(seed)), most);
        const parts = drawSample(poolOf([all.slice(cut).reverse(), all.slice(0, cut)], most, String(seed)), most);
        expect(idsOf(parts)).toEqual(idsOf(whole));
        expect(parts.map(({ total }) => total)).toEqual(whole.map(({ total }) => total));
      }),
    );
  });

  it('draws an ente once that was read twice', () => {
    const pool = createPool('s', 9);
    for (const id of ['r@1', 'r@1', 'r@2']) pool.add({ region: 'Lazio', band: '1', outcome: 'fail' }, id, id.slice(2));
    expect(idsOf(drawSample(pool.list(), 9)).sort()).toEqual(['r@1', 'r@2']);
  });

  it('draws others with another seed', () => {
    const all = Array.from({ length: 500 }, (_, id): [number, Stratum] => [id, { region: 'Lazio', band: '1', outcome: 'pass' }]);
    const [one, two] = ['1', '2'].map((seed) => new Set(idsOf(drawSample(poolOf([all], 50, seed), 50))));
    expect([...one!].filter((id) => two!.has(id)).length).toBeLessThan(20);
  });

  it('gives each finding of a stratum the same chance', () => {
    const all = Array.from({ length: 20 }, (_, id): [number, Stratum] => [id, { region: 'Lazio', band: '1', outcome: 'pass' }]);
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1) for (const id of idsOf(drawSample(poolOf([all], 5, String(seed)), 5))) times.set(id, (times.get(id) ?? 0) + 1);
    // 500 expected, with a standard deviation of 19.
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
    expect(times.size).toBe(20);
  });
});
