import { daysBetween } from '@adempi/schema';
import type { CivilDate, Timing } from '@adempi/schema';

import type { DutyTiming } from '../deadlines/judge.ts';
import type { Done, Verdict } from '../rules/judge-instance.ts';

/** The last days before a due date, in which it is said to be close. */
export const DUE_SOON_DAYS = 30;

const UNDATED: Omit<Timing, 'state'> = {
  dueDate: null,
  daysLeft: null,
  nextDueDate: null,
  nextState: null,
  since: null,
};

/** Where a finding stands in time. */
export function toTiming(verdict: Verdict, done: Done, asOf: CivilDate): Timing | null {
  const { outcome, timing: { told } } = verdict;
  if (outcome === 'not_applicable') return null;
  if (told === null || done.metOn !== null) return writeTiming(verdict, done, asOf);
  const known = told.get(outcome) ?? writeTiming(verdict, done, asOf);
  told.set(outcome, known);
  return known;
}

function writeTiming(verdict: Verdict, done: Done, asOf: CivilDate): Timing {
  const { outcome, timing } = verdict;
  if (timing.kind === 'continuous') return continuousTiming(verdict, asOf);
  const next = nextOf(timing, done, asOf);
  if (outcome === 'pass') return { ...UNDATED, ...next, state: metState(timing, done), dueDate: timing.isDue === null ? null : timing.due };
  if (timing.isDue === null || timing.due === null) return { ...UNDATED, ...next, state: 'undetermined' };
  const daysLeft = daysBetween(asOf, timing.due);
  if (!timing.isDue) return { ...UNDATED, state: closeness(daysLeft), dueDate: timing.due, daysLeft };
  // An unknown finding is never said to be late by so many days: it may have been met.
  return { ...UNDATED, ...next, state: 'overdue', dueDate: timing.due, daysLeft: outcome === 'fail' ? daysLeft : null };
}

function continuousTiming({ outcome, timing }: Verdict, asOf: CivilDate): Timing {
  const { since, isDue } = timing;
  if (isDue === null && outcome !== 'pass') return { ...UNDATED, state: 'undetermined' };
  if (isDue !== false || since === null) return { ...UNDATED, state: 'continuous', since };
  const daysLeft = daysBetween(asOf, since);
  return { ...UNDATED, state: outcome === 'pass' ? 'met' : closeness(daysLeft), daysLeft: outcome === 'pass' ? null : daysLeft, since };
}

/** Lateness can be shown of a duty that falls once; a single date of a recurring one never shows it. */
function metState({ kind, due }: DutyTiming, { metOn }: Done): 'met' | 'met_late' {
  return kind === 'once' && due !== null && metOn !== null && metOn > due ? 'met_late' : 'met';
}

function nextOf({ nextDue }: DutyTiming, { isMetAhead }: Done, asOf: CivilDate): Partial<Pick<Timing, 'nextDueDate' | 'nextState'>> {
  if (nextDue === null) return {};
  return { nextDueDate: nextDue, nextState: isMetAhead ? 'met' : closeness(daysBetween(asOf, nextDue)) };
}

function closeness(daysLeft: number): 'due_soon' | 'upcoming' {
  return daysLeft <= DUE_SOON_DAYS ? 'due_soon' : 'upcoming';
}
