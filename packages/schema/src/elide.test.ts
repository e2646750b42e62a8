import { describe, expect, it } from 'vitest';

import { elide, withArticle } from './elide.ts';

describe('withArticle', () => {
  it.each([
    ['entro il', '11/12/2026', 'entro l\'11/12/2026'],
    ['entro il', '08/12/2026', 'entro l\'08/12/2026'],
    ['Il', '08/12/2026', 'L\'08/12/2026'],
    ['Al', '11/12/2026', 'All\'11/12/2026'],
    ['dal', '11/12/2026', 'dall\'11/12/2026'],
    ['termine del', '08/12/2026', 'termine dell\'08/12/2026'],
    ['fino al', '08/12/2026', 'fino all\'08/12/2026'],
  ])('elides: %s %s', (words, day, text) => {
    expect(withArticle(words, day)).toBe(text);
  });

  it.each([
    ['entro il', '01/12/2026'],
    ['entro il', '18/12/2026'],
    ['dal', '10/11/2026'],
    ['per', '11/12/2026'],
    ['april', '11/12/2026'],
    ['il', '11 giorni'],
    ['il', '8%'],
  ])('leaves as it is: %s %s', (words, value) => {
    expect(withArticle(words, value)).toBe(`${words} ${value}`);
  });
});

describe('elide', () => {
  it('looks at what stands before each value, be it a value itself', () => {
    expect(elide`dal ${'08/01/2026'} al ${'11/12/2026'}: ${3} giorni`).toBe('dall\'08/01/2026 all\'11/12/2026: 3 giorni');
    expect(elide`${'Obblighi digitali al'} ${'11/12/2026'}`).toBe('Obblighi digitali all\'11/12/2026');
    expect(elide`${'08/12/2026'}`).toBe('08/12/2026');
  });

  it('leaves alone the days within a text that is quoted', () => {
    expect(elide`nota: «${'entro il 11/12/2026'}»`).toBe('nota: «entro il 11/12/2026»');
  });
});
