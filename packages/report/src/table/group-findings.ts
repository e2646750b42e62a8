import { groupBy } from '@adempi/schema';
import type { Finding } from '@adempi/schema';

/** Findings of one rule that a report tells as one: same outcome, same due date, same waiver. */
export interface FindingGroup {
  readonly first: Finding;
  readonly findings: readonly Finding[];
}

/** A reason and the items that it holds for; no keys for a rule on the whole ente. */
export interface GroupedReason {
  readonly reason: string;
  readonly keys: readonly string[];
}

/** Gathers findings of the same rule, outcome, due date and waiver, in the order in which they first come. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = groupBy(findings, ({ ruleId, outcome, timing, assumed, disposition, waiver }) =>
    [ruleId, outcome, timing?.state, timing?.dueDate, assumed, disposition, JSON.stringify(waiver)].join('\n'),
  );
  return [...groups.values()].map((group) => ({ first: group[0], findings: group }));
}

/** The distinct reasons of a group, each with its items. */
export function groupReasons(group: FindingGroup): GroupedReason[] {
  const reasons = new Map<string, string[]>();
  for (const { reason, instance } of group.findings) {
    const keys = reasons.get(reason) ?? [];
    if (instance !== null) keys.push(instance.key);
    reasons.set(reason, keys);
  }
  return [...reasons].map(([reason, keys]) => ({ reason, keys }));
}
