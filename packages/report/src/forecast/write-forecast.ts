import type { Bundle, CivilDate, Forecast, ForecastChange } from '@adempi/schema';
import { compareText, formatDay, groupBy } from '@adempi/schema';

import { forecastLabelsOf } from '../labels/forecast.ts';
import type { ForecastLabels } from '../labels/forecast.ts';
import type { RuleListOptions } from '../rules/write-rule-list.ts';
import { clampWidth } from '../table/view.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { BULLET, hang, widest, wrapText } from '../text/layout.ts';
import { createStyle } from '../text/style.ts';
import type { Style } from '../text/style.ts';
import { toJson } from '../text/to-json.ts';
import { isTold, tellCauses, tellChange } from './tell-change.ts';

/** How a forecast is written for a terminal. */
export interface ForecastTableOptions extends Pick<RuleListOptions, 'width' | 'color'> {
  /** Tells which packs are editions of the Piano triennale, whose lines are told together. */
  readonly bundle?: Pick<Bundle, 'packs'>;
}

/** Told by name, of what goes together: a new edition has more than a hundred lines. */
const SHOWN_CODES = 12;
const SHOWN_ITEMS = 6;

type Together = readonly [ForecastChange, ...ForecastChange[]];

interface Shape {
  readonly labels: ForecastLabels;
  readonly style: Style;
  readonly width: number;
  readonly editions: ReadonlySet<string>;
  /** The change with which the remedy of its rule is told: the first of them. */
  readonly isFirst: (change: ForecastChange) => boolean;
}

/**
 * A forecast for a terminal: month by month, on which day which duty becomes what, and what to do.
 * @example writeForecast(forecast(evaluator, state, { from, until }), { width: 100, bundle })
 */
export function writeForecast(forecast: Forecast, options: ForecastTableOptions = {}): string {
  const { subject, from, until, lang } = forecast;
  const changes = forecast.changes.filter(isTold);
  const shape: Shape = {
    labels: forecastLabelsOf(lang),
    style: createStyle(options.color ?? false),
    width: clampWidth(options.width),
    isFirst: rememberFirst(changes),
    editions: new Set((options.bundle?.packs ?? []).flatMap(({ id, edition }) => (edition === undefined ? [] : [id]))),
  };
  const { labels, style, width } = shape;
  const head = [...wrapText(labels.title(subject.denominazione, from, until), width).map(style.heading), ...wrapText(labels.premise, width)];
  const months = groupBy(changes, ({ day }) => day.slice(0, 7));
  const body = changes.length === 0 ? [labels.nothing(until)] : [...months.values()].map((ofMonth) => writeMonth(ofMonth, shape));
  const total = changes.length === 0 ? [] : [labels.count(changes.length, new Set(changes.map(({ day }) => day)).size)];
  const notices = noticesOf(forecast, labels).flatMap((text) => hang(BULLET, text, width));
  return `${[head.join('\n'), ...body, [...total, ...notices].join('\n')].join('\n\n')}\n`;
}

/** A forecast as JSON; two spaces, a newline at the end. */
export function writeForecastJson(forecast: Forecast): string {
  return `${toJson(forecast, 2)}\n`;
}

function writeMonth(changes: Together, shape: Shape): string {
  const { labels, style, width } = shape;
  const dayWidth = widest([labels.day, '00/00/0000']);
  const rest = width - tableFrame(2) - dayWidth;
  const rows = [...groupBy(changes, ({ day }) => day)].flatMap(([day, ofDay]) => rowsOf(day, ofDay, rest, shape));
  const table = drawTable({ widths: [dayWidth, rest], head: [labels.day, labels.what].map(style.dim), rows, paintBorder: style.dim });
  return `${style.heading(labels.month(changes[0].day).toUpperCase())}\n${table}`;
}

