import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { drawTable, tableFrame } from './draw-table.ts';
import { textWidth, wrapText } from './layout.ts';

/** Letters of many scripts, wide and narrow, emoji made of several, right-to-left, combining. */
const anyText = fc.array(
  fc.constantFrom('a', 'È', ' ', '«', '漢', 'ｶﾞ', '👩‍🚀', '🇮🇹', '❤️', '1️⃣', '🫠', 'مرحبا', 'שלום', 'क्षि', 'e\u0301', '\u200b', '\u001b[31m', '\n', 'lunghissima'),
  { maxLength: 30 },
).map((parts) => parts.join(''));

describe('drawTable', () => {
  it('draws borders and pads cells', () => {
    expect(drawTable({ widths: [3, 2], head: ['a', 'b'], rows: [[['x', 'yy'], ['z']]] }).split('\n')).toEqual([
      '┌─────┬────┐',
      '│ a   │ b  │',
      '├─────┼────┤',
      '│ x   │ z  │',
      '│ yy  │    │',
      '└─────┴────┘',
    ]);
  });

  it('draws every line of a table equally wide, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 4 }), fc.integer({ min: 8, max: 40 }), (rows, width) => {
        const table = drawTable({
          widths: [width, 10],
          rows: rows.map(([left, right]) => [wrapText(left, width), wrapText(right, 10)]),
        });
        for (const line of table.split('\n')) expect(textWidth(line)).toBe(width + 10 + tableFrame(2));
      }),
      { numRuns: 300 },
    );
  });
});
