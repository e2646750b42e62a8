import { describe, expect, it } from 'vitest';

import { sampleBundle, sampleRule } from '../../test/language/sample-bundle.ts';
import type { Rule } from '../types/index.ts';
import { checkBundle } from './check-bundle.ts';
import { isInProfile } from './profile.ts';

const fined: Rule = { ...sampleRule, id: 'pdnd/multa', exposure: { cad18bis: 'fine', basis: 'x' } };
const planned: Rule = { ...sampleRule, id: 'piano/linea', force: 'plan' };

describe('isInProfile', () => {
  it.each([
    ['all', { all: true as const }, [true, true, true]],
    ['rules', { rules: ['pdnd/multa'] }, [false, true, false]],
    ['packs', { packs: ['pdnd'] }, [true, true, false]],
    ['force', { force: ['plan' as const, 'grant' as const] }, [false, false, true]],
    ['exposure', { exposure: ['fine' as const] }, [false, true, false]],
    ['every entry together', { packs: ['pdnd'], force: ['plan' as const] }, [false, false, false]],
  ])('chooses by %s', (_, select, expected) => {
    expect([sampleRule, fined, planned].map((rule) => isInProfile(select, { ...rule, exposure: rule === fined ? fined.exposure! : { cad18bis: 'no_fine', basis: 'x' } }))).toEqual(expected);
  });

  it('leaves a rule without exposure out of a choice by exposure', () => {
    const { exposure: _, ...none } = fined;
    expect(isInProfile({ exposure: ['fine'] }, none)).toBe(false);
  });
});

describe('the profiles of a bundle', () => {
  const profile = { id: 'uno', title: { it: 'x' }, description: { it: 'x' }, select: { all: true as const } };
  const codesOf = (...profiles: readonly object[]): string[] =>
    checkBundle({ ...sampleBundle, profiles: profiles as never }).map(({ code, path = [] }) => `${code} ${path.join('/')}`);

  it('name what is there, hold a rule, and have a name each', () => {
    expect(codesOf(profile)).toEqual([]);
    expect(codesOf(profile, profile)).toEqual(['id.duplicate profiles/1/id']);
    expect(codesOf({ ...profile, select: { force: ['grant'] } })).toEqual(['profile.empty profiles/0/select']);
    expect(codesOf({ ...profile, select: { rules: ['pdnd/adesion', sampleRule.id] } })).toEqual(['rule.not-found profiles/0/select/rules/0']);
    expect(codesOf({ ...profile, select: { packs: ['pnd', 'pdnd'] } })).toEqual(['pack.not-found profiles/0/select/packs/0']);
  });
});
