import { FORCES, isLaw } from '@adempi/schema';
import type { Counts, Force, RuleResult, Summary } from '@adempi/schema';

/** How many of some rules came out how. */
export function countRules(rules: readonly Pick<RuleResult, 'outcome'>[]): Counts {
  const counts = { rules: rules.length, pass: 0, fail: 0, pending: 0, unknown: 0, not_applicable: 0, error: 0 };
  for (const { outcome } of rules) counts[outcome] += 1;
  return counts;
}

/** The totals of a part of an assessment: as those of the whole, without what breaches expose to. */
export function summarizePart(rules: readonly RuleResult[]): Summary {
  const law = countRules(rules.filter(({ force }) => isLaw(force)));
  const decided = law.pass + law.fail;
  return {
    ...law,
    waived: 0,
    score: ratioOrNull(law.pass, decided),
    coverage: ratioOrNull(decided, decided + law.unknown + law.error),
    byForce: Object.fromEntries(FORCES.map((force) => [force, countRules(rules.filter((rule) => rule.force === force))])) as Readonly<Record<Force, Counts>>,
    exposure: { fine: 0, fine_halved: 0, fine_unclear: 0, no_fine: 0, other: 0 },
  };
}

/** Four decimals, as the totals of a whole assessment. */
function ratioOrNull(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}
