import type { Conflict } from '@adempi/schema';
import { formatDay, groupBy } from '@adempi/schema';

import { joinNames } from '../labels/phrases.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { BULLET, wrapItem, wrapText } from '../text/layout.ts';
import { valueText } from '../text/value-text.ts';
import { itemIn } from './item-names.ts';
import type { Item } from './item-names.ts';
import { pathOf, remainingWidth, textIn } from './view.ts';
import type { View } from './view.ts';

/** Facts on which sources contradict each other: every value with its source, and which one was used. */
export function drawConflicts(conflicts: readonly Conflict[], view: View): string {
  const width = remainingWidth(view, tableFrame(1), []);
  return drawTable({
    widths: [width],
    rows: groupConflicts(conflicts).map((group) => [conflictLines(group, width, view)]),
    paintBorder: view.style.dim,
  });
}

// The same contradiction on several items is told once.
function groupConflicts(conflicts: readonly Conflict[]): (readonly [Conflict, ...Conflict[]])[] {
  return [...groupBy(conflicts, ({ fact, values, chosen }) => JSON.stringify([pathOf(fact), values, chosen])).values()];
}

/** The items that contradictions are about. */
export function itemsOf(conflicts: readonly Conflict[]): Item[] {
  return conflicts.flatMap(({ fact }) => itemIn(fact) ?? []);
}

function conflictLines(group: readonly [Conflict, ...Conflict[]], width: number, view: View): string[] {
  const [conflict] = group;
  const path = pathOf(conflict.fact);
  const definition = view.facts.get(path);
  const items = itemsOf(group).map(view.names.nameOf);
  const { conflicts } = view.labels;
  return [
    ...wrapText(definition === undefined ? path : `${textIn(view, definition.label)} (${path})`, width).map(view.style.bold),
    ...(items.length === 0 ? [] : wrapText(conflicts.items(joinNames(items)), width)),
    ...conflict.values.flatMap((entry, index) => {
      const chosen = index === conflict.chosen ? ` – ${conflicts.chosen}` : '';
      return wrapItem(`${BULLET}${valueText(entry.value, view, definition)}: ${originText(entry, view)}${chosen}`, width);
    }),
    ...(conflict.chosen === null ? wrapText(conflicts.noneChosen, width) : []),
  ];
}

function originText(entry: Conflict['values'][number], view: View): string {
  const { finding } = view.labels;
  const title = entry.source === null ? finding.undeclaredSource : (view.sources.get(entry.source)?.title ?? entry.source);
  const place = entry.ref === null ? title : `${title}, ${entry.ref}`;
  return entry.knownOn === null ? place : `${place} (${finding.knownOn(formatDay(entry.knownOn))})`;
}
