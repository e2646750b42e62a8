import { groupBy } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

import { listTerms } from '../calendar/coming-terms.ts';
import type { Term } from '../calendar/coming-terms.ts';
import { nameEvent, titleTerm } from '../calendar/describe-term.ts';
import { workPlanLabelsOf } from '../labels/work-plan.ts';
import { isLine } from '../table/lines-section.ts';
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
  readonly isPlan: boolean;
  /** Whether it is known that it concerns the ente. */
  readonly isCertain: boolean;
}

/** The days to come, in order; the items of one duty, and the lines of one plan, together. */
export function listDays(page: Page): TermRow[] {
  const terms = listTerms(page.assessment, page.bundle);
  const keyOf = ({ finding, day, kind, proceeding }: Term): string => [day, kind, proceeding?.id ?? '', finding.waiver?.kind, isLine(finding, page.view) ? finding.packId : finding.ruleId].join('\n');
  return [...groupBy(terms, keyOf).values()].map((group) => toRow(group, page)).toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

function toRow(terms: readonly [Term, ...Term[]], page: Page): TermRow {
  const [term] = terms;
  const { finding, day, kind } = term;
  const isPlan = kind !== 'answer' && isLine(finding, page.view);
  const { labels } = page;
  const name = isPlan ? labels.lines(areaOf(page, finding.packId), new Set(terms.map((term) => term.finding.ruleId)).size) : finding.title;
  const cases = isPlan || terms.length === 1 ? name : `${name} (${labels.cases(terms.length)})`;
  return {
    date: day,
    what: kind === 'answer' ? titleTerm(term, page.view) : nameEvent(cases, term, { lang: page.view.lang, begins: labels.begins }),
    state: kind === 'answer' ? workPlanLabelsOf(page.view.lang).kind.answer : stateOf(terms, page),
    anchor: isPlan ? `area-${finding.packId}` : findEntry(page, finding)?.anchor,
    isPlan,
    isCertain: terms.some(({ isCertain }) => isCertain),
  };
}

function areaOf({ areas }: Page, packId: string): string {
  return areas.find((area) => area.packId === packId)?.title ?? packId;
}

function stateOf(terms: readonly Term[], { labels, view }: Page): string {
  const outcomes = [...new Set(terms.map(({ finding }) => finding.outcome))];
  return outcomes.map((outcome) => (outcome === 'pass' ? labels.again : outcome === 'unknown' ? labels.uncertain : view.words.outcome[outcome])).join(', ');
}
