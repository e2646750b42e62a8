import { formatDay } from '@adempi/schema';
import type { Assessment } from '@adempi/schema';

import { nameDay, nextDays } from '../calendar/coming-days.ts';
import type { TermBundle } from '../calendar/coming-terms.ts';
import { doubtText } from '../calendar/describe-term.ts';
import { calendarLabelsOf } from '../labels/calendar.ts';
import type { View } from '../table/view.ts';
import type { ToldTerm } from './told-assessment.ts';

/** The next dates in words: those of the mayor's page of a document. */
export function tellNextTerms(assessment: Assessment, view: View, bundle: TermBundle): ToldTerm[] {
  return nextDays(assessment, view, bundle).map((coming) => {
    const { day, doubt, terms: [{ kind, finding }] } = coming;
    return {
      day,
      dayText: formatDay(day),
      title: nameDay(coming, view),
      findingId: finding.id,
      remedy: kind === 'answer' ? calendarLabelsOf(view.lang).answerTerm : finding.remedy,
      doubt,
      doubtText: doubtText({ doubt }, view.lang),
    };
  });
}
