import { groupBy } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

import { byDoubt, groupTerms, nameDay } from '../calendar/coming-days.ts';
import type { ComingDay } from '../calendar/coming-days.ts';
import { listTerms } from '../calendar/coming-terms.ts';
import type { Term } from '../calendar/coming-terms.ts';
import { calendarLabelsOf } from '../labels/calendar.ts';
import { workPlanLabelsOf } from '../labels/work-plan.ts';
import { findEntry } from './page.ts';
import type { Page } from './page.ts';

/** What falls on a day: a duty, or the lines of a plan together. */
export interface TermRow {
  readonly date: CivilDate;
  readonly what: string;
  /** How the duty stands today. */
  readonly state: string;
  /** Of the entry that tells it. */
  readonly anchor: string | undefined;
}

/** The days to come, in order; the items of one duty, and the lines of one plan, together. */
export function listDays(page: Page): TermRow[] {
  return groupTerms(listTerms(page.assessment, page.bundle), page.view).map((day) => tellDay(day, page));
}

/** A day in the words of a document. */
export function tellDay(coming: ComingDay, page: Page): TermRow {
  const { day, isPlan, terms: [{ kind, finding }] } = coming;
  return {
    date: day,
    what: nameDay(coming, page.view),
    state: kind === 'answer' ? workPlanLabelsOf(page.view.lang).kind.answer : stateOf(coming, page),
    anchor: isPlan ? `area-${finding.packId}` : findEntry(page, finding)?.anchor,
  };
}

/** Where its items do not all stand alike, how many stand how. */
function stateOf({ terms }: ComingDay, { labels, view }: Page): string {
  const { doubts } = calendarLabelsOf(view.lang);
  const stateOfTerm = ({ doubt, finding: { outcome } }: Term): string => (doubt !== null ? doubts[doubt] : outcome === 'pass' ? labels.again : view.words.outcome[outcome]);
  const states = [...groupBy(terms.toSorted(byDoubt), stateOfTerm)];
  return states.map(([state, alike]) => (states.length === 1 ? state : `${alike.length} ${state}`)).join('; ');
}
