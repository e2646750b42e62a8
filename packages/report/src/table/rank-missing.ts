import { parseAddress } from '@adempi/schema';
import type { Finding } from '@adempi/schema';

/** A fact that some undecided rules wait for. */
export interface MissingFact {
  /** Path in the vocabulary: `pdnd.aderente`, `siti.url`; of a collection, `siti`. */
  readonly path: string;
  readonly label: string;
  /** Undecided rules that wait for it. */
  readonly rules: number;
  /** Of these, the ones that wait for nothing else. */
  readonly alone: number;
  /** A list that nobody has said to be complete. */
  readonly isOpenList: boolean;
}

/**
 * The facts that would decide most, first the ones that the most rules wait for. Facts of
 * items count once per rule, however many items lack them.
 */
export function rankMissing(findings: readonly Finding[]): MissingFact[] {
  const facts = new Map<string, { label: string; isOpenList: boolean; rules: Set<string>; alone: Set<string> }>();
  for (const finding of findings) {
    if (finding.outcome !== 'unknown') continue;
    for (const { fact, label, why } of finding.missing) {
      const path = parseAddress(fact)?.path ?? fact;
      const entry = facts.get(path) ?? { label, isOpenList: why === 'open', rules: new Set(), alone: new Set() };
      entry.rules.add(finding.ruleId);
      if (finding.missing.length === 1) entry.alone.add(finding.ruleId);
      facts.set(path, entry);
    }
  }
  return [...facts]
    .map(([path, { label, isOpenList, rules, alone }]) => ({ path, label, isOpenList, rules: rules.size, alone: alone.size }))
    .toSorted((a, b) => b.rules - a.rules || b.alone - a.alone || (a.path < b.path ? -1 : 1));
}
