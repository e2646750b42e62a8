import { describe, expect, it } from 'vitest';

import { checkCells } from './check-cells.ts';

const file = { name: 'a.csv', bytes: new Uint8Array(), date: '2026-01-31' };
const checks = [{ column: 'n', isFit: (text: string) => /^\d+$/u.test(text), wanted: { it: 'un numero', en: 'a number' } }];

describe('checkCells', () => {
  it('splits rows, and says what was expected', () => {
    const { rows, diagnostics } = checkCells(file, [{ line: 2, cells: { n: '7' } }, { line: 3, cells: {} }, { line: 4, column: 9, cells: { n: 'x' } }], checks, { lang: 'en' });
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(diagnostics.map(({ line, column, message }) => [line, column, message])).toEqual([
      [3, undefined, 'Column «n» holds «», where a number was expected: the row was not used.'],
      [4, 9, 'Column «n» holds «x», where a number was expected: the row was not used.'],
    ]);
  });

  it('lists a hundred problems, and counts the others', () => {
    const { diagnostics } = checkCells(file, Array.from({ length: 130 }, (_, position) => ({ line: position + 2, cells: { n: '' } })), checks, { lang: 'it' });
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.at(-1)).toMatchObject({ code: 'source.more', message: 'Altre 30 righe hanno lo stesso problema.' });
  });
});
