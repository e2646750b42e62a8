import { EXPOSURE_CLASSES, FORCES, compareText, groupBy, isLaw, rankOfExposure } from '@adempi/schema';
import type { Counts, ExposureClass, Finding, Force, Outcome, Rule, RuleResult, Summary } from '@adempi/schema';

import { isPutAside } from '../dispositions/apply-dispositions.ts';
import { OUTCOMES, rankOfOutcome, worstOutcome } from './order.ts';

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
  readonly rule: Pick<Rule, 'force'>;
  readonly outcome: Outcome;
  /** The gravest class among its findings that fail: it counts once, however many items fail. */
  readonly exposure: ExposureClass | null;
  /** All that it finds unmet is waived. */
  readonly isWaived?: boolean;
}

/** The graver of two classes of exposure; any is graver than none. */
export function graver(left: ExposureClass | null, right: ExposureClass | null): ExposureClass | null {
  return rankOfExposure(left) <= rankOfExposure(right) ? left : right;
}

/** What the totals take from each rule that has findings. */
export function countedRules(rules: readonly RuleResult[], findings: readonly Finding[]): Counted[] {
  const byRule = groupByRule(findings);
  return rules.map(({ ruleId, force, outcome }) => {
    const own = byRule.get(ruleId) as readonly Finding[];
    const classes = own.filter((finding) => finding.outcome === 'fail').map(({ exposure }) => exposure?.class ?? null);
    return { rule: { force }, outcome, exposure: classes.reduce(graver, null), isWaived: isPutAside(own) };
  });
}

/** Counts rules. At the top only rules of law count: plans and grants stand in `byForce`. */
export function summarize(rules: readonly Counted[]): Summary {
  const outcomes: Readonly<Record<Force, number[]>> = { statutory: zeros(), guideline: zeros(), plan: zeros(), grant: zeros() };
  const exposure = Object.fromEntries(EXPOSURE_CLASSES.map((name) => [name, 0])) as Record<ExposureClass, number>;
  for (const { rule, outcome, exposure: gravest } of rules) {
    const counts = outcomes[rule.force];
    const rank = rankOfOutcome(outcome);
    counts[rank] = (counts[rank] as number) + 1;
    if (gravest !== null) exposure[gravest] += 1;
  }
  const byForce = Object.fromEntries(FORCES.map((force) => [force, toCounts([outcomes[force]])])) as Readonly<Record<Force, Counts>>;
  const law = toCounts(FORCES.filter(isLaw).map((force) => outcomes[force]));
  const decided = law.pass + law.fail;
  return {
    ...law,
    waived: rules.filter(({ isWaived = false }) => isWaived).length,
    score: decided === 0 ? null : ratio(law.pass, decided),
    coverage: ratioOrNull(decided, decided + law.unknown + law.error),
    byForce,
    exposure,
  };
}

function groupByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly [Finding, ...Finding[]]> {
  return groupBy(findings, ({ ruleId }) => ruleId);
}

/** A count of nothing for each outcome, by rank. */
function zeros(): number[] {
  return OUTCOMES.map(() => 0);
}

/** Sums counts of outcomes, which stand by rank. */
function toCounts(all: readonly (readonly number[])[]): Counts {
  const of = (outcome: Outcome): number => all.reduce((sum, counts) => sum + (counts[rankOfOutcome(outcome)] ?? 0), 0);
  return {
    rules: OUTCOMES.reduce((sum, outcome) => sum + of(outcome), 0),
    pass: of('pass'),
    fail: of('fail'),
    pending: of('pending'),
    unknown: of('unknown'),
    not_applicable: of('not_applicable'),
    error: of('error'),
  };
}

function ratioOrNull(part: number, whole: number): number | null {
  return whole === 0 ? null : ratio(part, whole);
}

/** Four decimals. */
function ratio(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 10_000;
}
