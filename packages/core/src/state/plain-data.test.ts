import { describe, expect, it } from 'vitest';

import { copyData } from './plain-data.ts';
import { readState } from './read-state.ts';

/** A value inside so many lists. */
const nested = (depth: number): unknown => (depth === 0 ? true : [nested(depth - 1)]);

describe('a copy of a value', () => {
  it('holds what JSON can say, and is another object', () => {
    const value = { a: [1, 'x', true, null, { b: -0.5 }], 'c d': {}, e: [] };
    const copied = copyData(value);
    expect(copied).toEqual({ data: value });
    expect((copied as { data: typeof value }).data.a).not.toBe(value.a);
  });

  it('leaves out what is undefined', () => {
    expect(JSON.stringify(copyData({ a: undefined, b: 1 }))).toBe('{"data":{"b":1}}');
  });

  it('keeps an entry that is named as what objects inherit from, and inherits nothing', () => {
    const { data } = copyData(JSON.parse('{"__proto__":{"a":1},"b":2}')) as { data: Record<string, unknown> };
    expect(JSON.stringify(data)).toBe('{"__proto__":{"a":1},"b":2}');
    expect([Object.getPrototypeOf(data), data['a']]).toEqual([Object.prototype, undefined]);
  });

  it.each<[string, unknown, readonly (string | number)[]]>([
    ['NaN', { a: [0, Number.NaN] }, ['a', 1]],
    ['Infinity', [Number.POSITIVE_INFINITY], [0]],
    ['function', { a: { b: () => 1 } }, ['a', 'b']],
    ['bigint', 10n, []],
    ['undefined', undefined, []],
    ['undefined', [undefined], [0]],
    ['symbol', { a: Symbol('x') }, ['a']],
    ['bigint', { first: 1n, second: () => 1 }, ['first']],
    ['bigint', [1n, () => 1], [0]],
  ])('is refused where something is no data, and says the first: %s', (found, value, path) => {
    expect(copyData(value)).toEqual({ problem: { code: 'state.not-data', path, found } });
  });

  it('ends with the first refusal: what stands after it is not read, nor gone through', () => {
    let reads = 0;
    const later = Object.defineProperty({ bad: 1n }, 'later', { enumerable: true, get: () => (reads += 1) });
    expect(copyData({ a: later, b: later })).toMatchObject({ problem: { path: ['a', 'bad'] } });
    expect(copyData([later, later])).toMatchObject({ problem: { path: [0, 'bad'] } });
    expect(reads).toBe(0);
  });

  it('is refused where reading throws', () => {
    const thrower = Object.defineProperty({}, 'b', { enumerable: true, get: () => { throw new Error('no'); } });
    expect(copyData({ a: thrower })).toEqual({ problem: { code: 'state.not-data', path: ['a'], found: 'object' } });
  });

  it('is as deep as a file of one may be, and no deeper', () => {
    expect(copyData(nested(100))).toEqual({ data: nested(100) });
    expect(copyData(nested(101))).toMatchObject({ problem: { code: 'schema.depth', path: new Array<number>(101).fill(0) } });
  });

  it('holds two million values, and not one more', () => {
    const list = new Array<number>(1_999_999).fill(0);
    expect(copyData(list)).toHaveProperty('data.length', 1_999_999);
    expect(copyData([...list, 0])).toMatchObject({ problem: { code: 'schema.depth', path: [1_999_999] } });
  });
});

describe('a state of unknown origin', () => {
  it('says what stands where no data may, and where', () => {
    expect(readState({ ente: { tipo: () => 1 } }, 'it').diagnostics).toMatchObject([
      { code: 'state.unused' },
      { code: 'state.not-data', path: ['ente', 'tipo'], message: 'Lo stato può contenere solo testi, numeri, true o false, elenchi e gruppi: qui c’è «function».' },
    ]);
    expect(readState([], 'en').diagnostics[0]?.message).not.toBe(readState([], 'it').diagnostics[0]?.message);
  });

  it('keeps the ente only where what it says of itself is sound', () => {
    const named = { denominazione: 'Comune di Prova', tipo: 'comune' };
    const enteOf = (value: unknown): unknown => readState(value, 'it').state.ente;
    expect(enteOf({ ente: named, fatti: 3 })).toEqual(named);
    expect(enteOf({ ente: { ...named, popolazione: 'molti' }, fatti: 3 })).toEqual({ denominazione: '-', tipo: '-' });
    expect(enteOf({ fatti: {} })).toEqual({ denominazione: '-', tipo: '-' });
    expect(enteOf('testo')).toEqual({ denominazione: '-', tipo: '-' });
  });

  it('that is no data has no digest but that of nothing; what is data has its own', () => {
    expect(readState({ ente: 1n }, 'it').given).toBeNull();
    expect(readState({ ente: 1 }, 'it').given).toEqual({ ente: 1 });
  });
});
