import type { Assessment, Finding, Timing } from '@adempi/schema';
import { formatDay } from '@adempi/schema';

import { lawText } from '../findings/duty-text.ts';
import { capitalised } from '../labels/phrases.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { wrapItem, wrapText } from '../text/layout.ts';
import { cautionTexts, tellItems, reasonTexts } from './cards.ts';
import { drawBeside } from './draw-beside.ts';
import { evidenceTexts } from './evidence-text.ts';
import type { FindingGroup } from './group-findings.ts';
import { outcomeText } from './outcome-text.ts';
import { isMetInTime } from './timing-text.ts';
import { remainingWidth } from './view.ts';
import type { View } from './view.ts';

/** Duties that are met: why, under which norm, by which document, and which term comes next. */
export function drawPasses(groups: readonly FindingGroup[], view: View): string {
  const { duty, due } = view.labels.columns;
  return drawBeside({ head: [duty, due], items: groups, mainOf: (group, width) => passLines(group, width, view), besideOf: ({ first }) => dueLines(first, view) }, view);
}

/** Findings of which the reason says all: what does not apply, what could not be evaluated. */
export function drawPlain(groups: readonly FindingGroup[], view: View): string {
  const width = remainingWidth(view, tableFrame(1), []);
  return drawTable({
    widths: [width],
    rows: groups.map((group) => [
      [
        ...wrapText(group.first.title, width).map(view.style.bold),
        ...reasonTexts(group, view).flatMap((text) => wrapItem(text, width)),
        ...wrapText(group.first.ruleId, width).map(view.style.dim),
      ],
    ]),
    paintBorder: view.style.dim,
  });
}

/** Rules outside their period, each with it. */
export function drawNotInForce(rules: Assessment['notInForce'], view: View): string {
  const { rule, period } = view.labels.columns;
  return drawBeside(
    {
      head: [rule, period],
      items: rules,
      mainOf: ({ ruleId, replacedBy }, width) => wrapText(replacedBy === null ? ruleId : `${ruleId} → ${replacedBy}`, width),
      besideOf: ({ from, to }) => [to === null ? `${formatDay(from)} –` : `${formatDay(from)} – ${formatDay(to)}`],
      compact: true,
    },
    view,
  );
}

function passLines(group: FindingGroup, width: number, view: View): string[] {
  const { first, findings } = group;
  const { rows } = view.labels;
  const evidence = evidenceTexts(findings.flatMap((finding) => finding.evidence), view);
  return [
    ...wrapText(first.title, width).map(view.style.bold),
    ...wrapText(partText(first, view), width).map(view.style.outcome.pass),
    ...passReasons(group, view).flatMap((text) => wrapItem(text, width)),
    ...wrapText(`${rows.law}: ${lawText(first)}`, width),
    ...evidence.flatMap((text) => wrapText(`${rows.source}: ${text}`, width)),
    ...cautionTexts(first, view).flatMap((text) => wrapText(`${rows.caution}: ${text}`, width)),
  ];
}

function dueLines(finding: Finding, view: View): string[] {
  const { timing } = finding;
  if (timing === null) return [];
  const { timing: texts } = view.labels;
  return [
    ...(timing.dueDate === null ? [] : [formatDay(timing.dueDate)]),
    ...stateLines(finding, timing, view),
    ...(timing.nextDueDate === null ? [] : [texts.nextShort, formatDay(timing.nextDueDate)]),
  ];
}

function stateLines(finding: Finding, timing: Timing, view: View): string[] {
  const { timing: texts } = view.labels;
  if (timing.state === 'continuous' && timing.since !== null) return texts.since(formatDay(timing.since)).split(', ');
  return timing.state === 'met' && !isMetInTime(finding) ? texts.satisfied.split(' ') : [view.words.timing[timing.state]];
}

/** One reason, which stands for those of the other items: they differ by name only. */
export function passReasons(group: FindingGroup, view: View): string[] {
  const { first, findings } = group;
  const others = findings.slice(1).flatMap(({ instance }) => (instance ?? []));
  return [first.reason, ...(others.length === 0 ? [] : [view.labels.finding.sameFor(tellItems(others, view))])];
}

/** An outcome in words. Of a rule over items some may come out otherwise than the whole, which is what totals count. */
export function partText(finding: Finding, view: View): string {
  const text = capitalised(outcomeText(finding, view));
  const whole = view.outcomes.get(finding.ruleId) ?? finding.outcome;
  return whole === finding.outcome ? text : `${text}; ${view.labels.finding.whole(view.words.outcome[whole])}`;
}
