import type { RilievoNoto } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { isWorse } from './match-known.ts';
import type { Gravity } from './match-known.ts';

const known: RilievoNoto = { regola: 'a/b', esito: 'fail', gravita: 'medium', esposizione: 'no_fine', fase: 'none' };
const now: Gravity = { ruleId: 'a/b', instance: null, outcome: 'fail', severity: 'medium', exposure: 'no_fine', stage: 'none', dueDate: null };

describe('isWorse', () => {
  it('is false of what is the same, or better', () => {
    const better: Partial<Gravity>[] = [{}, { outcome: 'pending' }, { severity: 'low' }, { exposure: 'other' }, { exposure: null, stage: null }];
    expect(better.map((more) => isWorse(known, { ...now, ...more }))).toEqual(better.map(() => false));
  });

  it('is true of a term that has passed, a graver rule, a graver exposure and another stage', () => {
    expect(isWorse({ ...known, esito: 'pending' }, now)).toBe(true);
    expect(isWorse(known, { ...now, severity: 'high' })).toBe(true);
    expect(isWorse(known, { ...now, exposure: 'fine' })).toBe(true);
    expect(isWorse(known, { ...now, stage: 'contestazione' })).toBe(true);
    expect(isWorse({ ...known, fase: 'contestazione' }, { ...now, stage: 'none' })).toBe(true);
  });

  it('is true of a recurring duty that missed a later term, not of one that is not yet due', () => {
    const dated: RilievoNoto = { ...known, termine: '2023-09-23' };
    expect(isWorse(dated, { ...now, dueDate: '2023-09-23' })).toBe(false);
    expect(isWorse(dated, { ...now, dueDate: '2026-09-23' })).toBe(true);
    expect(isWorse(dated, { ...now, outcome: 'pending', dueDate: '2026-09-23' })).toBe(false);
    expect(isWorse(dated, now)).toBe(false);
  });

  it('says nothing of the term where the baseline does not', () => {
    expect(isWorse(known, { ...now, dueDate: '2026-09-23' })).toBe(false);
  });

  it('takes an exposure where there was none for worse', () => {
    const { esposizione: _, fase: __, ...bare } = known;
    expect(isWorse(bare, { ...now, exposure: null, stage: null })).toBe(false);
    expect(isWorse(bare, now)).toBe(true);
  });
});
