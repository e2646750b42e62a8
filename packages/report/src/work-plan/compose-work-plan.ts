import type { WorkGroup, WorkQuestion } from '@adempi/schema';

import type { Block } from '../docx/part.ts';
import type { Sheet } from './sheet.ts';
import { nameGroup, splitChecks, tellAfter, tellFirst, tellNothing, tellNotices, tellOwnWorks, tellSetAside, tellTotals } from './tell-plan.ts';
import { askedOffice, tellActor, tellQuestion, tellTask, tellWhen, titleTask } from './tell-task.ts';

/** What a programme of work tells, whole and in order, for whatever writes it as a text. */
export function composeWorkPlan(sheet: Sheet): Block[] {
  const { plan, labels: { title, sections, ownWorksIntro } } = sheet;
  return [
    { kind: 'title', text: title(plan.subject.denominazione) },
    ...tellTotals(sheet).map(paragraph),
    ...section(sections.after, listOf(tellAfter(sheet))),
    ...section(sections.first, firstBlocks(sheet)),
    ...plan.groups[sheet.by].flatMap((group) => groupBlocks(group, sheet)),
    ...section(sections.questions, questionBlocks(sheet)),
    ...section(sections.checks, checkBlocks(sheet)),
    ...section(sections.ownWorks, plan.ownWorks.length === 0 ? [] : [paragraph(ownWorksIntro), ...listOf(tellOwnWorks(sheet))]),
    ...section(sections.setAside, listOf(tellSetAside(sheet))),
    ...section(sections.notices, listOf(tellNotices(sheet))),
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function section(text: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks];
}

function listOf(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function firstBlocks(sheet: Sheet): Block[] {
  const nothing = tellNothing(sheet);
  return nothing === null ? [{ kind: 'numbered', items: tellFirst(sheet) }] : [paragraph(nothing)];
}

/** Its work and, of an office, what to ask of it. */
function groupBlocks(group: WorkGroup, sheet: Sheet): Block[] {
  const { labels } = sheet;
  const tasks = group.tasks.flatMap((id) => sheet.tasks.get(id) ?? []);
  const asked = ask(group.questions.flatMap((id) => sheet.questions.get(id) ?? []), sheet);
  const questions = asked.shown.length === 0 ? [] : [paragraph(labels.toAsk), ...listOf(asked.shown.map((question) => tellQuestion(question, sheet))), ...asked.more];
  return section(nameGroup(group, sheet), [
    ...tasks.flatMap((task): Block[] => [
      { kind: 'heading', level: 2, text: titleTask(task, sheet) },
      { kind: 'fields', fields: tellTask(task, sheet).filter(([, texts]) => texts.length > 0) },
    ]),
    ...(tasks.length === 0 || questions.length === 0 ? questions : [{ kind: 'heading', level: 2, text: labels.sections.questions } as const, ...questions]),
  ]);
}

/** What no group was asked above. */
function questionBlocks(sheet: Sheet): Block[] {
  const { plan, labels, by } = sheet;
  if (plan.questions.length === 0) return [];
  const asked = new Set(plan.groups[by].flatMap(({ questions }) => questions));
  const { shown, more } = ask(plan.questions.filter(({ id }) => !asked.has(id)), sheet);
  const { rows: names } = labels;
  const rows = shown.map((question) => [tellQuestion(question, sheet), askedOffice(question), String(question.ruleIds.length)]);
  const duties = splitChecks(plan).duties.length;
  return [
    ...(duties === 0 ? [] : [paragraph(labels.questionsIntro(duties))]),
    ...(rows.length === 0 ? [] : [{ kind: 'table', head: [names.question, names.office, names.duties], rows } as const, ...more]),
    paragraph(labels.toAnswer),
  ];
}

/** Of some questions, those on which duties wait, where any do in the whole programme; the others are counted. */
function ask(questions: readonly WorkQuestion[], { plan, labels }: Sheet): { readonly shown: readonly WorkQuestion[]; readonly more: readonly Block[] } {
  const isUrgent = ({ points }: WorkQuestion): boolean => points.duties > 0;
  const shown = plan.questions.some(isUrgent) ? questions.filter(isUrgent) : questions;
  const hidden = questions.length - shown.length;
  return { shown, more: hidden === 0 ? [] : [paragraph(`${labels.moreQuestions(hidden)}.`)] };
}

function checkBlocks(sheet: Sheet): Block[] {
  const { plan, labels, view } = sheet;
  const { duties, lines, told } = splitChecks(plan);
  if (told.length === 0) return [];
  const { columns } = view.labels;
  return [
    paragraph(labels.checksIntro(duties.length, lines.length)),
    {
      kind: 'table',
      head: [columns.duty, columns.severity, labels.rows.when, labels.rows.actor],
      rows: told.map((check) => [titleTask(check, sheet), view.words.severity[check.severity], tellWhen(check, sheet), tellActor(check, sheet)]),
    },
  ];
}
