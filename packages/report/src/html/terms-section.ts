import type { Element } from 'hast';
import { h } from 'hastscript';

import { day, linkTo, section, table } from './elements.ts';
import type { Page } from './page.ts';
import { listDays } from './term-rows.ts';

/** The days to come, each with what falls on it. */
export function termsSection(page: Page): Element {
  const { labels, view } = page;
  const rows = listDays(page).map(({ date, what, state, anchor }) => ({ cells: [day(date), linkTo(anchor, what), state] }));
  return section('date', labels.sections.terms, [
    rows.length === 0 ? h('p', labels.noDates) : table({ caption: labels.termsCaption, head: [labels.day, view.labels.columns.duty, labels.today], rows }),
  ]);
}
