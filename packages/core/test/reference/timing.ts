import { daysBetween } from '@adempi/schema';
import type { CivilDate, Outcome, Rule, Timing } from '@adempi/schema';

import type { Due } from './due.ts';
import { knowFact } from './knowledge.ts';
import type { Scope, World } from './world.ts';

/** Where a finding stands in time. */
export type ReferenceTiming = Timing;

const EMPTY = { dueDate: null, daysLeft: null, nextDueDate: null, nextState: null, since: null } as const;

/** `due_soon` is the last 30 days. */
function comingState(world: World, day: CivilDate): 'due_soon' | 'upcoming' {
  return daysBetween(world.asOf, day) <= 30 ? 'due_soon' : 'upcoming';
}

/** The timing of a finding that applies. */
export function timingOf(world: World, rule: Rule, due: Due, { outcome, scope, meetsNext }: { readonly outcome: Outcome; readonly scope: Scope; readonly meetsNext: boolean }): ReferenceTiming {
  if (due.kind === 'continuous') return continuousTiming(world, due, outcome);
  const next = { nextDueDate: due.next, nextState: nextStateOf(world, rule, due, { scope, meetsNext }) };
  if (outcome === 'pass') return { ...EMPTY, ...next, state: isLate(world, rule, due, scope) ? 'met_late' : 'met', dueDate: due.date };
  if (due.isDue === null || due.date === null) return { ...EMPTY, ...next, state: 'undetermined' };
  const daysLeft = daysBetween(world.asOf, due.date);
  if (!due.isDue) return { ...EMPTY, ...next, state: comingState(world, due.date), dueDate: due.date, daysLeft };
  // Days of delay are never shown for what is not known to be late.
  return { ...EMPTY, ...next, state: 'overdue', dueDate: due.date, daysLeft: outcome === 'fail' ? daysLeft : null };
}

/** Late is said of what falls once: a single known date never proves that a cycle was missed. */
function isLate(world: World, rule: Rule, due: Due, scope: Scope): boolean {
  const { deadline } = rule;
  if (due.kind !== 'once' || due.date === null || !('metOn' in deadline) || deadline.metOn === undefined) return false;
  const metOn = knowFact(world, deadline.metOn, scope);
  return metOn.isKnown && (metOn.value as CivilDate) > due.date;
}

/** Whether the next cycle is met already, so that one about to end is seen: by a day after the term, and with all that the rule asks of that cycle. */
function nextStateOf(world: World, rule: Rule, due: Due, { scope, meetsNext }: { readonly scope: Scope; readonly meetsNext: boolean }): Timing['nextState'] {
  if (due.next === null || !('metOn' in rule.deadline) || rule.deadline.metOn === undefined) return null;
  const metOn = knowFact(world, rule.deadline.metOn, scope);
  const day = metOn.value as CivilDate;
  if (meetsNext && metOn.isKnown && due.dates.last !== null && due.dates.last < day && day <= world.asOf) return 'met';
  return comingState(world, due.next);
}

function continuousTiming(world: World, due: Due, outcome: Outcome): ReferenceTiming {
  const { since, isDue } = due;
  if (since === null) return { ...EMPTY, state: outcome === 'pass' ? 'continuous' : 'undetermined' };
  if (isDue === true) return { ...EMPTY, state: 'continuous', since };
  if (outcome === 'pass') return { ...EMPTY, state: 'met', since };
  return { ...EMPTY, state: comingState(world, since), since, daysLeft: daysBetween(world.asOf, since) };
}
