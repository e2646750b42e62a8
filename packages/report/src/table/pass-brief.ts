import type { Finding } from '@adempi/schema';
import { formatDay } from '@adempi/schema';

import { wrapText } from '../text/layout.ts';
import { drawPasses } from './compact-sections.ts';
import { drawBeside } from './draw-beside.ts';
import { groupFindings } from './group-findings.ts';
import type { FindingGroup } from './group-findings.ts';
import { titleOfPart } from './outcome-text.ts';
import { FEW_RULES } from './view.ts';
import type { View } from './view.ts';

/** Duties that are met: with why and under which norm where they are few or asked for; otherwise by name. */
export function drawMet(findings: readonly Finding[], view: View): string {
  const groups = groupFindings(findings);
  if (view.inFull('pass') || groups.length <= FEW_RULES) return drawPasses(groups, view);
  return [drawNames(groups, view), ...wrapText(view.labels.brief.wholePasses, view.width)].join('\n');
}

function drawNames(groups: readonly FindingGroup[], view: View): string {
  const { columns, brief } = view.labels;
  return drawBeside(
    {
      head: [columns.duty, brief.next],
      items: groups,
      mainOf: ({ first }, width) => wrapText(titleOfPart(first, view), width),
      besideOf: ({ first }) => [nextDay(first)],
      compact: true,
    },
    view,
  );
}

function nextDay({ timing }: Finding): string {
  const day = timing?.nextDueDate ?? null;
  return day === null ? '' : formatDay(day);
}
