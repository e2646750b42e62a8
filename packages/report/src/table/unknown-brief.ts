import type { Finding, Severity } from '@adempi/schema';
import { SEVERITIES, compareText, formatDay, groupBy, isLaw } from '@adempi/schema';

import { drawTable, tableFrame } from '../text/draw-table.ts';
import { widest, wrapText } from '../text/layout.ts';
import type { FindingGroup } from './group-findings.ts';
import { drawUnknown, groupByRule, passedDays } from './unknown-section.ts';
import { FEW_RULES, remainingWidth, textIn } from './view.ts';
import type { View } from './view.ts';

/** Of many, the gravest are named. */
const SHOWN_RULES = 8;

const grave: readonly Severity[] = ['critical', 'high'];

/** What could not be determined, told in full where it is little or asked for; otherwise the gravest, and a count by area. */
export function drawUnknownRules(findings: readonly Finding[], view: View): string {
  const groups = groupByRule(findings);
  if (!isToldInBrief(groups, view)) return drawUnknown(groups, view);
  const { intro, rows, whole } = countAreas(groups, view);
  return [
    ...wrapText(view.labels.brief.gravest, view.width),
    drawGravest(groups.toSorted(compareGravity).slice(0, SHOWN_RULES), view),
    ...wrapText(intro, view.width),
    drawAreas(rows, view),
    ...wrapText(whole, view.width),
  ].join('\n');
}

/** Whether undetermined rules are so many that they are counted by area instead of told one by one. */
export function isToldInBrief(groups: readonly FindingGroup[], view: View): boolean {
  return !view.inFull('unknown') && groups.length > FEW_RULES;
}

/** Undetermined rules by area: what the numbers are, a row for each area with all, the grave and those whose term has passed, and how to get the whole list. */
export interface AreaCounts {
  readonly intro: string;
  readonly rows: readonly { readonly area: string; readonly counts: readonly number[] }[];
  readonly whole: string;
}

/** Counts undetermined rules by area, those with the gravest first. */
export function countAreas(groups: readonly FindingGroup[], view: View): AreaCounts {
  const { brief } = view.labels;
  const areas = areasOf(groups);
  const law = groups.filter(bindsByLaw);
  return {
    intro: brief.byArea({ all: groups.length, law: law.length, partial: law.filter(({ first }) => (view.outcomes.get(first.ruleId) ?? 'unknown') !== 'unknown').length }),
    rows: areas.map(({ packId, groups: found }) => ({ area: areaText(packId, view), counts: [found.length, found.filter(isGrave).length, found.filter(hasPassed).length] })),
    whole: brief.whole(areas[0]?.packId ?? ''),
  };
}

function drawGravest(groups: readonly FindingGroup[], view: View): string {
  const { severity, duty } = view.labels.columns;
  const due = view.labels.brief.passedOn;
  const severities = groups.map(({ first }) => view.words.severity[first.severity].toLocaleUpperCase(view.lang));
  const dues = groups.map((group) => passedDays(group).slice(0, 1).map(formatDay).join(''));
  const widths = [widest([severity, ...severities]), widest([due, ...dues])] as const;
  const width = remainingWidth(view, tableFrame(3), widths);
  return drawTable({
    widths: [widths[0], width, widths[1]],
    head: [severity, duty, due].map(view.style.dim),
    rows: groups.map(({ first }, index) => [
      [view.style.severity[first.severity](severities[index] ?? '')],
      wrapText(first.title, width),
      [dues[index] ?? ''],
    ]),
    paintBorder: view.style.dim,
    compact: true,
  });
}

interface Area {
  readonly packId: string;
  readonly groups: readonly FindingGroup[];
}

/** Headings of the counts of an area. */
export function areaHead({ labels: { columns, brief } }: View): readonly [string, string, string, string] {
  return [columns.area, columns.rules, brief.grave, brief.passed];
}

function drawAreas(areas: AreaCounts['rows'], view: View): string {
  const [area, ...counts] = areaHead(view);
  const width = remainingWidth(view, tableFrame(4), counts.map((text) => widest([text])));
  return drawTable({
    widths: [width, ...counts.map((text) => widest([text]))],
    head: [area, ...counts].map(view.style.dim),
    rows: areas.map((row) => [
      wrapText(row.area, width),
      ...row.counts.map((count, index) => [(count === 0 ? '' : String(count)).padStart(widest([counts[index] ?? '']))]),
    ]),
    paintBorder: view.style.dim,
    compact: true,
  });
}

/** The packs, those with the gravest rules first. */
function areasOf(groups: readonly FindingGroup[]): Area[] {
  return [...groupBy(groups, ({ first }) => first.packId)]
    .map(([packId, found]) => ({ packId, groups: found }))
    .toSorted((one, other) => graveIn(other) - graveIn(one) || other.groups.length - one.groups.length || compareText(one.packId, other.packId));
}

function areaText(packId: string, view: View): string {
  const title = view.packs.get(packId);
  return title === undefined ? packId : `${textIn(view, title)} (${packId})`;
}

function graveIn({ groups }: Area): number {
  return groups.filter(isGrave).length;
}

/** As the line on top of the report counts them. */
function bindsByLaw({ first }: FindingGroup): boolean {
  return isLaw(first.force);
}

function isGrave({ first }: FindingGroup): boolean {
  return grave.includes(first.severity);
}

function hasPassed(group: FindingGroup): boolean {
  return passedDays(group).length > 0;
}

// Findings come by severity and day already; those whose term has passed press more than those always due.
function compareGravity(one: FindingGroup, other: FindingGroup): number {
  return SEVERITIES.indexOf(one.first.severity) - SEVERITIES.indexOf(other.first.severity) || Number(hasPassed(other)) - Number(hasPassed(one));
}
