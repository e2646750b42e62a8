import type { Finding } from '@adempi/schema';

import { lawText } from '../findings/duty-text.ts';
import { joinNames } from '../labels/phrases.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { BULLET, widest, wrapItem } from '../text/layout.ts';
import { dispositionRow, dispositionText } from './disposition-text.ts';
import { evidenceTexts } from './evidence-text.ts';
import { exposureTexts } from './exposure-text.ts';
import { groupReasons } from './group-findings.ts';
import type { FindingGroup } from './group-findings.ts';
import type { Item } from './item-names.ts';
import { titleOfPart } from './outcome-text.ts';
import { timingText } from './timing-text.ts';
import { remainingWidth } from './view.ts';
import type { View } from './view.ts';

/** Cases of one rule told in full; the others are counted. */
const SHOWN_REASONS = 6;

/** Items named where they share a reason; the others are counted. */
const SHOWN_ITEMS = 8;

/** A line of a card: a label, and what stands beside it. */
export interface CardRow {
  readonly label: string;
  readonly text: string;
  readonly paint?: (text: string) => string;
  readonly paintLabel?: (text: string) => string;
}

/**
 * Findings as a table of two columns, severity and duty: under the title of each, why, by when,
 * under which norm, from which document, and what to do.
 */
export function drawCards(groups: readonly FindingGroup[], view: View): string {
  return drawCardRows([view.labels.columns.severity, view.labels.columns.duty], groups.map((group) => cardRows(group, view)), view);
}

/** Cards as a table of two columns: labels, and what stands beside them. */
export function drawCardRows(head: readonly [string, string], cards: readonly (readonly CardRow[])[], view: Pick<View, 'style' | 'width'>): string {
  const labelWidth = widest([...head.slice(0, 1), ...cards.flat().map((row) => row.label)]);
  const textWidth = remainingWidth(view, tableFrame(2), [labelWidth]);
  return drawTable({
    widths: [labelWidth, textWidth],
    head: head.map(view.style.dim),
    rows: cards.map((rows) => stack(rows, textWidth)),
    paintBorder: view.style.dim,
  });
}

function cardRows(group: FindingGroup, view: View): CardRow[] {
  const { first } = group;
  const { rows } = view.labels;
  const texts: readonly (readonly [string, readonly string[]])[] = [
    [rows.why, reasonTexts(group, view)],
    dispositionRow(first, view.lang),
    [rows.due, [timingText(first, view)]],
    [rows.law, [lawText(first)]],
    [rows.source, evidenceTexts(group.findings.flatMap((finding) => finding.evidence), view)],
    [rows.risk, exposureTexts(first, view)],
    [rows.todo, [todoText(first, view)]],
    [rows.caution, doubtTexts(first, view)],
  ];
  return [
    {
      label: view.words.severity[first.severity].toLocaleUpperCase(view.lang),
      paintLabel: view.style.severity[first.severity],
      text: titleOfPart(first, view),
      paint: view.style.bold,
    },
    ...texts.flatMap(([label, lines]) => labelled(label, lines)),
    { label: rows.rule, text: first.ruleId, paint: view.style.dim },
  ];
}

/** Texts under one label; none where there is nothing to say. */
export function labelled(label: string, texts: readonly string[]): CardRow[] {
  return texts.filter((text) => text !== '').map((text, index) => ({ label: index === 0 ? label : '', text }));
}

/** The reasons of a group, each once; where several items share it, their names follow. */
export function reasonTexts(group: FindingGroup, view: View, shown: number = SHOWN_REASONS): string[] {
  const reasons = groupReasons(group);
  const texts = reasons.slice(0, shown).map(({ reason, items }) => {
    const text = namesItems(items, group) ? `${reason} (${tellItems(items, view)})` : reason;
    return reasons.length > 1 ? `${BULLET}${text}` : text;
  });
  const hidden = reasons.length - texts.length;
  return hidden > 0 ? [...texts, view.labels.finding.andMore(hidden)] : texts;
}

/** Whether the items of a reason are named beside it: why something is not known is told in general words, what a rule says of an item names it. */
export function namesItems(items: readonly Item[], { first }: FindingGroup): boolean {
  return items.length > 1 || (first.outcome === 'unknown' && items.length === 1 && items[0]?.key !== '*');
}

/** The names of the first few items, and how many more there are. */
export function tellItems(items: readonly Item[], { names, labels }: Pick<View, 'names' | 'labels'>, limit: number = SHOWN_ITEMS): string {
  const shown = items.slice(0, limit).map(names.nameOf);
  const hidden = items.length - shown.length;
  return joinNames([...shown, ...(hidden > 0 ? [labels.finding.andMore(hidden)] : [])]);
}

function todoText(finding: Finding, view: View): string {
  return finding.remedy === '' ? '' : `${finding.remedy} ${view.labels.finding.actor(view.words.actor[finding.actor])}`;
}

/** What a reader must know before relying on a finding: what was done with it, and what is not sure. */
export function cautionTexts(finding: Finding, view: View): string[] {
  const text = dispositionText(finding, view.lang);
  return [...(text === '' ? [] : [text]), ...doubtTexts(finding, view)];
}

/** What was not read in a source. */
export function doubtTexts(finding: Finding, view: View): string[] {
  const { finding: texts } = view.labels;
  const parts = (['duty', 'date', 'exposure'] as const).filter((part) => finding.confidence[part] === 'unverified');
  return parts.length === 0 ? [] : [texts.unverified(parts.map((part) => texts.confidence[part]).join(', '))];
}

// One row of the table per finding: its labels stand beside the first line of their text.
function stack(rows: readonly CardRow[], width: number): readonly (readonly string[])[] {
  const labels: string[] = [];
  const texts: string[] = [];
  for (const row of rows) {
    const lines = wrapItem(row.text, width);
    labels.push((row.paintLabel ?? String)(row.label), ...lines.slice(1).map(() => ''));
    for (const line of lines) texts.push((row.paint ?? String)(line));
  }
  return [labels, texts];
}
