import type { Finding, Proceeding } from '../types/assessment.ts';
import type { CivilDate } from '../types/common.ts';

/** A term that an act of AgID sets and that nothing declared has met or closed. */
export interface OpenTerm {
  readonly day: CivilDate;
  readonly proceeding: Proceeding;
  /** The first, by id, of the findings that show the proceeding: they are about one rule. */
  readonly finding: Finding;
}

/**
 * The terms that AgID set in proceedings which are open, also those that have passed: each proceeding once,
 * however many findings show it and whatever came of them; in order of time, first those to come.
 * @example listOpenTerms(assessment.findings)[0]?.day
 */
export function listOpenTerms(findings: readonly Finding[]): OpenTerm[] {
  const found = new Map<string, OpenTerm>();
  for (const finding of findings) {
    for (const proceeding of finding.proceedings ?? []) {
      const { id, term, closed } = proceeding;
      if (closed || term === null || term.date === null || term.metOn !== null) continue;
      const other = found.get(id)?.finding.id;
      if (other === undefined || finding.id < other) found.set(id, { day: term.date, proceeding, finding });
    }
  }
  const keyOf = ({ day, proceeding: { id, term } }: OpenTerm): string => `${(term?.daysLeft ?? 0) < 0 ? 1 : 0} ${day} ${id}`;
  return [...found.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
