import { describe, expect, it } from 'vitest';

import { cleanText } from './clean.ts';

describe('cleanText', () => {
  it('keeps Italian text as it is', () => {
    expect(cleanText('È già così: «perché» – 10 €')).toBe('È già così: «perché» – 10 €');
  });

  it('disarms escape codes of terminals', () => {
    expect(cleanText('rosso \u001b[31m \u009b2J')).toBe('rosso �[31m �2J');
  });

  it('puts line breaks and tabs on one line', () => {
    expect(cleanText(' a\r\nb\tc\u2028d ')).toBe('a b c d');
  });

  it('drops marks that nobody sees, such as those that reverse the text', () => {
    expect(cleanText('a\u202Eb\u200Bc\uFEFF\u00AD')).toBe('abc');
  });

  it('replaces private characters and halves of characters', () => {
    expect(cleanText('\uE000 \uD800 \u{F0000}')).toBe('� � �');
    expect(cleanText('\uFFFE\uFFFF \u{1FFFE}')).toBe('�� �');
  });
});
