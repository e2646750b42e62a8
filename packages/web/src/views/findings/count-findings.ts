import type { ToldItem } from '@adempi/report';
import type { Outcome } from '@adempi/schema';

import { kindOf } from './filter-findings.ts';

/** What is bound by, as the address names it. */
export type FindingKind = ReturnType<typeof kindOf>;

/** Findings, and the duties that they are about. */
export interface FoundCount {
  readonly findings: number;
  /** Duties, lines of plans and terms of grants apart, as the overview counts them. */
  readonly rules: Readonly<Record<FindingKind, number>>;
  /** What came of all these duties as a whole; null where it is not the same. */
  readonly outcome: Outcome | null;
}

/** Counts findings and what they are about: a duty may have several, one for each item. */
export function countFindings(items: readonly ToldItem[]): FoundCount {
  const rulesOf = (kind: FindingKind): number => new Set(items.filter((item) => kindOf(item) === kind).map(({ ruleId }) => ruleId)).size;
  const outcomes = new Set(items.map(({ ruleOutcome }) => ruleOutcome));
  const [outcome = null] = outcomes.size === 1 ? outcomes : [];
  return { findings: items.length, rules: { norme: rulesOf('norme'), piano: rulesOf('piano'), finanziamenti: rulesOf('finanziamenti') }, outcome };
}
