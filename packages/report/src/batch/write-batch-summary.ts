import { compareText, formatDay, isLaw } from '@adempi/schema';
import type { Lang } from '@adempi/schema';

import { batchLabelsOf } from '../labels/batch.ts';
import type { BatchLabels } from '../labels/batch.ts';
import type { RuleListOptions } from '../rules/write-rule-list.ts';
import { clampWidth } from '../table/view.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { padText, textWidth, widest, wrapText } from '../text/layout.ts';
import { percentText } from '../text/value-text.ts';
import { createStyle } from '../text/style.ts';
import type { Style } from '../text/style.ts';
import type { BatchSummary } from './batch-summary.ts';

/** Rules that are shown; the others are in `rules.csv`. */
const SHOWN = 20;

interface Page {
  readonly labels: BatchLabels;
  readonly style: Style;
  readonly width: number;
  readonly lang: Lang;
}

/**
 * What a batch came to, for a terminal: the sources, the rules of law that could be decided, the
 * groups. A group is ranked only beside its coverage, and not at all where too little is known.
 * @example writeBatchSummary(summary, { width: 100 })
 */
export function writeBatchSummary(summary: BatchSummary, { width, color = false, lang = 'it' }: RuleListOptions = {}): string {
  const page: Page = { labels: batchLabelsOf(lang), style: createStyle(color), width: clampWidth(width), lang };
  const parts = [head(summary, page), ...sourcesPart(summary, page), ...rulesPart(summary, page), ...groupsPart(summary, page), ...closing(summary, page)];
  return `${parts.join('\n\n')}\n`;
}

function head({ asOf, judged, note }: BatchSummary, { labels, style }: Page): string {
  const title = style.bold(labels.title(judged, formatDay(asOf)));
  return note === null ? title : `${title}\n${note}`;
}

function sourcesPart({ sources }: BatchSummary, page: Page): string[] {
  if (sources.length === 0) return [];
  const { labels } = page;
  return [table(page, labels.source, [labels.rows, labels.comuni, labels.absent, labels.unresolved], sources.map(({ id, rows, comuni, absent, unresolved }) => [id, [rows, comuni, absent, unresolved].map(String)]))];
}

function rulesPart({ rules }: BatchSummary, page: Page): string[] {
  const { labels } = page;
  const decided = rules.filter(({ force, counts: [pass = 0, fail = 0, pending = 0] }) => isLaw(force) && pass + fail + pending > 0);
  const ordered = [...decided].sort((left, right) => (right.counts[1] ?? 0) - (left.counts[1] ?? 0) || (right.counts[0] ?? 0) - (left.counts[0] ?? 0) || compareText(left.id, right.id));
  if (ordered.length === 0) return [labels.nothingDecided];
  const drawn = table(page, labels.rule, labels.outcomes, ordered.slice(0, SHOWN).map(({ id, title, counts }) => [`${title}\n${id}`, counts.slice(0, 4).map(String)]));
  const left = ordered.length - SHOWN;
  return [left > 0 ? `${drawn}\n${labels.moreRules(left)}` : drawn];
}

function groupsPart({ groups }: BatchSummary, page: Page): string[] {
  if (groups === null) return [];
  const { labels, lang } = page;
  const percent = (share: number | null): string => (share === null ? '–' : percentText(share, { lang }));
  const rows = groups.rows.map(({ name, enti, score, coverage, rank }) => [name, [String(enti), rank === null ? '–' : percent(score), percent(coverage), rank === null ? '–' : String(rank)]] as const);
  return [`${table(page, groups.by, [labels.comuni, labels.score, labels.coverage, labels.rank], rows)}\n${wrapText(labels.unranked, page.width).join('\n')}`];
}

function closing({ errors, conflicts }: BatchSummary, { labels }: Page): string[] {
  const lines = [...(errors > 0 ? [labels.errors(errors)] : []), ...(conflicts > 0 ? [labels.conflicts(conflicts)] : [])];
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** A table of one column of text and some of numbers, which stand to the right. */
function table({ style, width }: Page, first: string, columns: readonly string[], rows: readonly (readonly [string, readonly string[]])[]): string {
  const widths = columns.map((column, position) => widest([column, ...rows.map(([, cells]) => cells[position] ?? '')]));
  const text = width - tableFrame(columns.length + 1) - widths.reduce((sum, one) => sum + one, 0);
  const right = (cell: string, position: number): string => padText('', (widths[position] ?? 0) - textWidth(cell)) + cell;
  return drawTable({
    widths: [text, ...widths],
    head: [first, ...columns].map(style.dim),
    rows: rows.map(([name, cells]) => [name.split('\n').flatMap((line, position) => wrapText(line, text).map(position === 0 ? style.bold : style.dim)), ...cells.map((cell, position) => [right(cell, position)])]),
    paintBorder: style.dim,
  });
}
