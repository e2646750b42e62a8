import { describe, expect, it } from 'vitest';

import { checkHorizons } from './check-horizons.ts';

describe('checkHorizons', () => {
  const packs = [{ id: 'pdnd', horizon: '2026-11-21' }, { id: 'siti', horizon: '2030-01-01' }];

  it('warns of a day past the one up to which the law was read, that day excluded', () => {
    expect(checkHorizons(packs, '2026-11-21')).toEqual([]);
    expect(checkHorizons(packs, '2026-11-22')).toMatchObject([
      { code: 'pack.horizon', severity: 'warning', path: ['packs', 0, 'horizon'] },
    ]);
    expect(checkHorizons(packs, '2026-11-22', 'en')[0]?.message).toContain('2026-11-21');
  });
});
