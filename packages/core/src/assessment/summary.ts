import { EXPOSURE_CLASSES, FORCES, compareText, groupBy, isLaw } from '@adempi/schema';
import type { Counts, ExposureClass, Finding, Force, Outcome, RuleResult, Summary } from '@adempi/schema';

import { worstOutcome } from './order.ts';

/** One result per rule: the worst of its findings. Sorted by id. */
export function aggregateRules(findings: readonly Finding[]): RuleResult[] {
  return [...groupByRule(findings).values()]
    .map((group) => {
      const [{ ruleId, packId, title, force }] = group;
      return { ruleId, packId, title, force, outcome: worstOutcome(group.map((finding) => finding.outcome)) };
    })
    .sort((left, right) => compareText(left.ruleId, right.ruleId));
}

/** Counts rules. At the top only rules of law count: plans and grants stand in `byForce`. */
export function summarize(rules: readonly RuleResult[], findings: readonly Finding[]): Summary {
  const law = countOutcomes(rules.filter((rule) => isLaw(rule.force)));
  const byForce = Object.fromEntries(
    FORCES.map((force) => [force, countOutcomes(rules.filter((rule) => rule.force === force))]),
  ) as Readonly<Record<Force, Counts>>;
  const decided = law.pass + law.fail;
  return {
    ...law,
    waived: 0,
    score: decided === 0 ? null : ratio(law.pass, decided),
    coverage: ratioOrNull(decided, decided + law.unknown + law.error),
    byForce,
    exposure: countExposures(findings),
  };
}

function groupByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly [Finding, ...Finding[]]> {
  return groupBy(findings, ({ ruleId }) => ruleId);
}

function countOutcomes(rules: readonly RuleResult[]): Counts {
  const count = (outcome: Outcome): number => rules.filter((rule) => rule.outcome === outcome).length;
  return {
    rules: rules.length,
    pass: count('pass'),
    fail: count('fail'),
    pending: count('pending'),
    unknown: count('unknown'),
    not_applicable: count('not_applicable'),
    error: count('error'),
  };
}

/** A rule that fails counts once, however many of its items fail, with the gravest of their classes. */
function countExposures(findings: readonly Finding[]): Readonly<Record<ExposureClass, number>> {
  const failing = groupByRule(findings.filter((finding) => finding.outcome === 'fail'));
  const classes = [...failing.values()].map((group) => EXPOSURE_CLASSES.find((name) => group.some(({ exposure }) => exposure?.class === name)));
  return Object.fromEntries(
    EXPOSURE_CLASSES.map((name) => [name, classes.filter((one) => one === name).length]),
  ) as Readonly<Record<ExposureClass, number>>;
}

function ratioOrNull(part: number, whole: number): number | null {
  return whole === 0 ? null : ratio(part, whole);
}

/** Four decimals. */
function ratio(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 10_000;
}
