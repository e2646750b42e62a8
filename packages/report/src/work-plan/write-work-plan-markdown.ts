import type { RootContent } from 'mdast';
import type { WorkGroup, WorkPlan, WorkTask } from '@adempi/schema';

import { heading, list, paragraph, printMarkdown, table } from '../markdown/markdown.ts';
import { createSheet } from './sheet.ts';
import type { Sheet, WorkPlanTextOptions } from './sheet.ts';
import { nameGroup, shownGroups, splitChecks, tellAfter, tellNotices, tellOwnWorks, tellSetAside, tellTotals } from './tell-plan.ts';
import { tellActor, tellQuestion, tellTask, tellWhen, titleTask } from './tell-task.ts';

/** More would not be a start. */
const SHOWN_FIRST = 5;

/**
 * A programme of work as Markdown, whole: to be proposed to the Giunta, put into the minutes, or edited.
 * @example writeWorkPlanMarkdown(planWork(assessment, { bundle, weights, state }), { by: 'office', bundle })
 */
export function writeWorkPlanMarkdown(plan: WorkPlan, options: WorkPlanTextOptions = {}): string {
  const sheet = createSheet(plan, options);
  const { labels } = sheet;
  return printMarkdown([
    heading(1, labels.title(plan.subject.denominazione)),
    ...tellTotals(sheet).map((text) => paragraph(text)),
    ...section(labels.sections.after, listOf(tellAfter(sheet))),
    ...section(labels.sections.first, firstBlocks(sheet)),
    ...shownGroups(sheet).filter(({ tasks }) => tasks.length > 0).flatMap((group) => groupBlocks(group, sheet)),
    ...section(labels.sections.questions, questionBlocks(sheet)),
    ...section(labels.sections.checks, checkBlocks(sheet)),
    ...section(labels.sections.ownWorks, plan.ownWorks.length === 0 ? [] : [paragraph(labels.ownWorksIntro), ...listOf(tellOwnWorks(sheet))]),
    ...section(labels.sections.setAside, listOf(tellSetAside(sheet))),
    ...section(labels.sections.notices, listOf(tellNotices(sheet))),
  ]);
}

function section(title: string, blocks: readonly RootContent[]): RootContent[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

function listOf(texts: readonly string[]): RootContent[] {
  return texts.length === 0 ? [] : [list(texts.map((text) => ({ line: [text] })))];
}

function firstBlocks(sheet: Sheet): RootContent[] {
  const { plan, labels } = sheet;
  const { tasks, checks } = plan;
  if (tasks.length === 0) return [paragraph(checks.length === 0 ? labels.nothingAtAll : labels.nothing(checks.length))];
  const steps = tasks.slice(0, SHOWN_FIRST).map((task) => `${titleTask(task, sheet)} (${tellWhen(task, sheet)}). ${labels.actor(tellActor(task, sheet))}.`);
  return [list(steps.map((text) => ({ line: [text] })), true)];
}

function groupBlocks(group: WorkGroup, sheet: Sheet): RootContent[] {
  const tasks = group.tasks.flatMap((id) => sheet.tasks.get(id) ?? []);
  return [heading(2, nameGroup(group, sheet)), ...tasks.flatMap((task) => taskBlocks(task, sheet))];
}

function taskBlocks(task: WorkTask, sheet: Sheet): RootContent[] {
  const parts = tellTask(task, sheet).filter(([, texts]) => texts.length > 0);
  return [heading(3, titleTask(task, sheet)), list(parts.map(([label, texts]) => ({ line: [{ strong: label }, `: ${texts.join('; ')}`] })))];
}

/** Those on which duties wait; the others are counted. */
function questionBlocks(sheet: Sheet): RootContent[] {
  const { plan, labels } = sheet;
  const told = plan.questions.filter(({ points }) => points.duties > 0);
  const shown = told.length === 0 ? plan.questions : told;
  const hidden = plan.questions.length - shown.length;
  if (shown.length === 0) return [];
  const rows = shown.map((question) => [tellQuestion(question, sheet), question.office ?? '', String(question.ruleIds.length)]);
  const { rows: names } = labels;
  const duties = splitChecks(plan).duties.length;
  return [
    ...(duties === 0 ? [] : [paragraph(labels.questionsIntro(duties))]),
    table([[names.question, names.office, names.duties], ...rows]),
    ...(hidden === 0 ? [] : [paragraph(`${labels.moreQuestions(hidden)}.`)]),
    paragraph(labels.toAnswer),
  ];
}

function checkBlocks(sheet: Sheet): RootContent[] {
  const { plan, labels, view } = sheet;
  const { duties, lines } = splitChecks(plan);
  const told = duties.length === 0 ? lines : duties;
  if (told.length === 0) return [];
  const { columns } = view.labels;
  const rows = told.map((check) => [titleTask(check, sheet), view.words.severity[check.severity], tellWhen(check, sheet), tellActor(check, sheet)]);
  return [
    paragraph(labels.checksIntro(duties.length, lines.length)),
    table([[columns.duty, columns.severity, labels.rows.when, labels.rows.actor], ...rows]),
  ];
}
