import type { Element } from 'hast';
import { h } from 'hastscript';
import { compareText, groupBy } from '@adempi/schema';

import { isWork } from '../table/disposition-text.ts';
import { officeOf, questionOf } from '../table/facts-section.ts';
import { rankMissing } from '../table/rank-missing.ts';
import { timingText } from '../table/timing-text.ts';
import { factPlace } from './fact-place.ts';
import { capitalised } from '../labels/phrases.ts';
import { linkTo, outcomeBadge, present, section, table } from './elements.ts';
import type { Child } from './elements.ts';
import { planParts, setAsideParts } from './plan-parts.ts';
import type { Entry, Page } from './page.ts';

/** Who has to do what: the duties that are not met, by who acts; the questions, by the office that knows. */
export function workSection(page: Page): Element {
  const acts = page.plan === null ? actTables(page) : planParts(page.plan, page);
  return section('lavoro', page.labels.sections.work, [
    ...acts,
    ...questionLists(page),
  ]);
}

function actTables(page: Page): Child[] {
  const open = page.areas.flatMap(({ entries }) => entries).filter(({ first: { outcome } }) => outcome === 'fail' || outcome === 'pending');
  const work = open.filter(({ first }) => isWork(first));
  const setAside = open.filter(({ first }) => !isWork(first));
  return [
    ...(work.length === 0 ? [h('p', page.labels.noActs)] : []),
    ...[...groupBy(work, ({ first }) => page.view.words.actor[first.actor])]
      .toSorted(([one], [other]) => compareText(one, other))
      .flatMap(([actor, entries]) => [h('h3', capitalised(actor)), actTable(actor, entries, page)]),
    ...setAsideParts(setAside.map(({ first, findings, anchor }) => ({ name: linkTo(anchor, first.title), findings })), page),
  ];
}

function actTable(actor: string, entries: readonly Entry[], { view, labels }: Page): Element {
  const { columns, rows } = view.labels;
  return table({
    caption: labels.actCaption(actor),
    head: [columns.duty, columns.outcome, rows.due, rows.todo],
    rows: entries.map(({ first, anchor }) => ({
      cells: [linkTo(anchor, first.title), outcomeBadge(first.outcome, view.words.outcome[first.outcome]), timingText(first, view), first.remedy],
    })),
  });
}

function questionLists(page: Page): Child[] {
  const { view, labels } = page;
  const byOffice = groupBy(rankMissing(page.assessment.findings), (fact) => officeOf(fact, view) ?? '');
  if (byOffice.size === 0) return [];
  const lists = [...byOffice]
    .toSorted(([one], [other]) => Number(one === '') - Number(other === '') || compareText(one, other))
    .map(([office, facts]) =>
      h('div.ufficio', [
        h('h4', office === '' ? labels.noOffice : office),
        h('ul.compatto', facts.map((fact) => h('li', present([questionOf(fact, view), ` (${labels.duties(fact.rules)}) `, h('code', factPlace(fact, labels))])))),
      ]),
    );
  return [h('h3', labels.questions), h('p', labels.questionsNote), ...lists];
}
