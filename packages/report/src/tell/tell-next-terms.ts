import { compareText, formatDay } from '@adempi/schema';
import type { Assessment, Finding } from '@adempi/schema';

import { listTerms } from '../calendar/coming-terms.ts';
import type { Term } from '../calendar/coming-terms.ts';
import { titleTerm } from '../calendar/describe-term.ts';
import { calendarLabelsOf } from '../labels/calendar.ts';
import type { TellOptions } from './tell-assessment.ts';
import type { ToldTerm } from './told-assessment.ts';

/** How many dates the first page tells. */
const NEXT = 3;

/**
 * The next dates: the nearest that are known to concern the ente and, only where these are fewer, the
 * nearest that may. A trace takes longer than a verdict, so that no more of them are made than needed.
 */
export function tellNextTerms(findings: readonly Finding[], { asOf, lang }: Assessment, { bundle, traceOf }: TellOptions): ToldTerm[] {
  const terms = listTerms({ asOf, findings }, bundle).toSorted((one, other) => compareText(one.day, other.day) || compareText(one.finding.id, other.finding.id));
  const certain: Term[] = [];
  const others: Term[] = [];
  for (const term of terms) {
    if (certain.length === NEXT) break;
    const settled = traceOf === undefined || term.isCertain ? term : settle(term, traceOf(term.finding), { asOf, bundle });
    (settled.isCertain ? certain : others).push(settled);
  }
  return [...certain, ...others].slice(0, NEXT).map((term) => ({
    day: term.day,
    dayText: formatDay(term.day),
    title: titleTerm(term, { lang }),
    findingId: term.finding.id,
    remedy: term.kind === 'answer' ? calendarLabelsOf(lang).answerTerm : term.finding.remedy,
    isCertain: term.isCertain,
  }));
}

function settle(term: Term, finding: Finding, { asOf, bundle }: Pick<TellOptions, 'bundle'> & Pick<Assessment, 'asOf'>): Term {
  return listTerms({ asOf, findings: [finding] }, bundle).find(({ kind }) => kind === term.kind) ?? term;
}
