import { compareText, formatDay, groupBy } from '@adempi/schema';
import type { Bundle, CivilDate, Forecast, ForecastChange, Outcome } from '@adempi/schema';

import { forecastLabelsOf } from '../labels/forecast.ts';
import type { ForecastLabels } from '../labels/forecast.ts';
import { capitalised, joinNames } from '../labels/phrases.ts';
import { createItemNames } from '../table/item-names.ts';
import type { ItemNames } from '../table/item-names.ts';
import { isTold, tellCauses, tellChange } from './tell-change.ts';

/** What of the rules a forecast is told with. */
export interface TellForecastOptions {
  /** Tells which packs are editions of the Piano triennale, whose lines are told together. */
  readonly bundle?: Pick<Bundle, 'packs'>;
}

/** What happens on a day to a duty, or to several lines of the Piano triennale. */
export interface ToldChange {
  readonly title: string;
  /** In one sentence, with a capital. */
  readonly what: string;
  /** How it comes out from that day on; null where the duty ends. */
  readonly outcome: Outcome | null;
  /** It was no breach the day before, and is one from that day on. */
  readonly turnsRed: boolean;
  /** Why it comes out otherwise, why on that day, and what it rests on. */
  readonly why: readonly { readonly text: string; readonly isAside: boolean }[];
  /** What to do; null where it was told before, or nothing is asked. */
  readonly todo: string | null;
  /** Null of several. */
  readonly ruleId: string | null;
  /** Findings of the change, those that stand on no later day among them. */
  readonly findingIds: readonly string[];
}

/** A day on which something changes. */
export interface ToldDay {
  readonly day: CivilDate;
  readonly dayText: string;
  readonly changes: readonly ToldChange[];
}

/** A forecast in words: month by month, on which day which duty becomes what, and what to do. */
export interface ToldForecast {
  readonly title: string;
  readonly premise: string;
  readonly months: readonly { readonly name: string; readonly days: readonly ToldDay[] }[];
  /** How much changes, or that nothing does. */
  readonly summary: string;
  readonly notices: readonly string[];
}

/** Told by name, of what goes together: a new edition has more than a hundred lines. */
const SHOWN_CODES = 12;
const SHOWN_ITEMS = 6;

type Together = readonly [ForecastChange, ...ForecastChange[]];

interface Told {
  readonly labels: ForecastLabels;
  readonly names: ItemNames;
  readonly editions: ReadonlySet<string>;
  /** The change with which the remedy of its rule is told: the first of them. */
  readonly isFirst: (change: ForecastChange) => boolean;
}

/**
 * A forecast in the words of the terminal, as data that a page can draw.
 * @example tellForecast(forecast(evaluator, state, { from, until }), { bundle }).months[0]?.days[0]?.changes
 */
export function tellForecast(forecast: Forecast, { bundle }: TellForecastOptions = {}): ToldForecast {
  const { subject, from, until, lang } = forecast;
  const changes = forecast.changes.filter(isTold);
  const labels = forecastLabelsOf(lang);
  const told: Told = {
    labels,
    names: createItemNames(forecast),
    isFirst: rememberFirst(changes),
    editions: new Set((bundle?.packs ?? []).flatMap(({ id, edition }) => (edition === undefined ? [] : [id]))),
  };
  return {
    title: labels.title(subject.denominazione, from, until),
    premise: labels.premise,
    months: [...groupBy(changes, ({ day }) => day.slice(0, 7)).values()].map((ofMonth) => ({
      name: labels.month(ofMonth[0].day),
      days: [...groupBy(ofMonth, ({ day }) => day)].map(([day, ofDay]) => ({ day, dayText: formatDay(day), changes: tellDay(ofDay, told) })),
    })),
    summary: changes.length === 0 ? labels.nothing(until) : labels.count(changes.length, new Set(changes.map(({ day }) => day)).size),
    notices: noticesOf(forecast, labels),
  };
}

/** The duties of a day, with the items together to which the same happens; then the lines of the Piano triennale, in the same way. */
function tellDay(changes: readonly ForecastChange[], told: Told): ToldChange[] {
  const { editions, labels } = told;
  const isLine = ({ packId }: ForecastChange): boolean => editions.has(packId);
  const duties = groupBy(changes.filter((change) => !isLine(change)), (change) => `${change.ruleId} ${tellChange(change, labels)} ${reasonOf(change) ?? ''}`);
  const lines = groupBy(changes.filter(isLine), (change) => tellChange(change, labels));
  return [
    ...[...duties.values()].map((together) => tellDuty(together, told)),
    ...[...lines.values()].map((together) => (together.length === 1 ? tellDuty(together, told) : tellLines(together, told))),
  ];
}

