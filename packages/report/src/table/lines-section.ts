import { formatDay, groupBy } from '@adempi/schema';
import type { Finding, Outcome } from '@adempi/schema';

import { drawTable, tableFrame } from '../text/draw-table.ts';
import { BULLET, hang, wrapItem, wrapText } from '../text/layout.ts';
import { cautionTexts, tellItems, reasonTexts } from './cards.ts';
import { drawBeside } from './draw-beside.ts';
import { questionOf } from './facts-section.ts';
import { groupFindings } from './group-findings.ts';
import type { FindingGroup } from './group-findings.ts';
import { rankMissing } from './rank-missing.ts';
import { heading, remainingWidth, textIn } from './view.ts';
import type { View } from './view.ts';

/** In the order in which they matter. */
const ORDER: readonly Outcome[] = ['fail', 'error', 'pending', 'unknown', 'pass', 'not_applicable'];

/** Reasons told one by one, and facts named where there are more. */
const FEW_REASONS = 5;
const SHOWN_FACTS = 5;

/** Whether a finding is of a line of the Piano triennale: there are many, and they are told in few words. */
export function isLine({ packId }: Finding, view: View): boolean {
  return view.editions.has(packId);
}

/**
 * The lines of each edition, by outcome: one by one those that call for action, together the others.
 * Beside duties those that are undetermined are told in brief.
 */
export function lineSections(lines: readonly Finding[], view: View, isAlone: boolean): string[] {
  return [...view.editions].flatMap(([packId, title]) =>
    ORDER.filter(view.shows).flatMap((outcome) => {
      const found = lines.filter((line) => line.packId === packId && line.outcome === outcome);
      if (found.length === 0) return [];
      const isOneByOne = outcome === 'fail' || outcome === 'pending' || outcome === 'error';
      const text = isOneByOne ? drawEach(groupFindings(found), view) : drawTogether(found, view, isAlone || view.inFull(outcome));
      return [`${heading(view, `${textIn(view, title)}: ${view.labels.sections.lines[outcome]}`)}\n${text}`];
    }),
  );
}

function drawEach(groups: readonly FindingGroup[], view: View): string {
  const { line, due } = view.labels.columns;
  return drawBeside({ head: [line, due], items: groups, mainOf: (group, width) => eachLines(group, width, view), besideOf: ({ first }) => dueLines(first, view) }, view);
}

function eachLines(group: FindingGroup, width: number, view: View): string[] {
  const { first } = group;
  return [
    ...wrapText(first.title, width).map(view.style.bold),
    ...reasonTexts(group, view, group.findings.length).flatMap((text) => wrapItem(text, width)),
    ...cautionTexts(first, view).flatMap((text) => wrapText(`${view.labels.rows.caution}: ${text}`, width)),
    ...wrapText(first.ruleId, width).map(view.style.dim),
  ];
}

function dueLines({ timing, outcome }: Finding, view: View): string[] {
  if (timing === null) return [];
  if (timing.dueDate !== null) return [formatDay(timing.dueDate), ...(outcome === 'fail' ? [view.words.timing.overdue] : [])];
  return timing.since === null ? [] : view.labels.timing.since(formatDay(timing.since)).split(', ');
}

/** One row per reason, with the codes of the lines that share it. */
function drawTogether(lines: readonly Finding[], view: View, inFull: boolean): string {
  const width = remainingWidth(view, tableFrame(1), []);
  const byReason = groupBy(lines, ({ reason }) => reason);
  if (byReason.size > FEW_REASONS && !inFull && lines.some(isUndetermined)) return tellUnknown(lines, view);
  return drawTable({
    widths: [width],
    rows: [...byReason].map(([reason, sharing]) => [[...wrapText(reason, width), ...wrapText(namesOf(sharing, view), width).map(view.style.dim)]]),
    paintBorder: view.style.dim,
  });
}

function isUndetermined({ outcome }: Finding): boolean {
  return outcome === 'unknown';
}

// Where nearly every line has a reason of its own, what is missing says more than the reasons.
function tellUnknown(lines: readonly Finding[], view: View): string {
  const { brief, facts } = view.labels;
  const ranked = rankMissing(lines).toSorted((one, other) => other.rules - one.rules);
  const shown = ranked.slice(0, SHOWN_FACTS).map((fact) => brief.lineFact(questionOf(fact, view), fact.rules));
  const hidden = ranked.length - shown.length;
  return [
    ...wrapText(brief.lines(new Set(lines.map(({ ruleId }) => ruleId)).size), view.width),
    ...shown.flatMap((text) => hang(BULLET, text, view.width)),
    ...(hidden > 0 ? wrapText(facts.more(hidden), view.width) : []),
    ...wrapText(brief.wholeLines, view.width),
  ].join('\n');
}

/** `CAP3.PA.07, CAP3.PA.08`; of a rule over the Comune's own lines, their names. */
function namesOf(lines: readonly Finding[], view: View): string {
  const names = [...new Set(lines.map(({ ruleId }) => ruleId))].map((ruleId) => {
    const items = lines.flatMap(({ instance, ...line }) => (line.ruleId === ruleId && instance !== null ? [instance] : []));
    const name = ruleId.slice(ruleId.indexOf('/') + 1);
    return items.length === 0 ? name : `${name} (${tellItems(items, view)})`;
  });
  return names.join(', ');
}
