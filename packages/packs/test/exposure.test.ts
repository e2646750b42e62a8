import { isCited } from '@adempi/schema';
import type { FinedProvision, Rule } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { realBundle } from './real-rules.ts';

const { rules, exposure } = realBundle();
const FINES = ['fine', 'fine_halved', 'fine_unclear'];
const claims = (rule: Rule): boolean => FINES.includes(rule.exposure?.cad18bis ?? '');
const nameOf = ({ act, article, comma }: Pick<FinedProvision, 'act' | 'article' | 'comma'>): string => [act, article, comma ?? ''].join(' ');

describe('the list of fined breaches and the rules', () => {
  it('meet: each provision of the list has a rule that names what its breach exposes to', () => {
    const orphans = exposure.provisions.filter((provision) => !rules.some((rule) => claims(rule) && isCited(rule, provision)));

    expect(orphans.map(nameOf)).toEqual([]);
  });

  it('meet: each rule that names a fine, even an unclear one, cites a provision or a referral', () => {
    const listed = [...exposure.provisions, ...exposure.referrals.filter((one) => one.class === 'fine_unclear')];
    const strangers = rules.filter((rule) => claims(rule) && !listed.some((one) => isCited(rule, one)));

    expect(strangers.map(({ id }) => id)).toEqual([]);
  });

  it('show no fine on what was not verified', () => {
    const doubtful = rules.filter(({ confidence, exposure: own }) => own !== undefined && ['fine', 'fine_halved'].includes(own.cad18bis) && Object.values(confidence).includes('unverified'));

    expect(doubtful.map(({ id }) => id)).toEqual([]);
  });
});
