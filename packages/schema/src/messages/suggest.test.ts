import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { suggest } from './suggest.ts';

describe('suggest', () => {
  it.each([
    ['denominzione', 'denominazione'],
    ['Tipo', 'tipo'],
    ['codiceISTAT', 'codiceIstat'],
    ['tip', 'tipo'],
  ])('takes %s for %s', (word, meant) => {
    expect(suggest(word, ['tipo', 'denominazione', 'codiceIstat', 'codiceIpa'])).toBe(meant);
  });

  it('says nothing rather than something far-fetched', () => {
    expect(suggest('url', ['tipo', 'denominazione'])).toBeNull();
    expect(suggest('x', [])).toBeNull();
  });

  it('prefers the first of two that are as near', () => {
    expect(suggest('sita', ['siti', 'site'])).toBe('siti');
    expect(suggest('sita', ['site', 'siti'])).toBe('site');
  });

  it('finds a candidate that is the word itself', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1 }), (words) => {
      expect(suggest(words[0]!, words)?.toLowerCase()).toBe(words[0]!.toLowerCase());
    }));
  });
});
