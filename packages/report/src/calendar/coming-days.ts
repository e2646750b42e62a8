import { compareText, groupBy } from '@adempi/schema';
import type { Assessment, CivilDate } from '@adempi/schema';

import { calendarLabelsOf } from '../labels/calendar.ts';
import { dutiesFirst } from '../table/first-steps.ts';
import { isLine } from '../table/lines-section.ts';
import { packTitle } from '../table/view.ts';
import type { View } from '../table/view.ts';
import { listTerms } from './coming-terms.ts';
import type { Term, TermBundle, TermDoubt } from './coming-terms.ts';
import { nameEvent, titleTerm } from './describe-term.ts';

/** What falls on a day as a reader takes it: a duty with its items, the lines of a plan together, or a term that AgID set. */
export interface ComingDay {
  readonly day: CivilDate;
  readonly terms: readonly [Term, ...Term[]];
  /** Whether it is of lines of a plan. */
  readonly isPlan: boolean;
  /** Null where one of its terms is firm. */
  readonly doubt: TermDoubt | null;
}

/** How many days a first page tells. */
const NEXT = 3;

/** From what is sure to what may be nothing. */
const RANKS: readonly (TermDoubt | null)[] = [null, 'met', 'scope'];

/** The days on which terms fall, in order; the items of one duty, and the lines of one plan, together. */
export function groupTerms(terms: readonly Term[], view: View): ComingDay[] {
  const keyOf = ({ finding, day, kind, proceeding }: Term): string => [day, kind, proceeding?.id ?? '', finding.waiver?.kind, isLine(finding, view) ? finding.packId : finding.ruleId].join('\n');
  return [...groupBy(terms, keyOf).values()]
    .map((group): ComingDay => ({ day: group[0].day, terms: group, isPlan: group[0].kind !== 'answer' && isLine(group[0].finding, view), doubt: group.toSorted(byDoubt)[0]?.doubt ?? null }))
    .toSorted((one, other) => compareText(one.day, other.day) || compareText(one.terms[0].finding.id, other.terms[0].finding.id));
}

/**
 * The days that a first page tells: the nearest that are firm; only where these are fewer the nearest of duties that may be met
 * already, and last of those that may not concern the ente. They come in order of time. Lines of a plan stand aside where there are duties.
 */
export function nextDays({ findings, asOf }: Pick<Assessment, 'findings' | 'asOf'>, view: View, bundle: TermBundle): ComingDay[] {
  const days = groupTerms(listTerms({ asOf, findings: dutiesFirst(findings, view) }, bundle), view);
  const chosen = new Set(RANKS.flatMap((rank) => days.filter(({ doubt }) => doubt === rank)).slice(0, NEXT));
  return days.filter((day) => chosen.has(day));
}

/** What a day is called: its duty and how many items of it, the lines of a plan, or what AgID asks. */
export function nameDay({ terms, isPlan }: ComingDay, view: View): string {
  const [term, ...others] = terms;
  const { finding } = term;
  const labels = calendarLabelsOf(view.lang);
  if (term.kind === 'answer' || (!isPlan && others.length === 0)) return titleTerm(term, view);
  const name = isPlan ? labels.lines(packTitle(finding.packId, view), new Set(terms.map((one) => one.finding.ruleId)).size) : labels.several(finding.title, terms.length);
  return nameEvent(name, term, view.lang);
}

/** Orders terms from what is sure to what may be nothing. */
export function byDoubt(one: Pick<Term, 'doubt'>, other: Pick<Term, 'doubt'>): number {
  return RANKS.indexOf(one.doubt) - RANKS.indexOf(other.doubt);
}
