import type { Assessment, Confidence, Disposition, ExposureClass, Finding, FindingWaiver, Outcome, Timing } from '@adempi/schema';

import type { Screening } from '../../src/index.ts';

/** What an assessment and a screening both tell of an instance. */
interface BareFinding {
  readonly ruleId: string;
  readonly instance: Finding['instance'];
  readonly outcome: Outcome;
  readonly disposition: Disposition;
  readonly waiver: FindingWaiver | null;
  readonly timing: Timing | null;
  readonly exposure: ExposureClass | null;
  readonly confidence: Confidence;
  readonly severity: string;
  readonly force: string;
}

/** What both tell of a state. */
interface Bare extends Pick<Assessment, 'summary' | 'subject' | 'conflicts' | 'diagnostics'> {
  readonly rules: readonly { readonly ruleId: string; readonly packId: string; readonly outcome: Outcome }[];
  readonly findings: readonly BareFinding[];
}

/** An assessment without its words. */
export function bareAssessment({ summary, subject, conflicts, diagnostics, rules, findings }: Assessment): Bare {
  return {
    summary,
    subject,
    conflicts,
    diagnostics,
    rules: rules.map(({ ruleId, packId, outcome }) => ({ ruleId, packId, outcome })),
    findings: sort(
      findings.map(({ ruleId, instance, outcome, disposition, waiver = null, timing, exposure, confidence, severity, force }) => {
        return { ruleId, instance, outcome, disposition, waiver, timing, exposure: exposure?.class ?? null, confidence, severity, force };
      }),
    ),
  };
}

/** A screening in the same shape. */
export function bareScreening({ summary, subject, conflicts, diagnostics, rules }: Screening): Bare {
  return {
    summary,
    subject,
    conflicts,
    diagnostics,
    rules: rules.map(({ rule, packId, outcome }) => ({ ruleId: rule.id, packId, outcome })),
    findings: sort(
      rules.flatMap(({ findings }) =>
        findings.map(({ rule, instance, outcome, disposition, waiver = null, timing, exposure, confidence }) => {
          const { id: ruleId, severity, force } = rule;
          return { ruleId, instance, outcome, disposition, waiver, timing, exposure, confidence, severity, force };
        }),
      ),
    ),
  };
}

function sort(findings: readonly BareFinding[]): BareFinding[] {
  const keyOf = ({ ruleId, instance }: BareFinding): string => `${ruleId}#${instance?.key ?? ''}`;
  return [...findings].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}