/** Why it comes out otherwise; null where it does not. */
function reasonOf({ before, after, reason }: ForecastChange): string | null {
  return before?.outcome === after?.outcome ? null : reason;
}

function tellDuty(together: Together, told: Told): ToldChange {
  const { labels } = told;
  const change = together.find(told.isFirst) ?? together[0];
  const reason = reasonOf(change);
  const causes = tellCauses(change, labels);
  return {
    ...common(together, change, labels),
    title: `${change.title}${itemsText(together, told)}`,
    why: [
      ...(reason === null ? [] : [{ text: `${labels.why}: ${reason}`, isAside: false }]),
      ...(causes.length === 0 ? [] : [{ text: `${capitalised(causes.join('; '))}.`, isAside: true }]),
      ...tellAssumed(change, reason !== null, labels).map((text) => ({ text, isAside: false })),
    ],
    todo: told.isFirst(change) ? `${change.after?.outcome === 'unknown' ? labels.check : labels.remedy}: ${change.remedy}` : null,
    ruleId: change.ruleId,
  };
}

function tellLines(together: Together, { labels }: Told): ToldChange {
  const codes = [...new Set(together.map(({ ruleId }) => ruleId.slice(ruleId.indexOf('/') + 1)))];
  const oldest = together.filter(({ assumed }) => assumed).toSorted((left, right) => compareText(left.knownOn ?? '', right.knownOn ?? ''))[0];
  return {
    ...common(together, together[0], labels),
    title: labels.lines(codes.slice(0, SHOWN_CODES), Math.max(0, codes.length - SHOWN_CODES)),
    why: oldest === undefined ? [] : [{ text: labels.assumed(oldest.knownOn), isAside: false }],
    todo: null,
    ruleId: null,
  };
}

function common(together: Together, change: ForecastChange, labels: ForecastLabels): Pick<ToldChange, 'what' | 'outcome' | 'turnsRed' | 'findingIds'> {
  return {
    what: capitalised(tellChange(change, labels)),
    outcome: change.after?.outcome ?? null,
    turnsRed: together.some(({ before, after }) => after?.outcome === 'fail' && before?.outcome !== 'fail'),
    findingIds: together.map(({ findingId }) => findingId),
  };
}

function itemsText(together: Together, { labels, names: { nameOf } }: Told): string {
  const names = together.flatMap(({ instance }) => (instance === null ? [] : [nameOf(instance)]));
  if (names.length === 0) return '';
  const more = names.length - SHOWN_ITEMS;
  return ` · ${joinNames(names.slice(0, SHOWN_ITEMS))}${more > 0 ? ` ${labels.moreItems(more)}` : ''}`;
}

/** The reason of another outcome says so itself. */
function tellAssumed({ assumed, after, knownOn }: ForecastChange, hasReason: boolean, labels: ForecastLabels): string[] {
  const isSaid = hasReason && after?.assumed === true && knownOn !== null;
  return assumed && !isSaid ? [labels.assumed(knownOn)] : [];
}

/** The first change of each rule that calls for something. */
function rememberFirst(changes: readonly ForecastChange[]): Told['isFirst'] {
  const first = new Map<string, ForecastChange>();
  for (const change of changes) {
    if (asksForAct(change) && !first.has(change.ruleId)) first.set(change.ruleId, change);
  }
  return (change) => first.get(change.ruleId) === change;
}

function asksForAct({ after }: ForecastChange): boolean {
  return after?.outcome === 'fail' || after?.outcome === 'pending' || after?.outcome === 'unknown';
}

/** Up to which day the law was read, what is wrong with the state, and what a forecast is not. */
function noticesOf({ packs, until, diagnostics, disclaimer }: Forecast, labels: ForecastLabels): string[] {
  const days = [...new Set(packs.map(({ horizon }) => horizon).filter((horizon) => horizon < until))].sort(compareText);
  return [
    ...(days.length === 0 ? [] : [labels.horizon(days.map(formatDay))]),
    ...diagnostics.filter(({ code }) => code !== 'pack.horizon').map(({ message }) => message),
    disclaimer,
  ];
}
