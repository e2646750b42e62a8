import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay, groupBy } from '@adempi/schema';
import type { Conflict } from '@adempi/schema';

import { itemsOf } from '../table/conflicts-section.ts';
import { pathOf, textIn } from '../table/view.ts';
import { valueText } from '../text/value-text.ts';
import { capitalised, joinNames } from '../labels/phrases.ts';
import { day, present, section, table } from './elements.ts';
import type { Child } from './elements.ts';
import type { Page } from './page.ts';

/** The documents that the facts come from, and those that contradict each other. */
export function sourcesSection(page: Page): Element {
  return section('fonti', page.labels.sections.sources, [sourceTable(page), ...conflicts(page)]);
}

function sourceTable({ assessment: { sources }, view, labels, isPublic }: Page): Child {
  if (sources.length === 0) return h('p', `${view.labels.header.noSources}.`);
  return table({
    caption: labels.sourceCaption,
    head: [labels.document, labels.date, labels.assurance],
    rows: sources.map(({ title, date, assurance }, index) => ({
      cells: [
        isPublic ? labels.untitled(index + 1) : title,
        date === null ? view.labels.header.undated : day(date),
        assurance === null ? '–' : capitalised(view.words.assurance[assurance]),
      ],
    })),
  });
}

function conflicts(page: Page): Child[] {
  const { assessment, view, labels, isPublic } = page;
  if (assessment.conflicts.length === 0) return [];
  const title = h('h3', view.labels.sections.conflicts);
  if (isPublic) return [title, h('p', labels.conflictCount(assessment.conflicts.length))];
  // The same contradiction on several items is told once.
  const groups = groupBy(assessment.conflicts, ({ fact, values, chosen }) => JSON.stringify([pathOf(fact), values, chosen]));
  return [title, h('ul', [...groups.values()].map((group) => h('li', present(conflictParts(group, page)))))];
}

function conflictParts(group: readonly [Conflict, ...Conflict[]], { view }: Page): Child[] {
  const [{ fact, values, chosen }] = group;
  const definition = view.facts.get(pathOf(fact));
  const items = itemsOf(group).map(view.names.nameOf);
  const { conflicts: words, finding } = view.labels;
  return [
    h('strong', definition === undefined ? pathOf(fact) : textIn(view, definition.label)),
    items.length === 0 ? null : ` (${words.items(joinNames(items))})`,
    h('ul', values.map((entry, index) => {
      const title = entry.source === null ? finding.undeclaredSource : (view.sources.get(entry.source)?.title ?? entry.source);
      const place = [title, ...(entry.ref === null ? [] : [entry.ref]), ...(entry.knownOn === null ? [] : [finding.knownOn(formatDay(entry.knownOn))])].join(', ');
      return h('li', `${valueText(entry.value, view, definition)}: ${place}${index === chosen ? ` – ${words.chosen}` : ''}`);
    })),
    chosen === null ? words.noneChosen : null,
  ];
}
