import type { Element } from 'hast';
import type { Counts } from '@adempi/schema';

import { countRules } from './count-rules.ts';
import { capitalised } from '../labels/phrases.ts';
import { linkTo, section, table } from './elements.ts';
import type { Child } from './elements.ts';
import { OUTCOME_ORDER } from './page.ts';
import type { Page } from './page.ts';

/** How many duties of each area came out how, with a link to each. */
export function areaTable(page: Page): Element {
  const { labels, view, areas, assessment } = page;
  const rows = areas.map(({ packId, title, rules }) => ({ cells: cells(linkTo(`area-${packId}`, title), countRules(rules)) }));
  const columns = OUTCOME_ORDER.map((outcome) => capitalised(view.words.outcome[outcome]));
  return section('aree', labels.sections.areas, [
    table({
      caption: labels.areaCaption,
      head: [view.labels.columns.area, ...columns, capitalised(view.labels.summary.total)],
      rows: [...rows, { cells: cells(capitalised(view.labels.summary.total), countRules(assessment.rules)), properties: { className: 'totale' } }],
      numeric: [1, 2, 3, 4, 5, 6, 7],
    }),
    page.withheld === null ? null : labels.withheld(page.withheld),
  ]);
}

function cells(name: Child, counts: Counts): Child[] {
  return [name, ...OUTCOME_ORDER.map((outcome) => numberOf(counts[outcome])), String(counts.rules)];
}

/** A table of many zeros hides what is not zero. */
function numberOf(count: number): string {
  return count === 0 ? '·' : String(count);
}
