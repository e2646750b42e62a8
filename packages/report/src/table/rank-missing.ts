import { SEVERITIES, compareText, parseAddress } from '@adempi/schema';
import type { Finding, Severity } from '@adempi/schema';

/** A fact that some undecided rules wait for. */
export interface MissingFact {
  /** Path in the vocabulary: `pdnd.aderente`, `siti.url`; of a collection, `siti`. */
  readonly path: string;
  readonly label: string;
  /** Undecided rules that wait for it. */
  readonly rules: number;
  /** Of these, the gravest. */
  readonly severity: Severity;
  /** What these rules count together. */
  readonly weight: number;
  /** A list that nobody has said to be complete. */
  readonly isOpenList: boolean;
}

/** What an undecided rule counts: one of some severity as much as two of the next. */
const weights: Readonly<Record<Severity, number>> = { critical: 16, high: 8, medium: 4, low: 2, info: 1 };

/**
 * The facts that would decide most: how many rules wait for each, weighted by severity. Facts of
 * items count once per rule, however many items lack them.
 */
export function rankMissing(findings: readonly Finding[]): MissingFact[] {
  const facts = new Map<string, Pick<MissingFact, 'label' | 'isOpenList'> & { rules: Map<string, Severity> }>();
  for (const { outcome, missing, ruleId, severity } of findings) {
    if (outcome !== 'unknown') continue;
    for (const { fact, label, why } of missing) {
      const path = parseAddress(fact)?.path ?? fact;
      const entry = facts.get(path) ?? { label, isOpenList: why === 'open', rules: new Map() };
      entry.rules.set(ruleId, severity);
      facts.set(path, entry);
    }
  }
  return [...facts]
    .map(([path, { label, isOpenList, rules }]) => ({ path, label, isOpenList, rules: rules.size, severity: gravestOf(rules), weight: weightOf(rules) }))
    .toSorted((one, other) => other.weight - one.weight || other.rules - one.rules || compareText(one.path, other.path));
}

function gravestOf(rules: ReadonlyMap<string, Severity>): Severity {
  const found = new Set(rules.values());
  return SEVERITIES.find((severity) => found.has(severity)) ?? 'info';
}

function weightOf(rules: ReadonlyMap<string, Severity>): number {
  return [...rules.values()].reduce((sum, severity) => sum + weights[severity], 0);
}
