import { LAST_DAY, SEVERITIES, compareText, rankOfExposure } from '@adempi/schema';
import type { Finding } from '@adempi/schema';

/**
 * The duties that are not met, one finding each, from the one to start with: what the law
 * attaches to them first, then severity, then the oldest term.
 */
export function rankBreaches(findings: readonly Finding[]): Finding[] {
  const ranked = findings.filter(({ outcome }) => outcome === 'fail').toSorted(compare);
  const seen = new Set<string>();
  return ranked.filter(({ ruleId }) => seen.size < seen.add(ruleId).size);
}

function compare(one: Finding, other: Finding): number {
  return (
    exposureRank(one) - exposureRank(other) ||
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
    compareText(dayOf(one), dayOf(other)) ||
    compareText(one.id, other.id)
  );
}

/** Plans and grants, which the article does not touch, come last. */
function exposureRank({ exposure }: Finding): number {
  return rankOfExposure(exposure?.class ?? null);
}

function dayOf({ timing }: Finding): string {
  return timing?.dueDate ?? timing?.since ?? LAST_DAY;
}
