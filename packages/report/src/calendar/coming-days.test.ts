import { describe, expect, it } from 'vitest';
import type { Finding } from '@adempi/schema';

import { sampleAssessment, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import { createView } from '../table/view.ts';
import { nextDays } from './coming-days.ts';

const yearly = (id: string): object => ({ id, deadline: { yearly: '12-31', metOn: 'x' } });
const bundle = { rules: ['a', 'b', 'c', 'd'].map((name) => yearly(`p/${name}`)), exposure: { procedure: { stages: [] } } } as never;

function duty(name: string, day: string, given: Partial<Finding> = {}): Finding {
  return sampleFinding({ ruleId: `p/${name}`, timing: sampleTiming({ state: 'upcoming', dueDate: null, nextDueDate: day }), ...given });
}

describe('the next days', () => {
  const days = (...findings: readonly Finding[]): string[] => {
    const assessment = sampleAssessment(findings);
    return nextDays(assessment, createView(assessment, {}), bundle).map(({ day, doubt }) => `${day} ${doubt ?? 'firm'}`);
  };
  const doubtful = (undecided: 'duty' | 'scope'): Partial<Finding> => ({ outcome: 'unknown', undecided });

  // Found by an audit: 31/12, 30/12, 31/12.
  it('come in order of time, though those that are firm are chosen first', () => {
    expect(days(duty('a', '2026-12-31', { outcome: 'fail' }), duty('b', '2026-12-30', doubtful('duty')), duty('c', '2026-12-31', doubtful('duty')))).toEqual(['2026-12-30 met', '2026-12-31 firm', '2026-12-31 met']);
    const firm = ['a', 'b', 'c'].map((name, index) => duty(name, `2027-0${index + 1}-01`, { outcome: 'fail' }));
    expect(days(...firm, duty('d', '2026-12-30', doubtful('duty')))).toEqual(['2027-01-01 firm', '2027-02-01 firm', '2027-03-01 firm']);
  });
});
