import { describe, expect, it } from 'vitest';
import type { ToldItem } from '@adempi/report';

import { italian } from '../../texts/it.ts';
import { countFindings } from './count-findings.ts';

const item = (ruleId: string, given: Partial<ToldItem> = {}): ToldItem => ({ ruleId, force: 'statutory', outcome: 'fail', ruleOutcome: 'fail', ...given }) as ToldItem;
const told = (...items: readonly ToldItem[]): string => italian.findings.count({ ...countFindings(items), all: 9 });

describe('countFindings', () => {
  it('counts a duty once, however many findings it has, and says what came of it', () => {
    expect(told(item('a'), item('a'), item('b', { force: 'guideline' }))).toBe('2 obblighi non conformi, 3 rilievi su 9');
    expect(told(item('a'))).toBe('1 obbligo non conforme, 1 rilievo su 9');
  });

  it('counts lines of plans and terms of grants apart, and no outcome where they have several', () => {
    expect(told(item('a'), item('p', { force: 'plan', ruleOutcome: 'pass' }), item('g', { force: 'grant' }))).toBe('1 obbligo, 1 linea del piano, 1 termine di finanziamento; 3 rilievi su 9');
    expect(told(item('p', { force: 'plan' }), item('q', { force: 'plan' }))).toBe('2 linee del piano non conformi, 2 rilievi su 9');
  });

  it('says of duties of several outcomes nothing but how many', () => {
    expect(told(item('a', { outcome: 'pass' }), item('b', { outcome: 'pass', ruleOutcome: 'pass' }))).toBe('2 obblighi, 2 rilievi su 9');
  });
});
