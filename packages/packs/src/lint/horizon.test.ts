import { describe, expect, it } from 'vitest';

import { createFiles } from '../../test/sample-rules.ts';
import { compileBundle } from '../compile.ts';
import { lintHorizon } from './horizon.ts';

describe('lintHorizon', () => {
  const { bundle } = compileBundle(createFiles());

  it('warns of a day past the one up to which the law was read, that day excluded', () => {
    expect(bundle).not.toBeNull();
    if (bundle === null) return;

    expect(lintHorizon(bundle, '2026-11-21')).toEqual([]);
    expect(lintHorizon(bundle, '2026-11-22')).toMatchObject([
      { code: 'pack.horizon', severity: 'warning', path: ['packs', 0, 'horizon'] },
    ]);
    expect(lintHorizon(bundle, '2026-11-22', 'en')[0]?.message).toContain('2026-11-21');
  });
});
