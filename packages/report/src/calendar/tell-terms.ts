import { compareText, formatDay } from '@adempi/schema';
import type { Assessment } from '@adempi/schema';

import { calendarLabelsOf } from '../labels/calendar.ts';
import { createItemNames } from '../table/item-names.ts';
import type { ToldTerm } from '../tell/told-assessment.ts';
import { listTerms } from './coming-terms.ts';
import type { TermBundle } from './coming-terms.ts';
import { doubtText, titleTerm } from './describe-term.ts';
import { listYearlyDocuments } from './yearly-documents.ts';
import type { YearlyItem } from './yearly-documents.ts';

/** A coming day: that of a finding, or of a document that the Comune adopts each year, which no finding is about. */
export interface ToldCalendarTerm extends Omit<ToldTerm, 'findingId'> {
  readonly findingId: string | null;
}

/** How coming days are told. */
export interface TellTermsOptions {
  readonly bundle: TermBundle;
  readonly documents?: readonly YearlyItem[];
}

/**
 * Every day that a calendar of the same assessment would hold, in order of time, with those of duties that
 * may not concern the ente.
 * @example tellTerms(evaluator.assess(state, { asOf }), { bundle })
 */
export function tellTerms(assessment: Assessment, { bundle, documents = [] }: TellTermsOptions): ToldCalendarTerm[] {
  const { lang, asOf } = assessment;
  const names = createItemNames(assessment);
  const terms = listTerms(assessment, bundle).map((term): ToldCalendarTerm => ({
    day: term.day,
    dayText: formatDay(term.day),
    title: titleTerm(term, { lang, names }),
    findingId: term.finding.id,
    remedy: term.finding.remedy,
    doubt: term.doubt,
    doubtText: doubtText(term, lang),
  }));
  const yearly = listYearlyDocuments(documents, asOf).map(({ day, title, isFromAdoption }): ToldCalendarTerm => {
    const labels = calendarLabelsOf(lang);
    return { day, dayText: formatDay(day), title: labels.document(title), findingId: null, remedy: isFromAdoption ? labels.oneYearOn : labels.ownTerm, doubt: null, doubtText: '' };
  });
  return [...terms, ...yearly].toSorted((one, other) => compareText(one.day, other.day));
}
