import type { Forecast } from '@adempi/schema';

import { forecastLabelsOf } from '../labels/forecast.ts';
import type { ForecastLabels } from '../labels/forecast.ts';
import type { RuleListOptions } from '../rules/write-rule-list.ts';
import { clampWidth } from '../table/view.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { BULLET, hang, widest, wrapText } from '../text/layout.ts';
import { createStyle } from '../text/style.ts';
import type { Style } from '../text/style.ts';
import { toJson } from '../text/to-json.ts';
import { tellForecast } from './tell-forecast.ts';
import type { TellForecastOptions, ToldChange, ToldForecast } from './tell-forecast.ts';

/** How a forecast is written for a terminal. */
export interface ForecastTableOptions extends Pick<RuleListOptions, 'width' | 'color'>, TellForecastOptions {}

interface Shape {
  readonly labels: ForecastLabels;
  readonly style: Style;
  readonly width: number;
}

/**
 * A forecast for a terminal: month by month, on which day which duty becomes what, and what to do.
 * @example writeForecast(forecast(evaluator, state, { from, until }), { width: 100, bundle })
 */
export function writeForecast(forecast: Forecast, { width: given, color = false, ...options }: ForecastTableOptions = {}): string {
  const { title, premise, months, summary, notices } = tellForecast(forecast, options);
  const shape: Shape = { labels: forecastLabelsOf(forecast.lang), style: createStyle(color), width: clampWidth(given) };
  const { style, width } = shape;
  const head = [...wrapText(title, width).map(style.heading), ...wrapText(premise, width)];
  const body = months.length === 0 ? [summary] : months.map((month) => writeMonth(month, shape));
  const total = months.length === 0 ? [] : [summary];
  return `${[head.join('\n'), ...body, [...total, ...notices.flatMap((text) => hang(BULLET, text, width))].join('\n')].join('\n\n')}\n`;
}

/** A forecast as JSON; two spaces, a newline at the end. */
export function writeForecastJson(forecast: Forecast): string {
  return `${toJson(forecast, 2)}\n`;
}

function writeMonth({ name, days }: ToldForecast['months'][number], shape: Shape): string {
  const { labels, style, width } = shape;
  const dayWidth = widest([labels.day, '00/00/0000']);
  const rest = width - tableFrame(2) - dayWidth;
  const rows = days.flatMap(({ dayText, changes }) => changes.map((change) => [[dayText], drawChange(change, rest, shape)]));
  const table = drawTable({ widths: [dayWidth, rest], head: [labels.day, labels.what].map(style.dim), rows, paintBorder: style.dim });
  return `${style.heading(name.toUpperCase())}\n${table}`;
}

function drawChange({ title, what, outcome, why, todo, ruleId }: ToldChange, width: number, { style }: Shape): string[] {
  return [
    ...wrapText(title, width).map(style.bold),
    ...wrapText(what, width).map(outcome === null ? style.dim : style.outcome[outcome]),
    ...why.flatMap(({ text, isAside }) => (isAside ? wrapText(text, width).map(style.dim) : wrapText(text, width))),
    ...(todo === null ? [] : wrapText(todo, width)),
    ...(ruleId === null ? [] : wrapText(ruleId, width).map(style.dim)),
  ];
}
