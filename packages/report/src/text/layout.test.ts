import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hang, textWidth, wrapItem, wrapText } from './layout.ts';

describe('wrapText', () => {
  it('breaks between words', () => {
    expect(wrapText('uno due tre', 7)).toEqual(['uno due', 'tre']);
  });

  it('breaks a word that is longer than the line', () => {
    expect(wrapText('aaaaaaaa', 3)).toEqual(['aaa', 'aaa', 'aa']);
  });

  it('counts two columns for a wide character', () => {
    expect(wrapText('漢字漢字', 4)).toEqual(['漢字', '漢字']);
  });

  it('never makes a line wider than asked, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        for (const line of wrapText(text, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zàèéìòù]{1,12}$/), { minLength: 1 }), fc.integer({ min: 12, max: 60 }), (words, width) => {
        expect(wrapText(words.join(' '), width).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});

describe('hang', () => {
  it('aligns the lines after the first', () => {
    expect(hang('Fonti: ', 'uno due tre', 14)).toEqual(['Fonti: uno due', '       tre']);
  });
});

describe('wrapItem', () => {
  it('aligns the text of an item under its bullet', () => {
    expect(wrapItem('• uno due', 6)).toEqual(['• uno', '  due']);
  });
});
