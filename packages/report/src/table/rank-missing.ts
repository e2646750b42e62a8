import { parseAddress } from '@adempi/schema';
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
  /** A list that nobody has said to be complete. */
  readonly isOpenList: boolean;
}

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

/**
 * The facts that would decide most: first the ones that the most rules wait for, then those of
 * graver rules. Facts of items count once per rule, however many items lack them.
 */
export function rankMissing(findings: readonly Finding[]): MissingFact[] {
  const facts = new Map<string, Pick<MissingFact, 'label' | 'isOpenList'> & { rules: Set<string>; gravest: number }>();
  for (const { outcome, missing, ruleId, severity } of findings) {
    if (outcome !== 'unknown') continue;
    for (const { fact, label, why } of missing) {
      const path = parseAddress(fact)?.path ?? fact;
      const entry = facts.get(path) ?? { label, isOpenList: why === 'open', rules: new Set(), gravest: severities.length };
      entry.rules.add(ruleId);
      entry.gravest = Math.min(entry.gravest, severities.indexOf(severity));
      facts.set(path, entry);
    }
  }
  return [...facts]
    .toSorted(([a, one], [b, other]) => other.rules.size - one.rules.size || one.gravest - other.gravest || (a < b ? -1 : 1))
    .map(([path, { label, isOpenList, rules, gravest }]) => ({ path, label, isOpenList, rules: rules.size, severity: severities[gravest] ?? 'info' }));
}
