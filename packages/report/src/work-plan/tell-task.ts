import { formatDay, groupBy, officeName } from '@adempi/schema';
import type { WorkInstance, WorkProject, WorkQuestion, WorkTask } from '@adempi/schema';

import { dispositionText } from '../findings/disposition-text.ts';
import { lawText } from '../findings/duty-text.ts';
import { exposureTexts } from '../table/exposure-text.ts';
import { textIn } from '../table/view.ts';
import type { Sheet } from './sheet.ts';

/** Told of a task; the others are counted. */
const SHOWN_ITEMS = 6;
const SHOWN_LINES = 4;
const SHOWN_QUESTIONS = 3;
const SHOWN_REASONS = 4;

/** A label and what is told under it; nothing where the list is empty. */
export type TaskPart = readonly [label: string, texts: readonly string[]];

/** What a task is called: its duty, and the items that it is about. @example 'SPID e CIE · anagrafe, tributi' */
export function titleTask(task: WorkTask, sheet: Pick<Sheet, 'labels' | 'view'>): string {
  const names = nameItems(itemsOf(task, task.instances), sheet);
  return names === '' ? task.title : `${task.title} · ${names}`;
}

/** The items of a task by their keys, or of a question. */
interface TaskItems {
  readonly collection: string | null;
  readonly keys: readonly string[];
}

function itemsOf({ collection }: WorkTask, instances: readonly WorkInstance[]): TaskItems {
  return { collection, keys: instances.flatMap(({ item }) => item ?? []) };
}

/** The names of items, those that nobody listed last; empty for what is about the ente. */
function nameItems({ collection, keys }: TaskItems, { labels, view: { names } }: Pick<Sheet, 'labels' | 'view'>): string {
  const told = [...keys.filter((key) => key !== '*'), ...keys.filter((key) => key === '*')].map((key) => names.nameOf({ collection: collection ?? '', key }));
  return told.length === 0 ? '' : labels.items(told.slice(0, SHOWN_ITEMS), Math.max(0, told.length - SHOWN_ITEMS));
}

/** When a task is to be done. */
export function tellWhen({ kind, when, day, dayIs, daysLeft }: WorkTask, { labels }: Pick<Sheet, 'labels'>): string {
  if (day === null) return when === 'now' ? labels.always : labels.undated;
  const name = formatDay(day);
  if (when === 'now' && dayIs === 'start') return (kind === 'check' ? labels.boundSince : labels.since)(name);
  // Whether AgID was answered is not declared: nobody says that it is late.
  if (when === 'now') return daysLeft === null || kind === 'answer' ? labels.passed(name) : labels.overdue(name, -daysLeft);
  if (dayIs === 'start') return labels.begins(name, daysLeft ?? 0);
  return (kind === 'renewal' ? labels.renewal : labels.coming)(name, daysLeft ?? 0);
}

/** Who does it: someone that the Comune has, and whom its own plan puts in charge. */
export function tellActor(task: WorkTask, sheet: Pick<Sheet, 'labels' | 'view'>): string {
  const name = nameActor(task, sheet);
  return task.offices.length === 0 ? name : `${name}; ${sheet.labels.offices(task.offices.join(', '))}`;
}

/** Who does it. The head of a service that has a name is nearer than the office that knows its facts, which helps. */
export function nameActor({ actor, office, services }: Pick<WorkTask, 'actor' | 'office' | 'services'>, { labels, view }: Pick<Sheet, 'labels' | 'view'>): string {
  if (office === null) return view.words.actor[actor];
  const name = officeName(office);
  if (actor === 'fornitore') return labels.withSupplier(name);
  return services.length === 0 ? name : labels.headOf(services.slice(0, SHOWN_ITEMS), Math.max(0, services.length - SHOWN_ITEMS), name);
}

/** All that is told of a task, label by label, for a terminal and for a page alike. */
export function tellTask(task: WorkTask, sheet: Sheet): TaskPart[] {
  const { labels, view } = sheet;
  const { rows } = view.labels;
  return [
    [labels.rows.when, [tellWhen(task, sheet)]],
    [rows.why, task.kind === 'renewal' ? [] : tellReasons(task, sheet)],
    [rows.todo, task.remedy === '' ? [] : [task.remedy]],
    [labels.rows.actor, [tellActor(task, sheet)]],
    [labels.rows.supplier, task.suppliers],
    [labels.rows.proof, task.proof.length === 0 ? [] : [task.proof.join('; ')]],
    [rows.law, [lawText(task)].filter((text) => text !== '')],
    [rows.risk, exposureTexts(task, view)],
    [labels.rows.effort, [task.effort === null ? labels.unknownEffort : (sheet.efforts.get(task.effort) ?? task.effort)]],
    [labels.rows.pnrr, task.projects.map((project) => tellProject(project, sheet))],
    [labels.rows.lines, tellLines(task, sheet)],
    [labels.rows.questions, tellQuestions(task, sheet)],
    [rows.caution, tellCautions(task, sheet)],
    [labels.rows.priority, tellPoints(task, sheet)],
    [rows.rule, [task.ruleId]],
  ];
}

