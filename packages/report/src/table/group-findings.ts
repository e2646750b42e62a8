import type { Finding } from '@adempi/schema';

/** Findings of one rule that a report tells as one: same outcome, same due date. */
export interface FindingGroup {
  readonly first: Finding;
  readonly findings: readonly Finding[];
}

/** A reason and the items that it holds for; no keys for a rule on the whole ente. */
export interface GroupedReason {
  readonly reason: string;
  readonly keys: readonly string[];
}

/** Gathers findings of the same rule, outcome and due date, in the order in which they first come. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = [finding.ruleId, finding.outcome, finding.timing?.state, finding.timing?.dueDate, finding.assumed].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ first, findings: group }];
  });
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
