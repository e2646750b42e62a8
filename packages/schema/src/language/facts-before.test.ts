import { describe, expect, it } from 'vitest';

import type { FactDefinition } from '../types/index.ts';
import { factsBefore } from './facts-before.ts';
import { indexVocabulary } from './vocabulary-index.ts';

const label = { it: 'Fatto' };
const index = indexVocabulary([
  { path: 'rtd.nominato', type: 'boolean', datedBy: 'rtd.dataNomina', label },
  { path: 'rtd.dataNomina', type: 'date', label },
  { path: 'rtd.qualifica', type: 'string', askedAfter: 'rtd.nominato', label },
  { path: 'rtd.ruolo', type: 'string', askedAfter: 'rtd.qualifica', label },
  { path: 'altro', type: 'boolean', datedBy: 'rtd.dataNomina', label },
] satisfies FactDefinition[]);

describe('factsBefore', () => {
  it.each([
    ['rtd.nominato', []],
    ['rtd.qualifica', ['rtd.nominato']],
    ['rtd.ruolo', ['rtd.qualifica', 'rtd.nominato']],
    ['rtd.dataNomina', ['rtd.nominato', 'altro']],
  ])('of %s are %j', (path, before) => {
    expect([...factsBefore(index, path)]).toEqual(before);
  });

  it('ends where facts come after each other', () => {
    const circle = indexVocabulary([{ path: 'a', type: 'string', askedAfter: 'b', label }, { path: 'b', type: 'string', askedAfter: 'a', label }]);

    expect([...factsBefore(circle, 'a')]).toEqual(['b', 'a']);
  });
});
