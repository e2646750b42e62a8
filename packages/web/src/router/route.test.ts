import { describe, expect, it } from 'vitest';

import { linkTo, parseRoute } from './route.ts';

describe('parseRoute', () => {
  it('reads back what linkTo writes', () => {
    const { path, params } = parseRoute(linkTo('rilievo', { id: 'siti/url@c_d150#a b&c?d', vuoto: '' }));
    expect([path, ...params]).toEqual(['rilievo', ['id', 'siti/url@c_d150#a b&c?d']]);
  });

  it.each([['', ''], ['#', ''], ['#/', ''], ['#/quadro/', 'quadro'], ['#quadro', 'quadro']])('takes %j for %j', (hash, path) => {
    expect(parseRoute(hash).path).toBe(path);
  });
});
