import { daysBetween } from '@adempi/schema';
import type { BoundaryCause, ForecastChange, ForecastStand } from '@adempi/schema';

import type { ForecastLabels } from '../labels/forecast.ts';

/** What happens to a finding on a day, in one sentence without a capital. */
export function tellChange(change: ForecastChange, labels: ForecastLabels): string {
  const text = tellStand(change, labels);
  // What comes due while it is put off is told with that.
  return change.after?.disposition === 'waived' && change.before?.disposition === 'waived' ? `${text} (${labels.waiver.meanwhile})` : text;
}

function tellStand(change: ForecastChange, labels: ForecastLabels): string {
  const { before, after } = change;
  if (after === null) return labels.dutyEnds;
  if (before === null) return `${labels.newDuty}: ${becomes(change, null, after, labels)}`;
  const time = tellTime(change, before, after, labels);
  if (before.outcome !== after.outcome) return join(time, becomes(change, before, after, labels));
  if (time !== null) return after.outcome === 'pass' && nextIsSoon(before, after) ? time : join(time, labels.still[after.outcome]);
  if (after.assumed && !before.assumed) return labels.tooOld;
  return join(labels.newTerm(after.timing?.dueDate ?? after.timing?.since ?? null), labels.still[after.outcome]);
}

function join(first: string | null, second: string): string {
  return first === null ? second : `${first}: ${second}`;
}

/** What the calendar alone does to it; null where that is nothing. */
function tellTime({ day, causes }: ForecastChange, before: ForecastStand, after: ForecastStand, labels: ForecastLabels): string | null {
  const waiver = tellWaiver(causes, before, after, labels);
  if (waiver !== null) return waiver;
  const answer = tellAnswers(before, after, labels);
  if (answer !== null) return answer;
  const { timing } = after;
  const passed = causes.find((cause): cause is Extract<BoundaryCause, { dueDate: string }> => cause.kind === 'term_passed');
  if (passed !== undefined) return labels.termPassed(passed.dueDate);
  if (timing === null) return null;
  const { state, dueDate, nextDueDate, since } = timing;
  if (state === 'due_soon' && before.timing?.state !== 'due_soon') {
    if (dueDate !== null) return labels.dueSoon(dueDate, daysBetween(day, dueDate));
    if (since !== null) return labels.beginsSoon(since, daysBetween(day, since));
  }
  if (nextIsSoon(before, after) && nextDueDate !== null) {
    return (after.outcome === 'pass' ? labels.renewSoon : labels.nextSoon)(nextDueDate, daysBetween(day, nextDueDate));
  }
  return since === day ? labels.begins : null;
}

/** The terms of AgID that start to run, pass, or no longer run, on the day; null where none does. */
function tellAnswers({ answers: old = [] }: ForecastStand, { answers = [] }: ForecastStand, { answerBy, answerPassed, answerEnds }: ForecastLabels): string | null {
  const isOld = (one: Answer): boolean => old.some(({ proceeding, date, isPast }) => proceeding === one.proceeding && date === one.date && isPast === one.isPast);
  const news = answers.filter((one) => !isOld(one)).map(({ proceeding, date, isPast }) => (isPast ? answerPassed : answerBy)(proceeding, date));
  const gone = old.filter((one) => answers.every(({ proceeding }) => proceeding !== one.proceeding)).map(({ proceeding }) => answerEnds(proceeding));
  return news.length + gone.length === 0 ? null : [...news, ...gone].join('; ');
}

type Answer = NonNullable<ForecastStand['answers']>[number];

/** That what was put off comes back, or that from today it is put off. */
function tellWaiver(causes: ForecastChange['causes'], before: ForecastStand, after: ForecastStand, { waiver }: ForecastLabels): string | null {
  if (before.disposition === after.disposition) return null;
  const isEnded = before.disposition === 'waived';
  const cause = causes.find((one): one is WaiverCause => one.kind === (isEnded ? 'waiver_ends' : 'waiver_starts'));
  return cause === undefined ? null : (isEnded ? waiver.ended : waiver.starts)(cause.until);
}

function nextIsSoon(before: ForecastStand, after: ForecastStand): boolean {
  return after.timing?.nextState === 'due_soon' && before.timing?.nextState !== 'due_soon';
}

function becomes({ force }: ForecastChange, before: ForecastStand | null, { outcome, timing }: ForecastStand, labels: ForecastLabels): string {
  const due = timing?.dueDate ?? timing?.since ?? null;
  if (outcome === 'fail') return labels.fails[force];
  if (outcome === 'pending') return before?.outcome === 'pass' ? labels.again(due) : labels.toDo(due);
  return before === null ? labels.stands[outcome] : labels.becomes[outcome];
}

/** Whether it matters to the ente: not where a duty that does not concern it comes or goes. */
export function isTold({ before, after }: ForecastChange): boolean {
  return [before, after].some((stand) => stand !== null && (stand.outcome !== 'not_applicable' || stand.answers !== undefined));
}

/** Why, beyond what the sentence says already: a term, or that the rule itself comes or goes. */
export function tellCauses({ ruleId, causes }: ForecastChange, labels: ForecastLabels): string[] {
  if (causes.some(isTerm)) return [];
  const others = causes.filter((cause) => !('ruleId' in cause && cause.ruleId === ruleId));
  return [...new Set(others.flatMap((cause) => (isTerm(cause) || isWaiver(cause) ? [] : [labels.cause(cause)])))];
}

type WaiverCause = Extract<BoundaryCause, { readonly kind: 'waiver_starts' | 'waiver_ends' }>;

function isWaiver(cause: BoundaryCause): cause is WaiverCause {
  return cause.kind === 'waiver_starts' || cause.kind === 'waiver_ends';
}

type TermCause = Extract<BoundaryCause, { readonly kind: 'term_passed' | 'due_soon' | 'begins' }>;

function isTerm(cause: BoundaryCause): cause is TermCause {
  return cause.kind === 'term_passed' || cause.kind === 'due_soon' || cause.kind === 'begins';
}
