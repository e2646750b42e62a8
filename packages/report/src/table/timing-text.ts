import type { Finding, Timing } from '@adempi/schema';
import { formatDay } from '@adempi/schema';

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
      if (day === null) return view.words.timing[timing.state];
      return timing.daysLeft === null ? day : texts.upcoming(day, timing.daysLeft);
    case 'met':
      return day === null ? view.words.timing.met : texts.met(day);
    case 'met_late':
      return day === null ? view.words.timing.met_late : texts.metLate(day);
    case 'undetermined':
      return texts.undetermined;
  }
}
