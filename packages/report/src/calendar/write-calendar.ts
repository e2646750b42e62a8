import ICAL from 'ical.js';
import { daysBetween, digestOf } from '@adempi/schema';
import type { Assessment, Bundle, CivilDate } from '@adempi/schema';

import { confidentialIn } from '../findings/confidential.ts';
import { calendarLabelsOf } from '../labels/calendar.ts';
import { createItemNames } from '../table/item-names.ts';
import type { ItemNames } from '../table/item-names.ts';
import { cleanText } from '../text/clean.ts';
import { isConcerned, listTerms } from './coming-terms.ts';
import type { Term } from './coming-terms.ts';
import { describeDocument, describeTerm, summarizeTerm } from './describe-term.ts';
import { everyYear, recurrenceOf } from './recurrence.ts';
import type { Recurrence } from './recurrence.ts';
import { YEARLY_DOCUMENTS, listYearlyDocuments } from './yearly-documents.ts';
import type { YearlyDocument, YearlyItem } from './yearly-documents.ts';

export { YEARLY_DOCUMENTS } from './yearly-documents.ts';
export type { YearlyItem } from './yearly-documents.ts';
export { tellTerms } from './tell-terms.ts';
export type { TellTermsOptions, ToldCalendarTerm } from './tell-terms.ts';

/** How a calendar is written. */
export interface CalendarOptions {
  readonly bundle: Pick<Bundle, 'packs' | 'rules' | 'parameters' | 'exposure'>;
  /** Also duties of which it is not known whether they concern the ente. */
  readonly all?: boolean;
  /** The items of the state's `YEARLY_DOCUMENTS`: `evaluator.listItems(state, YEARLY_DOCUMENTS, options)`. */
  readonly documents?: readonly YearlyItem[];
}

/** A calendar, and what is in it. */
export interface WrittenCalendar {
  /** iCalendar (RFC 5545), in lines of at most 75 octets that end with CRLF. */
  readonly text: string;
  readonly events: number;
  /** Terms left out because it is not known whether their duties concern the ente. */
  readonly leftOut: number;
}

/** How long before its day a term is called to mind. */
const ALARMS = ['-P30D', '-P7D', '-P1D'] as const;

/** The day from which revisions of an event are counted: each day has a higher number than the one before. */
const FIRST_REVISION: CivilDate = '2000-01-01';

/**
 * The coming terms of an assessment, and the documents that the Comune adopts each
 * year, as a calendar: an event that lasts all day for each, which returns as its duty does. An event keeps its identity whatever the day it falls on, so
 * that importing a later calendar moves it. The same assessment gives the same bytes.
 * @example writeCalendar(evaluator.assess(state, { asOf }), { bundle }).text
 */
export function writeCalendar(assessment: Assessment, { bundle, all = false, documents = [] }: CalendarOptions): WrittenCalendar {
  const { lang, subject, tool } = assessment;
  const terms = listTerms(assessment, bundle);
  const told = all ? terms : terms.filter(isConcerned);
  const calendar = component('vcalendar', [
    ['prodid', `-//Adempi//Adempi ${tool.version}//${lang.toUpperCase()}`],
    ['version', '2.0'],
    ['calscale', 'GREGORIAN'],
    ['method', 'PUBLISH'],
    ['x-wr-calname', calendarLabelsOf(lang).name(cleanText(subject.denominazione))],
  ]);
  const yearly = listYearlyDocuments(documents, assessment.asOf);
  const names = createItemNames(assessment);
  // A calendar lies open: an incident or a weakness is not named in it.
  const reasonFor = confidentialIn(bundle);
  for (const term of told) calendar.addSubcomponent(writeTerm(term, assessment, { bundle, names: reasonFor(term.finding.ruleId) === null ? names : null }));
  for (const document of yearly) calendar.addSubcomponent(writeDocument(document, assessment));
  // The space with which a folded line goes on counts, too.
  ICAL.foldLength = 74;
  return { text: `${calendar.toString()}\r\n`, events: told.length + yearly.length, leftOut: terms.length - told.length };
}

