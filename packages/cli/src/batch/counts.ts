import type { Screening } from '@adempi/core';
import { COUNTED_OUTCOMES, isLaw } from '@adempi/schema';
import type { Ente, State } from '@adempi/schema';

import { bandOf } from './population-bands.ts';
import type { GroupCounts } from './task.ts';

/** The group of all. */
export const ALL = '';

/** Counts of a task, while it runs. */
export interface Counter {
  readonly groups: Map<string, MutableGroup>;
  readonly finish: () => Record<string, GroupCounts>;
}

interface MutableGroup {
  enti: number;
  readonly law: number[];
  readonly rules: Map<string, number[]>;
}

/** Counts of nothing. */
export function emptyCounts(): Counter {
  const groups = new Map<string, MutableGroup>();
  return { groups, finish: () => Object.fromEntries([...groups].map(([name, group]) => [name, { ...group, rules: Object.fromEntries(group.rules) }])) };
}

/** Counts the verdicts on one ente, among all and in its group. */
export function countScreening({ groups }: Counter, { ente }: State, screening: Screening, groupBy: string | null): void {
  const names = groupBy === null ? [ALL] : [ALL, groupOf(ente, groupBy)];
  for (const name of names) {
    const group = groups.get(name) ?? { enti: 0, law: COUNTED_OUTCOMES.map(() => 0), rules: new Map<string, number[]>() };
    groups.set(name, group);
    group.enti += 1;
    for (const { rule, outcome } of screening.rules) {
      const column = COUNTED_OUTCOMES.indexOf(outcome);
      const counts = group.rules.get(rule.id) ?? COUNTED_OUTCOMES.map(() => 0);
      group.rules.set(rule.id, counts);
      counts[column] = (counts[column] ?? 0) + 1;
      if (isLaw(rule.force)) group.law[column] = (group.law[column] ?? 0) + 1;
    }
  }
}

/** The group that an ente belongs to: a value of `ente`, or its band of population; `?` where it is not known. */
function groupOf(ente: Ente, groupBy: string): string {
  if (groupBy === 'fascia') return bandOf(ente.popolazione);
  return String((ente as unknown as Readonly<Record<string, unknown>>)[groupBy] ?? '?');
}

/** Adds the counts of a task to those of a run. */
export function addCounts(total: Record<string, GroupCounts>, more: Readonly<Record<string, GroupCounts>>): void {
  for (const [name, group] of Object.entries(more)) {
    const known = Object.hasOwn(total, name) ? (total[name] as GroupCounts) : null;
    Object.defineProperty(total, name, { value: known === null ? group : addGroup(known, group), enumerable: true, writable: true, configurable: true });
  }
}

function addGroup(left: GroupCounts, right: GroupCounts): GroupCounts {
  const ids = [...new Set([...Object.keys(left.rules), ...Object.keys(right.rules)])];
  return {
    enti: left.enti + right.enti,
    law: sum(left.law, right.law),
    rules: Object.fromEntries(ids.map((id) => [id, sum(left.rules[id], right.rules[id])])),
  };
}

function sum(left: readonly number[] = [], right: readonly number[] = []): number[] {
  return COUNTED_OUTCOMES.map((_, column) => (left[column] ?? 0) + (right[column] ?? 0));
}