function tellReasons({ instances }: WorkTask, { view }: Sheet): string[] {
  const reasons = [...new Set(instances.map(({ reason }) => reason))];
  const hidden = reasons.length - SHOWN_REASONS;
  return [...reasons.slice(0, SHOWN_REASONS), ...(hidden > 0 ? [view.labels.finding.andMore(hidden)] : [])];
}

function tellProject(project: WorkProject, { labels, view }: Sheet): string {
  const named = view.facts.get('pnrr.progetti.misura')?.values?.find(({ value }) => value === project.measure);
  return labels.project(project, named === undefined ? project.measure : textIn(view, named.label));
}

function tellLines({ lines }: WorkTask, { labels }: Sheet): string[] {
  const texts = lines.slice(0, SHOWN_LINES).map(({ ruleId, title, alsoNeeds }) => {
    const code = ruleId.slice(ruleId.indexOf('/') + 1);
    const subject = title.startsWith(`${code}: `) ? title.slice(code.length + 2) : title;
    const text = labels.line(code, subject);
    return alsoNeeds.length === 0 ? text : `${text} ${labels.alsoNeeds(alsoNeeds.join(', '))}`;
  });
  const hidden = lines.length - texts.length;
  return hidden > 0 ? [...texts, labels.moreLines(hidden)] : texts;
}

function tellQuestions({ questions }: WorkTask, sheet: Sheet): string[] {
  const found = questions.flatMap((id) => sheet.questions.get(id) ?? []);
  const hidden = found.length - SHOWN_QUESTIONS;
  return [...found.slice(0, SHOWN_QUESTIONS).map((question) => tellQuestion(question, sheet)), ...(hidden > 0 ? [sheet.labels.moreQuestions(hidden)] : [])];
}

/** A question as it is put, with the items that it is open on; of a list, whether it is whole. */
export function tellQuestion({ asks, label, question, collection, items }: WorkQuestion, { labels, view }: Pick<Sheet, 'labels' | 'view'>): string {
  if (asks === 'complete') return view.labels.facts.closure(label);
  return items.length === 0 ? question : `${question} (${nameItems({ collection, keys: items }, { labels, view })})`;
}

/** The name of the office that knows the answer; empty where none is named. */
export function askedOffice({ office }: WorkQuestion): string {
  return office === null ? '' : officeName(office);
}

function tellCautions(task: WorkTask, sheet: Sheet): string[] {
  const { confidence } = task;
  const { view } = sheet;
  const { finding } = view.labels;
  const parts = (['duty', 'date', 'exposure'] as const).filter((part) => confidence[part] === 'unverified' && (part !== 'exposure' || view.risk));
  return [...tellDispositions(task, sheet), ...(parts.length === 0 ? [] : [finding.unverified(parts.map((part) => finding.confidence[part]).join(', '))])];
}

/** What was put off, exempt or known already: by whom, why and until when; with the names of its items where others of the task are not. */
export function tellDispositions(task: WorkTask, sheet: Pick<Sheet, 'labels' | 'view'>): string[] {
  const { instances } = task;
  const told = groupBy(instances, (instance) => dispositionText(instance, sheet.view) ?? '');
  return [...told].flatMap(([text, group]) => {
    if (text === '') return [];
    return group.length === instances.length ? [text] : [`${nameItems(itemsOf(task, group), sheet)}: ${text}`];
  });
}

/** What its place is made of; beside a name that only open data speak of, what it exposes to is not shown. */
function tellPoints({ points, exposure, force }: WorkTask, { labels, view }: Sheet): string[] {
  if (!view.risk) return [];
  const names = { ...labels.part, exposure: exposure === null ? view.words.force[force] : labels.part.exposure };
  const parts = (['exposure', 'severity', 'date', 'effort', 'procedure'] as const).filter((part) => points[part] > 0);
  return [labels.points(points.total, parts.map((part) => `${names[part]} ${points[part]}`).join(', '))];
}
