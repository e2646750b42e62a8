import type { Bundle, Finding, Rule, Timing } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import { listTerms } from './coming-terms.ts';

const anchors: Bundle['parameters'] = [{ id: 'p/ancora', versions: [{ from: '2020-01-01', value: '2020-08-31' }] }] as unknown as Bundle['parameters'];

function daysOf(deadline: Rule['deadline'], timing: Partial<Timing>, { to, ...more }: Partial<Finding> & { readonly to?: string } = {}): unknown {
  const finding = sampleFinding({ ruleId: 'p/r', timing: sampleTiming({ state: 'met', ...timing }), ...more });
  const rules = [{ id: 'p/r', deadline, inForce: { from: '2020-01-01', ...(to === undefined ? {} : { to }) } }] as unknown as Bundle['rules'];
  return listTerms({ findings: [finding], asOf: '2026-09-10' }, { rules, parameters: anchors, exposure: { procedure: { stages: [] } } as unknown as Bundle['exposure'] }).map(({ day }) => day);
}

describe('listTerms', () => {
  const yearly = { yearly: '09-23', metOn: 'a.data' } as const;
  const ahead = { dueDate: '2025-09-23', nextDueDate: '2026-09-23', nextState: 'met' } as const;

  // Found by a review: a declaration of 5 September was told as to be made again by the 23rd.
  it('tells of a duty that is met ahead the term by which it must be met again, and no other', () => {
    expect(daysOf(yearly, ahead)).toEqual(['2027-09-23']);
    expect(daysOf(yearly, { ...ahead, nextState: 'due_soon' })).toEqual(['2026-09-23']);
    expect(daysOf(yearly, ahead, { to: '2027-09-22' })).toEqual([]);
    expect(daysOf({ yearly: '02-29', metOn: 'a.data' }, { ...ahead, nextDueDate: '2027-02-28' })).toEqual(['2028-02-29']);
  });

  it.each<[Extract<Rule['deadline'], { every: string }>['every'], Extract<Rule['deadline'], { every: string }>['from'], string, readonly string[]]>([
    ['P6M', '2020-08-31', '2027-02-28', ['2027-08-31']],
    ['P6M', { param: 'p/ancora' }, '2027-02-28', ['2027-08-31']],
    ['P6M', { fact: 'a.data' }, '2027-02-27', ['2027-08-27']],
    ['P6M', { fact: 'a.data' }, '2027-02-28', []],
    ['P90D', { fact: 'a.data' }, '2026-11-30', ['2027-02-28']],
    ['P1Y', '2020-02-29', '2027-02-28', ['2028-02-29']],
  ])('counts %s from %j after %s as the law does: %j', (every, from, nextDueDate, days) => {
    expect(daysOf({ every, from, metOn: 'a.data' }, { ...ahead, nextDueDate })).toEqual(days);
  });
});
