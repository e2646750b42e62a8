import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Outcome } from '@adempi/schema';

import { sampleAssessment, sampleEvidence, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import { textWidth } from '../text/layout.ts';
import { writeTable } from './write-table.ts';

const outcomes: readonly Outcome[] = ['pass', 'fail', 'pending', 'unknown', 'not_applicable', 'error'];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom('Comune', '漢字', '👩‍🚀', '🫠', 'שלום', 'accessibilità', '🇮🇹', '\u001b[1m'), { maxLength: 12 }).map((words) => words.join(' ')),
);
const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    number: fc.integer({ min: 0, max: 20 }),
    outcome: fc.constantFrom(...outcomes),
    force: fc.constantFrom('statutory' as const, 'guideline' as const, 'plan' as const, 'grant' as const),
    severity: fc.constantFrom('critical' as const, 'high' as const, 'medium' as const, 'low' as const, 'info' as const),
    title: anyText,
    reason: anyText,
    key: fc.option(anyText),
    dueDate: fc.option(fc.constantFrom('2021-09-30', '2023-09-30')),
  })
  .map(({ number, outcome, force, severity, title, reason, key, dueDate }) =>
    sampleFinding({
      // The outcome stands in the id: every rule has one outcome here, so that totals can be compared.
      ruleId: `pacco/regola-${force}-${outcome}-${number}`,
      title,
      reason,
      outcome,
      force,
      severity,
      instance: key === null ? null : { collection: 'servizi', key },
      timing: sampleTiming({ dueDate, daysLeft: dueDate === null || outcome === 'unknown' ? null : -3 }),
      exposure: outcome === 'fail' ? { class: 'fine', minEur: 10_000, maxEur: 100_000, basis: reason, other: [], stage: 'none' } : null,
      missing: outcome === 'unknown' ? [{ fact: `servizi[${number}].nome`, why: 'absent', label: title }] : [],
      evidence: [sampleEvidence({ ref: reason })],
      remedy: reason,
    }),
  );
const anyAssessment = fc.array(anyFinding, { maxLength: 12 }).map((findings) => sampleAssessment(findings));

/** So many rules of one outcome that they are told in brief. */
const anyLongAssessment = fc
  .tuple(fc.constantFrom('unknown' as const, 'pass' as const), fc.array(anyFinding, { minLength: 13, maxLength: 16 }))
  .map(([outcome, findings]) => sampleAssessment(findings.map((finding, index) => ({ ...finding, outcome, ruleId: `pacco${index % 3}/regola-${index}` }))));

describe('writeTable, for any assessment', () => {
  it('makes no line wider than asked', () => {
    fc.assert(
      fc.property(anyAssessment, fc.integer({ min: 60, max: 160 }), fc.boolean(), (assessment, width, color) => {
        for (const line of writeTable(assessment, { width, color, all: true, exposure: true }).split('\n')) {
          expect(textWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('makes no line wider than asked in brief', () => {
    fc.assert(
      fc.property(anyLongAssessment, fc.integer({ min: 60, max: 160 }), (assessment, width) => {
        const text = writeTable(assessment, { width });
        for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(text).toMatch(/--show (unknown|pass)/u);
      }),
      { numRuns: 30 },
    );
  });

  it('draws the tables of findings exactly as wide as asked', () => {
    fc.assert(
      fc.property(anyAssessment, fc.integer({ min: 60, max: 160 }), (assessment, width) => {
        const [findings = ''] = writeTable(assessment, { width, all: true }).split('\nRIEPILOGO\n');
        for (const line of findings.split('\n').filter((one) => /^[│├┌└]/u.test(one))) expect(textWidth(line)).toBe(width);
      }),
      { numRuns: 100 },
    );
  });

  it('shows the totals of the summary', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const { byForce } = assessment.summary;
        const [, summary = ''] = writeTable(assessment).split('\nRIEPILOGO\n');
        const row = (label: string): number[] =>
          (new RegExp(`^│ ${label} +│(.*)│$`, 'mu').exec(summary)?.[1] ?? '').split('│').map(Number);
        const labels: Record<Outcome | 'rules', string> = {
          pass: 'conforme',
          fail: 'non conforme',
          pending: 'da adempiere',
          unknown: 'non determinabile',
          not_applicable: 'non applicabile',
          error: 'errore di verifica',
          rules: 'totale',
        };
        for (const [key, label] of Object.entries(labels) as [Outcome | 'rules', string][]) {
          expect(row(label)).toEqual([byForce.statutory[key], byForce.guideline[key], byForce.plan[key], byForce.grant[key]]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('writes no escape code without colour', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        expect(writeTable(assessment, { all: true })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
      }),
      { numRuns: 50 },
    );
  });
});
