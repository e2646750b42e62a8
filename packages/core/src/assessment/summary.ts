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

/** What the totals of an assessment take from a rule. */
export interface Counted {
  readonly force: Force;
  readonly outcome: Outcome;
  /** The gravest class among its findings that fail: it counts once, however many items fail. */
  readonly exposure: ExposureClass | null;
}

/** The gravest of some classes of exposure. */
export function gravestExposure(classes: readonly (ExposureClass | null)[]): ExposureClass | null {
  return EXPOSURE_CLASSES.find((name) => classes.includes(name)) ?? null;
}

/** What the totals take from each rule of some findings. */
export function countedRules(rules: readonly RuleResult[], findings: readonly Finding[]): Counted[] {
  const failing = groupByRule(findings.filter((finding) => finding.outcome === 'fail'));
  return rules.map(({ ruleId, force, outcome }) => {
    return { force, outcome, exposure: gravestExposure((failing.get(ruleId) ?? []).map(({ exposure }) => exposure?.class ?? null)) };
  });
}

/** Counts rules. At the top only rules of law count: plans and grants stand in `byForce`. */
export function summarize(rules: readonly Counted[]): Summary {
  const byForce = Object.fromEntries(FORCES.map((force) => [force, noCounts()])) as Record<Force, Tally>;
  const law = noCounts();
  const exposure = Object.fromEntries(EXPOSURE_CLASSES.map((name) => [name, 0])) as Record<ExposureClass, number>;
  for (const rule of rules) {
    count(byForce[rule.force], rule.outcome);
    if (isLaw(rule.force)) count(law, rule.outcome);
    if (rule.exposure !== null) exposure[rule.exposure] += 1;
  }
  const decided = law.pass + law.fail;
  return {
    ...law,
    waived: 0,
    score: decided === 0 ? null : ratio(law.pass, decided),
    coverage: ratioOrNull(decided, decided + law.unknown + law.error),
    byForce,
    exposure,
  };
}

function groupByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly [Finding, ...Finding[]]> {
  return groupBy(findings, ({ ruleId }) => ruleId);
}

type Tally = { -readonly [K in keyof Counts]: Counts[K] };

function noCounts(): Tally {
  return { rules: 0, pass: 0, fail: 0, pending: 0, unknown: 0, not_applicable: 0, error: 0 };
}

function count(tally: Tally, outcome: Outcome): void {
  tally.rules += 1;
  tally[outcome] += 1;
}

function ratioOrNull(part: number, whole: number): number | null {
  return whole === 0 ? null : ratio(part, whole);
}

/** Four decimals. */
function ratio(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 10_000;
}
