import type { Assessment } from '@adempi/schema';

import type { ReferenceAssessment } from './assess.ts';

/** What the engine and the reference have in common, in one order. */
export function projectAssessment(assessment: Assessment): ReferenceAssessment {
  const { summary } = assessment;
  const { waived: _, ...counted } = summary;
  return arrangeAssessment({
    findings: assessment.findings.map((finding) => ({
      id: finding.id,
      ruleId: finding.ruleId,
      force: finding.force,
      severity: finding.severity,
      item: finding.instance?.key ?? null,
      outcome: finding.outcome,
      assurance: finding.assurance,
      knownOn: finding.knownOn,
      assumed: finding.assumed,
      timing: finding.timing,
      missing: finding.missing.map(({ fact, why }) => ({ fact, why })),
      confidence: finding.confidence,
      exposure: finding.exposure === null ? null : { class: finding.exposure.class, minEur: finding.exposure.minEur, maxEur: finding.exposure.maxEur },
    })),
    rules: assessment.rules.map(({ ruleId, force, outcome }) => ({ ruleId, force, outcome })),
    notInForce: assessment.notInForce.map(({ ruleId }) => ruleId),
    summary: counted,
    conflicts: assessment.conflicts.map(({ fact, values, chosen }) => ({
      fact,
      values: values.map(({ value, source, ref, knownOn }) => ({ value, day: knownOn, source, ref })),
      chosen: chosen === null ? null : (chosen as 0),
    })),
  });
}

/** The order of findings is a law of its own: here they stand by id. Values of one day and one assurance have no order. */
export function arrangeAssessment(assessment: ReferenceAssessment): ReferenceAssessment {
  return {
    ...assessment,
    findings: [...assessment.findings].sort((left, right) => (left.id < right.id ? -1 : 1)),
    conflicts: assessment.conflicts.map((conflict) => ({
      ...conflict,
      values: conflict.values.map((one) => ({ ...one, value: arrangeValue(one.value) })).sort(byDayThenText),
    })),
  };
}

function byDayThenText(left: { readonly day: string | null }, right: { readonly day: string | null }): number {
  const [mine, yours] = [left, right].map((one) => `${one.day ?? ''} ${JSON.stringify(one)}`) as [string, string];
  return mine < yours ? 1 : -1;
}

/** The words of a set, each once. */
function arrangeValue(value: unknown): unknown {
  return Array.isArray(value) ? [...new Set(value as string[])].sort() : value;
}