type Properties = readonly (readonly [name: string, value: string | number | ICAL.Time | ICAL.Recur | ICAL.Duration])[];

function component(name: string, properties: Properties): ICAL.Component {
  const made = new ICAL.Component(name);
  for (const [property, value] of properties) made.addPropertyWithValue(property, value);
  return made;
}

function writeTerm(term: Term, assessment: Assessment, { bundle, names }: Pick<CalendarOptions, 'bundle'> & { readonly names: ItemNames | null }): ICAL.Component {
  const { rule, day, kind } = term;
  const recurrence = kind === 'waiver_ends' || kind === 'answer' ? null : recurrenceOf(rule, bundle, { asOf: assessment.asOf, due: day });
  return writeEvent({
    uid: identifyTerm(term, assessment),
    day,
    recurrence: recurrence === null ? null : toRule(recurrence, rule.inForce.to ?? null),
    title: summarizeTerm(term, { lang: assessment.lang, names }),
    description: describeTerm(term, assessment),
  }, assessment.asOf);
}

function writeDocument(document: YearlyDocument, assessment: Assessment): ICAL.Component {
  return writeEvent({
    uid: toUid([YEARLY_DOCUMENTS, nameOf(assessment.subject), document.key, 'yearly']),
    day: document.day,
    recurrence: toRule(everyYear(1, document.anchor), null),
    title: calendarLabelsOf(assessment.lang).document(cleanText(document.title)),
    description: describeDocument(document, assessment),
  }, assessment.asOf);
}

interface Event {
  readonly uid: string;
  readonly day: CivilDate;
  readonly recurrence: ICAL.Recur | null;
  readonly title: string;
  readonly description: string;
}

function writeEvent({ uid, day, recurrence, title, description }: Event, asOf: CivilDate): ICAL.Component {
  const event = component('vevent', [
    ['uid', uid],
    ['dtstamp', ICAL.Time.fromDateTimeString(`${asOf}T00:00:00Z`)],
    ['sequence', Math.max(0, daysBetween(FIRST_REVISION, asOf))],
    ['dtstart', ICAL.Time.fromDateString(day)],
    ...(recurrence === null ? [] : [['rrule', recurrence] as const]),
    ['summary', title],
    ['description', description],
    // A term takes nobody's time.
    ['transp', 'TRANSPARENT'],
  ]);
  for (const before of ALARMS) {
    event.addSubcomponent(component('valarm', [['action', 'DISPLAY'], ['trigger', ICAL.Duration.fromString(before)], ['description', title]]));
  }
  return event;
}

/** The same for the same duty of the same ente, item and cycle, on whatever day. */
function identifyTerm({ finding: { ruleId, instance }, rule: { deadline }, kind, proceeding }: Term, { subject }: Assessment): string {
  // Each act sets a term of its own.
  if (proceeding !== null) return toUid(['answer', nameOf(subject), proceeding.id, proceeding.stage]);
  const cycle = kind === 'waiver_ends' ? kind : 'yearly' in deadline ? deadline.yearly : 'every' in deadline ? deadline.every : kind;
  return toUid([ruleId, nameOf(subject), instance?.collection ?? null, instance?.key ?? null, cycle]);
}

function nameOf({ codiceIpa, codiceIstat, denominazione }: Assessment['subject']): string {
  return codiceIpa ?? codiceIstat ?? denominazione;
}

function toUid(parts: readonly (string | null)[]): string {
  return `${digestOf(parts).replace('sha256:', '').slice(0, 32)}@adempi`;
}

function toRule({ freq, interval, lastOf, month }: Recurrence, until: CivilDate | null): ICAL.Recur {
  return ICAL.Recur.fromData({
    freq,
    interval,
    ...(month === null ? {} : { bymonth: [month] }),
    ...(lastOf.length === 0 ? {} : { bymonthday: [...lastOf], bysetpos: [-1] }),
    ...(until === null ? {} : { until: ICAL.Time.fromDateString(until) }),
  });
}
