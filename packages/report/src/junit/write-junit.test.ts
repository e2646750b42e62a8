import { describe, expect, it } from 'vitest';
import type { Finding } from '@adempi/schema';

import { sampleAssessment, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import { writeJunit } from './write-junit.ts';
import type { JunitOptions } from './write-junit.ts';

function write(findings: readonly Partial<Finding>[], options: JunitOptions = {}): string {
  return writeJunit([sampleAssessment(findings.map((finding) => sampleFinding(finding)))], options);
}

describe('writeJunit', () => {
  it('counts findings by pack and in all', () => {
    const report = write([
      { outcome: 'fail', ruleId: 'uno/a' },
      { outcome: 'pass', ruleId: 'uno/b' },
      { outcome: 'error', ruleId: 'uno/c' },
      { outcome: 'unknown', ruleId: 'due/a' },
      { outcome: 'pending', ruleId: 'due/b' },
      { outcome: 'not_applicable', ruleId: 'due/c' },
    ]);
    expect(report).toContain('<testsuites name="adempi" tests="6" failures="1" errors="1" skipped="3">');
    expect(report).toContain('<testsuite name="uno" tests="3" failures="1" errors="1" skipped="0">');
    expect(report).toContain('<testsuite name="due" tests="3" failures="0" errors="0" skipped="3">');
  });

  it('tells of a breach its severity, why, the law, what to do and the place', () => {
    const report = write([{ outcome: 'fail', severity: 'critical', reason: 'Il RTD non c’è.', timing: sampleTiming({ dueDate: '2021-09-30', daysLeft: -448 }) }], { placeOf: () => ({ file: 'comune.yml', line: 7, column: 5 }) });
    expect(report).toContain('<failure type="critical" message="non conforme (inadempimento): Il RTD non c’è.">');
    for (const line of ['Termine: 30/09/2021, scaduto da 448 giorni', 'Norma: art. 17, c. 1, CAD', 'Cosa fare: Nominare il responsabile', 'Nel file di stato: comune.yml:7:5']) expect(report).toContain(`\n${line}`);
  });

  it('skips what is not yet due, does not apply or cannot be determined, with its outcome as type', () => {
    for (const outcome of ['pending', 'not_applicable', 'unknown'] as const) expect(write([{ outcome, reason: 'Perché.' }])).toContain(`<skipped type="${outcome}" message="Perché."/>`);
  });

  it('skips what is waived or known already, which stays a breach; and fails again when the postponement ends', () => {
    expect(write([{ outcome: 'fail', disposition: 'waived', reason: 'No.' }])).toContain('<skipped type="fail" message="non conforme (inadempimento): No. (rinviato dall’ente (o esentato per legge))"/>');
    expect(write([{ outcome: 'fail', disposition: 'baselined' }])).toContain('failures="0"');
    expect(write([{ outcome: 'fail', disposition: 'waiver_expired' }])).toContain('failures="1"');
  });

  it('fails on what cannot be determined, where it is asked to', () => {
    const report = write([{ outcome: 'unknown', severity: 'high' }, { outcome: 'unknown', severity: 'low', ruleId: 'uno/b' }], { failsUnknown: ({ severity }) => severity === 'high' });
    expect(report).toContain('tests="2" failures="1" errors="0" skipped="1"');
    expect(report).toContain('<failure type="high"');
  });

  it('makes a suite of each ente where there are several', () => {
    const other = { codiceIpa: 'c_x', codiceIstat: null, denominazione: 'Comune di "Altrove" & C.', tipo: 'comune' };
    const report = writeJunit([sampleAssessment([sampleFinding()]), sampleAssessment([sampleFinding({ instance: { collection: 'siti', key: 'uno' } })], { subject: other })]);
    expect(report).toContain('<testsuite name="Comune di Cremona" tests="1"');
    expect(report).toContain('<testsuite name="Comune di &#x22;Altrove&#x22; &#x26; C." tests="1"');
    expect(report).toContain('<testcase classname="c_x.governance" name="governance/rtd-nominato[uno]">');
  });

  it('is whole without findings', () => {
    expect(write([])).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="adempi" tests="0" failures="0" errors="0" skipped="0"/>\n');
  });
});
