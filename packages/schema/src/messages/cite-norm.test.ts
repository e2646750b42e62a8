import { expect, it } from 'vitest';

import { citeNorm } from './cite-norm.ts';

it.each([
  [{ article: '64', comma: '3-bis' }, 'CAD', 'art. 64, c. 3-bis, CAD'],
  [{ article: '60', comma: '3-bis', point: 'lett. f)' }, 'CAD', 'art. 60, c. 3-bis, lett. f), CAD'],
  [{ point: 'CAP3.PA.07' }, undefined, 'CAP3.PA.07'],
  [{}, 'L. 4/2004', 'L. 4/2004'],
  [{}, undefined, ''],
])('cites %j of %s as %s', (norm, act, expected) => {
  expect(citeNorm(norm, act)).toBe(expected);
});
