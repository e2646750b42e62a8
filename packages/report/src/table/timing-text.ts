import type { Finding, Timing } from '@adempi/schema';
import { daysBetween, formatDay } from '@adempi/schema';

import type { View } from './view.ts';

/** A finding's place in time, in words: `30/09/2021, scaduto da 448 giorni`. */
export function timingText(finding: Finding, view: View): string {
  const { timing } = finding;
  if (timing === null) return '';
  const { labels } = view;
  const next = timing.nextDueDate === null ? '' : `; ${labels.timing.next(formatDay(timing.nextDueDate))}`;
  return currentText(finding, timing, view) + next;
}

function currentText(finding: Finding, timing: Timing, view: View): string {
  const { timing: texts } = view.labels;
  const day = timing.dueDate === null ? null : formatDay(timing.dueDate);
  switch (timing.state) {
    case 'continuous':
      return timing.since === null ? texts.continuous : texts.since(formatDay(timing.since));
    case 'overdue':
      if (day === null) return view.words.timing.overdue;
      // How late it is would be a guess where it is not known whether it was met.
      if (finding.outcome === 'unknown' || timing.daysLeft === null) return texts.passed(day);
      return texts.overdue(day, Math.abs(timing.daysLeft));
    case 'upcoming':
    case 'due_soon':
      if (day === null) return timing.since === null ? view.words.timing[timing.state] : texts.begins(formatDay(timing.since), timing.daysLeft ?? 0);
      return timing.daysLeft === null ? day : texts.upcoming(day, timing.daysLeft);
    case 'met':
      return metText(finding, timing, view);
    case 'met_late':
      return day === null ? view.words.timing.met_late : texts.metLate(day);
    case 'undetermined':
      return texts.undetermined;
  }
}

/**
 * That a duty was met by its due date is known where it recurs, because the day on which it was
 * met is what meets it, and where it was known to be met by then. Otherwise all that is known is
 * that the requirement is met.
 */
function metText(finding: Finding, timing: Timing, view: View): string {
  const { timing: texts, finding: words } = view.labels;
  const { dueDate, since } = timing;
  if (dueDate !== null && isMetInTime(finding)) return texts.met(formatDay(dueDate));
  const known = finding.knownOn === null ? texts.satisfied : `${texts.satisfied} (${words.knownOn(formatDay(finding.knownOn))})`;
  if (dueDate !== null) return `${formatDay(dueDate)}, ${known}`;
  return `${known}; ${since === null ? texts.undetermined : texts.begins(formatDay(since), daysBetween(view.asOf, since))}`;
}

/** Whether what is known says that a duty was met by its due date. */
export function isMetInTime({ timing, knownOn }: Finding): boolean {
  if (timing === null || timing.dueDate === null) return false;
  return timing.nextDueDate !== null || (knownOn !== null && knownOn <= timing.dueDate);
}
