import type { WorkGroup, WorkPlan, WorkQuestion, WorkTask } from '@adempi/schema';

import { drawCardRows, labelled } from '../table/cards.ts';
import type { CardRow } from '../table/cards.ts';
import { heading, remainingWidth } from '../table/view.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { BULLET, hang, widest, wrapText } from '../text/layout.ts';
import { toJson } from '../text/to-json.ts';
import { createSheet } from './sheet.ts';
import type { Sheet, WorkPlanTextOptions } from './sheet.ts';
import { nameGroup, shownGroups, splitChecks, tellAfter, tellFirst, tellNothing, tellNotices, tellOwnWorks, tellSetAside, tellTotals } from './tell-plan.ts';
import { askedOffice, tellQuestion, tellTask, tellWhen, titleTask } from './tell-task.ts';

/** How a programme of work is written for a terminal. */
export interface WorkPlanTableOptions extends WorkPlanTextOptions {
  /** Columns of the terminal, 60 to 160. */
  readonly width?: number;
  readonly color?: boolean;
}

const SHOWN_QUESTIONS = 7;
const SHOWN_CHECKS = 5;
/** Questions under each office. */
const SHOWN_ASKED = 5;

/**
 * A programme of work for a terminal: what to do first, the questions to answer first, then each piece of
 * work in full, by month, office or supplier.
 * @example writeWorkPlan(planWork(assessment, { bundle, weights, state }), { width: 80, bundle })
 */
export function writeWorkPlan(plan: WorkPlan, options: WorkPlanTableOptions = {}): string {
  const sheet = createSheet(plan, options);
  const sections = [
    writeTop(sheet),
    writeSection('after', tellAfter(sheet), sheet),
    writeFirst(sheet),
    sheet.by === 'office' ? '' : writeQuestions(sheet),
    ...shownGroups(sheet).map((group) => writeGroup(group, sheet)),
    writeChecks(sheet),
    writeOwnWorks(sheet),
    writeSection('setAside', tellSetAside(sheet), sheet),
    writeSection('notices', [sheet.labels.fullPlan, ...tellNotices(sheet)], sheet),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

/** A programme of work as JSON; two spaces, a newline at the end. */
export function writeWorkPlanJson(plan: WorkPlan): string {
  return `${toJson(plan, 2)}\n`;
}

function writeTop(sheet: Sheet): string {
  const { labels, plan, view } = sheet;
  return [
    ...wrapText(labels.title(plan.subject.denominazione), view.width).map(view.style.heading),
    ...tellTotals(sheet).flatMap((text) => wrapText(text, view.width)),
  ].join('\n');
}

function writeSection(name: keyof Sheet['labels']['sections'], texts: readonly string[], { labels, view }: Sheet): string {
  if (texts.length === 0) return '';
  return [heading(view, labels.sections[name]), ...texts.flatMap((text) => hang(BULLET, text, view.width))].join('\n');
}

function writeFirst(sheet: Sheet): string {
  const { labels, view } = sheet;
  const nothing = tellNothing(sheet);
  const steps = tellFirst(sheet).flatMap((step, index) => hang(`${index + 1}. `, step, view.width));
  return [heading(view, labels.sections.first), ...(nothing === null ? steps : wrapText(nothing, view.width))].join('\n');
}

function writeQuestions(sheet: Sheet): string {
  const { plan, labels, view } = sheet;
  if (plan.questions.length === 0) return '';
  const duties = splitChecks(plan).duties.length;
  const shown = plan.questions.slice(0, SHOWN_QUESTIONS);
  const hidden = plan.questions.length - shown.length;
  return [
    heading(view, labels.sections.questions),
    ...(duties === 0 ? [] : wrapText(labels.questionsIntro(duties), view.width)),
    drawQuestions(shown, sheet),
    ...(hidden === 0 ? [] : wrapText(`${labels.moreQuestions(hidden)}.`, view.width)),
    ...wrapText(labels.toAnswer, view.width),
  ].join('\n');
}

function drawQuestions(questions: readonly WorkQuestion[], sheet: Sheet): string {
  const { labels, view } = sheet;
  const { question, office, duties } = labels.rows;
  const officeWidth = Math.min(18, widest([office, ...questions.map(askedOffice)]));
  const widths = [officeWidth, widest([duties])];
  const width = remainingWidth(view, tableFrame(3), widths);
  return drawTable({
    widths: [width, ...widths],
    head: [question, office, duties].map(view.style.dim),
    rows: questions.map((one) => [
      wrapText(tellQuestion(one, sheet), width),
      wrapText(askedOffice(one), officeWidth),
      [String(one.ruleIds.length).padStart(widest([duties]))],
    ]),
    paintBorder: view.style.dim,
  });
}

function writeGroup(group: WorkGroup, sheet: Sheet): string {
  const { view, labels } = sheet;
  const tasks = group.tasks.flatMap((id) => sheet.tasks.get(id) ?? []);
  const asked = group.questions.flatMap((id) => sheet.questions.get(id) ?? []);
  const hidden = asked.length - SHOWN_ASKED;
  return [
    heading(view, nameGroup(group, sheet)),
    ...(tasks.length === 0 ? [] : [drawTasks(tasks, sheet)]),
    ...(asked.length === 0 ? [] : wrapText(labels.toAsk, view.width)),
    ...asked.slice(0, SHOWN_ASKED).flatMap((one) => hang(BULLET, tellQuestion(one, sheet), view.width)),
    ...(hidden > 0 ? wrapText(`${labels.moreQuestions(hidden)}.`, view.width) : []),
  ].join('\n');
}

function drawTasks(tasks: readonly WorkTask[], sheet: Sheet): string {
  const { severity, duty } = sheet.view.labels.columns;
  return drawCardRows([severity, duty], tasks.map((task) => cardRows(task, sheet)), sheet.view);
}

function cardRows(task: WorkTask, sheet: Sheet): CardRow[] {
  const { view } = sheet;
  const title: CardRow = {
    label: view.words.severity[task.severity].toLocaleUpperCase(view.lang),
    paintLabel: view.style.severity[task.severity],
    text: titleTask(task, sheet),
    paint: view.style.bold,
  };
  return [title, ...tellTask(task, sheet).flatMap(([label, texts]) => labelled(label, texts.length > 1 ? texts.map((text) => `${BULLET}${text}`) : texts))];
}

/** What is not known to be met, by how much it presses; lines of the plan are counted alone. */
function writeChecks(sheet: Sheet): string {
  const { plan, labels, view } = sheet;
  if (plan.checks.length === 0) return '';
  const { duties, lines, told } = splitChecks(plan);
  const shown = told.slice(0, SHOWN_CHECKS);
  const hidden = plan.checks.length - shown.length;
  return [
    heading(view, labels.sections.checks),
    ...wrapText(labels.checksIntro(duties.length, lines.length), view.width),
    ...shown.flatMap((check) => hang(BULLET, `${titleTask(check, sheet)} (${tellWhen(check, sheet)})`, view.width)),
    ...(hidden === 0 ? [] : wrapText(labels.moreChecks(hidden), view.width)),
  ].join('\n');
}

function writeOwnWorks(sheet: Sheet): string {
  const { labels, view } = sheet;
  const works = tellOwnWorks(sheet);
  if (works.length === 0) return '';
  return [heading(view, labels.sections.ownWorks), ...wrapText(labels.ownWorksIntro, view.width), ...works.flatMap((text) => hang(BULLET, text, view.width))].join('\n');
}
