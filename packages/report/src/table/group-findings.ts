import { groupBy } from '@adempi/schema';
import type { Finding } from '@adempi/schema';

import type { Item } from './item-names.ts';

/** Findings of one rule that a report tells as one: same outcome, same due date, same waiver. */
export interface FindingGroup {
  readonly first: Finding;
  readonly findings: readonly Finding[];
}

/** A reason and the items that it holds for; none for a rule on the whole ente. */
export interface GroupedReason {
  readonly reason: string;
  readonly items: readonly Item[];
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
  return [...groupBy(group.findings, ({ reason }) => reason)].map(([reason, findings]) => ({ reason, items: findings.flatMap(({ instance }) => instance ?? []) }));
}
