import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Finding, WorkGroup, WorkGrouping, WorkPlan, WorkTask } from '@adempi/schema';

import { workPlanLabelsOf } from '../labels/work-plan.ts';
import { capitalised } from '../labels/phrases.ts';
import { dispositionTexts } from '../table/disposition-text.ts';
import { createSheet } from '../work-plan/sheet.ts';
import type { Sheet } from '../work-plan/sheet.ts';
import { nameGroup, tellOwnWorks } from '../work-plan/tell-plan.ts';
import { tellWhen, titleTask } from '../work-plan/tell-task.ts';
import { linkTo, listOf, present, table } from './elements.ts';
import type { Child } from './elements.ts';
import { findEntryById } from './page.ts';
import type { Page } from './page.ts';

/**
 * A programme of work: what each office has to do, in which order; what each supplier is to be asked
 * for; what the Comune has programmed itself.
 */
export function planParts(plan: WorkPlan, page: Page): Child[] {
  const { ownWorks } = plan;
  const sheet = sheetOf(plan, 'office', page);
  const { sections, ownWorksIntro } = sheet.labels;
  const offices = plan.groups.office.filter(({ tasks }) => tasks.length > 0);
  return [
    offices.length === 0 ? h('p', page.labels.noActs) : null,
    ...offices.flatMap((group) => officeParts(group, sheet, page)),
    ...supplierParts(plan, page),
    ...setAsideParts(plan.setAside.map((task) => ({ name: taskLink(task, sheet, page), findings: findingsOf(task, page) })), page),
    ...(ownWorks.length === 0 ? [] : [h('h3', sections.ownWorks), h('p', ownWorksIntro), listOf(tellOwnWorks(sheet))]),
  ];
}

/** Something that is no work while what was decided of it holds. */
interface SetAside {
  readonly name: Child;
  readonly findings: readonly Finding[];
}

/** What was put off, or is exempt: of each who decided so, why, and until when. */
export function setAsideParts(items: readonly SetAside[], { view }: Page): Child[] {
  if (items.length === 0) return [];
  const told = items.map(({ name, findings }) => h('li', present([name, ': ', dispositionTexts(findings, view.lang).join(' ')])));
  return [h('h3', workPlanLabelsOf(view.lang).sections.setAside), h('ul.compatto', told)];
}

function findingsOf({ instances }: WorkTask, { assessment }: Page): Finding[] {
  const ids = new Set(instances.map(({ findingId }) => findingId));
  return assessment.findings.filter(({ id }) => ids.has(id));
}

function sheetOf(plan: WorkPlan, by: WorkGrouping, { bundle, view }: Page): Sheet {
  return createSheet({ ...plan, lang: view.lang }, { bundle, by });
}

function officeParts(group: WorkGroup, sheet: Sheet, page: Page): Child[] {
  const name = nameGroup(group, sheet);
  const { columns, rows } = page.view.labels;
  const tasks = tasksOf({ ...group, checks: [] }, sheet);
  const hasSuppliers = tasks.some(({ suppliers }) => suppliers.length > 0);
  return [
    h('h3', name),
    table({
      caption: page.labels.actCaption(name),
      head: [columns.duty, sheet.labels.rows.when, rows.todo, ...(hasSuppliers ? [sheet.labels.rows.supplier] : [])],
      rows: tasks.map((task) => ({
        cells: [taskLink(task, sheet, page), capitalised(tellWhen(task, sheet)), task.remedy, ...(hasSuppliers ? [task.suppliers.join(', ')] : [])],
      })),
    }),
  ];
}

/** Those that the state names: of the others there is nobody to write to. */
function supplierParts(plan: WorkPlan, page: Page): Child[] {
  const sheet = sheetOf(plan, 'supplier', page);
  const named = plan.groups.supplier.filter(({ key, tasks, checks }) => key !== 'none' && key !== 'unnamed' && tasks.length + checks.length > 0);
  if (named.length === 0) return [];
  return [h('h3', page.labels.suppliers), ...named.map((group) => supplierList(group, sheet, page))];
}

function supplierList(group: WorkGroup, sheet: Sheet, page: Page): Element {
  return h('div.ufficio', [
    h('h4', nameGroup(group, sheet)),
    h('ul.compatto', tasksOf(group, sheet).map((task) => h('li', present([taskLink(task, sheet, page), ` (${sheet.labels.kind[task.kind]}; ${tellWhen(task, sheet)})`])))),
  ]);
}

function tasksOf({ tasks, checks }: WorkGroup, sheet: Sheet): WorkTask[] {
  return [...tasks, ...checks].flatMap((id) => sheet.tasks.get(id) ?? []);
}

function taskLink(task: WorkTask, sheet: Sheet, page: Page): Child {
  const [first] = task.instances;
  return linkTo(first === undefined ? undefined : findEntryById(page, first.findingId)?.anchor, titleTask(task, sheet));
}