/** The duties of a day, with the items together to which the same happens; then the lines of the Piano triennale, in the same way. */
function rowsOf(day: CivilDate, changes: readonly ForecastChange[], width: number, shape: Shape): string[][][] {
  const { editions, labels } = shape;
  const isLine = ({ packId }: ForecastChange): boolean => editions.has(packId);
  const duties = groupBy(changes.filter((change) => !isLine(change)), (change) => `${change.ruleId} ${tellChange(change, labels)} ${reasonOf(change) ?? ''}`);
  const lines = groupBy(changes.filter(isLine), (change) => tellChange(change, labels));
  const cells = [
    ...[...duties.values()].map((together) => dutyCell(together, width, shape)),
    ...[...lines.values()].map((together) => (together.length === 1 ? dutyCell(together, width, shape) : linesCell(together, width, shape))),
  ];
  return cells.map((cell) => [[formatDay(day)], cell]);
}

/** Why it comes out otherwise; null where it does not. */
function reasonOf({ before, after, reason }: ForecastChange): string | null {
  return before?.outcome === after?.outcome ? null : reason;
}

function dutyCell(together: Together, width: number, shape: Shape): string[] {
  const { labels, style } = shape;
  const change = together.find(shape.isFirst) ?? together[0];
  const { title, ruleId } = change;
  const reason = reasonOf(change);
  const causes = tellCauses(change, labels);
  return [
    ...wrapText(`${title}${itemsText(together, labels)}`, width).map(style.bold),
    ...wrapText(capital(tellChange(change, labels)), width).map(paintOf(change, style)),
    ...(reason === null ? [] : wrapText(`${labels.why}: ${reason}`, width)),
    ...(causes.length === 0 ? [] : wrapText(`${capital(causes.join('; '))}.`, width).map(style.dim)),
    ...assumedLines(change, reason !== null, width, labels),
    ...remedyLines(change, width, shape),
    ...wrapText(ruleId, width).map(style.dim),
  ];
}

function itemsText(together: Together, labels: ForecastLabels): string {
  const names = together.flatMap(({ instance }) => (instance === null ? [] : [instance.key === '*' ? labels.otherItems : instance.key]));
  if (names.length === 0) return '';
  const more = names.length - SHOWN_ITEMS;
  return ` · ${names.slice(0, SHOWN_ITEMS).join(', ')}${more > 0 ? ` ${labels.moreItems(more)}` : ''}`;
}

function linesCell(together: Together, width: number, { labels, style }: Shape): string[] {
  const [first] = together;
  const codes = [...new Set(together.map(({ ruleId }) => ruleId.slice(ruleId.indexOf('/') + 1)))];
  const oldest = together.filter(({ assumed }) => assumed).toSorted((left, right) => compareText(left.knownOn ?? '', right.knownOn ?? ''))[0];
  return [
    ...wrapText(labels.lines(codes.slice(0, SHOWN_CODES), Math.max(0, codes.length - SHOWN_CODES)), width).map(style.bold),
    ...wrapText(capital(tellChange(first, labels)), width).map(paintOf(first, style)),
    ...(oldest === undefined ? [] : wrapText(labels.assumed(oldest.knownOn), width)),
  ];
}

/** The reason of another outcome says so itself. */
function assumedLines({ assumed, after, knownOn }: ForecastChange, hasReason: boolean, width: number, labels: ForecastLabels): string[] {
  const isSaid = hasReason && after?.assumed === true && knownOn !== null;
  return assumed && !isSaid ? wrapText(labels.assumed(knownOn), width) : [];
}

/** The first change of each rule that calls for something. */
function rememberFirst(changes: readonly ForecastChange[]): Shape['isFirst'] {
  const first = new Map<string, ForecastChange>();
  for (const change of changes) {
    if (asksForAct(change) && !first.has(change.ruleId)) first.set(change.ruleId, change);
  }
  return (change) => first.get(change.ruleId) === change;
}

function asksForAct({ after }: ForecastChange): boolean {
  return after?.outcome === 'fail' || after?.outcome === 'pending' || after?.outcome === 'unknown';
}

function remedyLines(change: ForecastChange, width: number, { labels, isFirst }: Shape): string[] {
  if (!isFirst(change)) return [];
  const { after, remedy } = change;
  return wrapText(`${after?.outcome === 'unknown' ? labels.check : labels.remedy}: ${remedy}`, width);
}

function paintOf({ after }: ForecastChange, style: Style): (text: string) => string {
  return after === null ? style.dim : style.outcome[after.outcome];
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
