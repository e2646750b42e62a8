import { describe, expect, it } from 'vitest';

import { lowerFirst } from './phrases.ts';

describe('lowerFirst', () => {
  it.each([
    ['Sanzione all\'ente', 'sanzione all\'ente'],
    ['CERT-AGID: corsi', 'CERT-AGID: corsi'],
    ['AgID risponde', 'AgID risponde'],
    ['NIS2: registrazione', 'NIS2: registrazione'],
    ['È dovuto', 'è dovuto'],
    ['', ''],
  ])('of «%s» is «%s»', (text, lower) => {
    expect(lowerFirst(text)).toBe(lower);
  });
});
