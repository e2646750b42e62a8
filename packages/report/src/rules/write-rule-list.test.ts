import { describe, expect, it } from 'vitest';
import type { Rule } from '@adempi/schema';

import { writeRuleList } from './write-rule-list.ts';

const rule: Rule = {
  id: 'governance/rtd-nominato',
  obligation: 'rtd-nomina',
  title: { it: 'Nomina del responsabile', en: 'Appointment of the officer' },
  severity: 'high',
  force: 'statutory',
  confidence: { duty: 'verified', date: 'verified', exposure: 'verified' },
  legalBasis: [],
  inForce: { from: '2016-09-14' },
  deadline: { continuous: true },
  messages: { fail: 'Manca.' },
  remedy: 'Nominarlo.',
  evidence: [],
  actor: 'sindaco',
  examples: [],
};

describe('writeRuleList', () => {
  it('lists title, id, kind, severity and the first day', () => {
    const text = writeRuleList([rule], { width: 80 });
    expect(text).toMatch(/│ Nomina del responsabile +│ norma di legge +│ alta +│ 14\/09\/2016 +│/);
    expect(text).toMatch(/│ governance\/rtd-nominato +│/);
    expect(text.endsWith('\n1 regola\n')).toBe(true);
  });

  it('speaks English', () => {
    expect(writeRuleList([rule, rule], { lang: 'en' })).toContain('Appointment of the officer');
    expect(writeRuleList([rule, rule], { lang: 'en' })).toContain('2 rules');
  });
});
