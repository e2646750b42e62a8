import type { Counts, ExposureClass, Force, Outcome } from '@adempi/schema';

import type { ReferenceFinding } from './finding.ts';

/** From worst to best: a rule over items is as good as its worst finding. */
export const WORST_FIRST: readonly Outcome[] = ['fail', 'error', 'unknown', 'pending', 'pass', 'not_applicable'];

/** The worst of a rule's findings. */
export interface ReferenceRule {
  readonly ruleId: string;
  readonly force: Force;
  readonly outcome: Outcome;
}

/** Counts of rules. */
export interface ReferenceSummary extends Counts {
  readonly score: number | null;
  readonly coverage: number | null;
  readonly byForce: Readonly<Record<Force, Counts>>;
  readonly exposure: Readonly<Record<ExposureClass, number>>;
}

/** One verdict per rule that gave findings. */
export function aggregate(findings: readonly ReferenceFinding[]): readonly ReferenceRule[] {
  const ids = [...new Set(findings.map((finding) => finding.ruleId))].sort();
  return ids.map((ruleId) => {
    const own = findings.filter((finding) => finding.ruleId === ruleId);
    const outcome = WORST_FIRST.find((one) => own.some((finding) => finding.outcome === one)) ?? 'error';
    return { ruleId, force: own[0]?.force ?? 'statutory', outcome };
  });
}

/** The score counts law only; plans and grants stand in `byForce`. */
export function summarize(findings: readonly ReferenceFinding[], rules: readonly ReferenceRule[]): ReferenceSummary {
  const law = count(rules.filter((rule) => rule.force === 'statutory' || rule.force === 'guideline'));
  const decided = law.pass + law.fail;
  return {
    ...law,
    score: ratio(law.pass, decided),
    coverage: ratio(decided, decided + law.unknown + law.error),
    byForce: {
      statutory: count(rules.filter((rule) => rule.force === 'statutory')),
      guideline: count(rules.filter((rule) => rule.force === 'guideline')),
      plan: count(rules.filter((rule) => rule.force === 'plan')),
      grant: count(rules.filter((rule) => rule.force === 'grant')),
    },
    exposure: countExposure(findings, rules),
  };
}

function count(rules: readonly ReferenceRule[]): Counts {
  const of = (outcome: Outcome): number => rules.filter((rule) => rule.outcome === outcome).length;
  return { rules: rules.length, pass: of('pass'), fail: of('fail'), pending: of('pending'), unknown: of('unknown'), not_applicable: of('not_applicable'), error: of('error') };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** From the gravest: a rule whose items differ counts with the gravest of its classes. */
const CLASSES: readonly ExposureClass[] = ['fine', 'fine_halved', 'fine_unclear', 'no_fine', 'other'];

function countExposure(findings: readonly ReferenceFinding[], rules: readonly ReferenceRule[]): ReferenceSummary['exposure'] {
  const failing = rules.filter((rule) => rule.outcome === 'fail').map(({ ruleId }) => ruleId);
  const exposed = failing.map((id) =>
    CLASSES.find((name) => findings.some((one) => one.ruleId === id && one.outcome === 'fail' && one.exposure?.class === name)),
  );
  const of = (name: ExposureClass): number => exposed.filter((one) => one === name).length;
  return { fine: of('fine'), fine_halved: of('fine_halved'), fine_unclear: of('fine_unclear'), no_fine: of('no_fine'), other: of('other') };
}
