import { LAST_DAY } from '@adempi/schema';
import type { ExposureClass, Finding } from '@adempi/schema';

import { severityOrder } from './view.ts';

const exposureOrder: readonly ExposureClass[] = ['fine', 'fine_halved', 'fine_unclear', 'no_fine', 'other'];

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
    severityOrder.indexOf(one.severity) - severityOrder.indexOf(other.severity) ||
    compareText(dayOf(one), dayOf(other)) ||
    compareText(one.id, other.id)
  );
}

/** Plans and grants, which the article does not touch, come last. */
function exposureRank({ exposure }: Finding): number {
  return exposure === null ? exposureOrder.length : exposureOrder.indexOf(exposure.class);
}

function dayOf({ timing }: Finding): string {
  return timing?.dueDate ?? timing?.since ?? LAST_DAY;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
