import { words } from '@adempi/schema';
import type { Assessment, Confidence, Lang } from '@adempi/schema';

import { lawText } from '../findings/duty-text.ts';
import { calendarLabelsOf } from '../labels/calendar.ts';
import { labelsOf } from '../labels/labels.ts';
import { capitalised } from '../labels/phrases.ts';
import { waiverLabelsOf } from '../labels/waivers.ts';
import { dispositionText } from '../table/disposition-text.ts';
import { textIn } from '../table/view.ts';
import type { ItemNames } from '../table/item-names.ts';
import type { View } from '../table/view.ts';
import { cleanText } from '../text/clean.ts';
import type { Term } from './coming-terms.ts';
import type { YearlyDocument } from './yearly-documents.ts';

/** How a term is called. */
interface TitleOptions extends Pick<View, 'lang'> {
  /** Null: its item is not told. */
  readonly names: ItemNames | null;
}

/** What an event of a calendar is called: the duty, and its item. */
export function titleTerm(term: Term, { lang, names }: TitleOptions): string {
  const { finding: { title, instance }, proceeding } = term;
  const labels = calendarLabelsOf(lang);
  if (proceeding !== null) return cleanText(labels.answer(proceeding.id, proceeding.purpose === null ? '' : textIn({ lang }, proceeding.purpose)));
  const item = instance === null || names === null ? '' : ` · ${names.nameOf(instance)}`;
  return nameEvent(cleanText(`${title}${item}`), term, lang);
}

/** What is not known of a term; empty where it is firm. @example 'da verificare se è già fatto' */
export function doubtText({ doubt }: Pick<Term, 'doubt'>, lang: Lang): string {
  return doubt === null ? '' : calendarLabelsOf(lang).doubts[doubt];
}

/** Its title with what is not known of it: at first a calendar shows nothing else. */
export function summarizeTerm(term: Term, options: TitleOptions): string {
  const [title, doubt] = [titleTerm(term, options), doubtText(term, options.lang)];
  return doubt === '' ? title : `${title} (${doubt})`;
}

/** What happens on the day of a term to what a report calls by a name: it falls due, begins to bind, or is put off no longer. */
export function nameEvent(name: string, { kind, finding: { waiver } }: Term, lang: Lang): string {
  if (kind === 'waiver_ends') return waiverLabelsOf(lang).ends(name, waiver?.kind ?? 'postponement');
  return kind === 'begins' ? calendarLabelsOf(lang).begins(name) : name;
}

/**
 * What an event says: how the duty stands, what to do and who, the norm, what is not sure, and what
 * all this is not. A calendar is shared and lies open: nothing of what is at risk is in it.
 */
export function describeTerm(term: Term, assessment: Assessment): string {
  const { disclaimer, lang } = assessment;
  // Of a proceeding nothing is told but its term: neither the duty, nor how it stands.
  const lines = term.kind === 'answer' ? [calendarLabelsOf(lang).answerTerm, disclaimer] : dutyLines(term, assessment);
  return lines.map(cleanText).join('\n');
}

function dutyLines({ finding, day, doubt }: Term, { lang, asOf, packs, disclaimer }: Assessment): string[] {
  const labels = calendarLabelsOf(lang);
  const { outcome, actor } = words(lang);
  const disposed = dispositionText(finding, lang);
  const doubts = doubtsOf(finding.confidence, labelsOf(lang).finding.confidence);
  const horizon = packs.find(({ id }) => id === finding.packId)?.horizon ?? day;
  return [
    doubt === null ? labels.stands(asOf, outcome[finding.outcome]) : labels.doubtful(labels.doubts[doubt]),
    ...(disposed === '' ? [] : [capitalised(disposed)]),
    labels.remedy(finding.remedy),
    labels.actor(actor[finding.actor]),
    labels.law(lawText(finding)),
    ...(doubts.length === 0 ? [] : [labels.unverified(doubts.join(', '))]),
    ...(horizon < day ? [labels.horizon(horizon)] : []),
    labels.rule(finding.ruleId),
    disclaimer,
  ];
}

/** What the event of a yearly document says: the day is the Comune's word, and no term of law. */
export function describeDocument({ isFromAdoption, adoptedOn }: YearlyDocument, { lang, disclaimer }: Pick<Assessment, 'lang' | 'disclaimer'>): string {
  const labels = calendarLabelsOf(lang);
  const lines = [
    isFromAdoption ? labels.oneYearOn : labels.ownTerm,
    ...(adoptedOn === null ? [] : [labels.adopted(adoptedOn)]),
    disclaimer,
  ];
  return lines.map(cleanText).join('\n');
}

/** The duty and its date: of what is at risk nothing is said. */
function doubtsOf(confidence: Confidence, names: Readonly<Record<keyof Confidence, string>>): string[] {
  return (['duty', 'date'] as const).filter((part) => confidence[part] === 'unverified').map((part) => names[part]);
}
