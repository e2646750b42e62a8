import { EXPOSURE_CLASSES, formatDay, groupBy, officeName, reasons } from '@adempi/schema';
import type { Summary, WorkGroup, WorkPlan, WorkTask } from '@adempi/schema';

import { capitalised, lowerFirst } from '../labels/phrases.ts';
import { classLabel } from '../table/exposure-text.ts';
import { horizonTexts } from '../table/horizon-texts.ts';
import { textIn } from '../table/view.ts';
import { percentText } from '../text/value-text.ts';
import type { Sheet } from './sheet.ts';
import { tellActor, tellDispositions, tellWhen, titleTask } from './tell-task.ts';

/** What stands on top: the day, what was looked at, and how much there is of everything. The same in every format. */
export function tellTotals({ plan, labels, view }: Pick<Sheet, 'plan' | 'labels' | 'view'>): string[] {
  const { asOf, knownAt, until, counts, openData, profile, lang } = plan;
  const { header } = view.labels;
  const day = knownAt === null ? labels.asOf(formatDay(asOf)) : `${labels.asOf(formatDay(asOf))}, ${header.knownAt(formatDay(knownAt))}`;
  const title = view.profiles.get(profile ?? '');
  return [
    ...(openData ? [reasons(lang).clues] : []),
    `${day}; ${labels.until(formatDay(until))}.`,
    // What was left out is not met: the reader is told that only a part was looked at.
    ...(profile === null ? [] : [`${header.profile}: ${title === undefined ? profile : `${textIn(view, title)} (${profile})`}.`]),
    [labels.counts(counts), ...(counts.questions === 0 ? [] : [labels.questionCount(counts.questions)])].join(' '),
  ];
}

/** What a group is called. */
export function nameGroup({ key }: WorkGroup, { by, labels, view }: Sheet): string {
  if (by === 'month') return labels.month(key);
  if (by === 'supplier') return labels.supplier(key);
  const actor = (view.words.actor as Readonly<Record<string, string>>)[key];
  return actor === undefined ? officeName(key) : capitalised(actor);
}

/** The groups that are told: those with tasks, and offices with questions. */
export function shownGroups({ plan, by }: Pick<Sheet, 'plan' | 'by'>): readonly WorkGroup[] {
  return plan.groups[by].filter(({ tasks, questions }) => tasks.length + questions.length > 0);
}

/** More would not be a start. */
const SHOWN_FIRST = 5;

/** What to start with, a step each. */
export function tellFirst(sheet: Sheet): string[] {
  return sheet.plan.tasks.slice(0, SHOWN_FIRST).map((task) => `${titleTask(task, sheet)} (${tellWhen(task, sheet)}). ${sheet.labels.actor(tellActor(task, sheet))}.`);
}

/** What is said where there is nothing to do; null where there is. */
export function tellNothing({ plan: { tasks, checks }, labels }: Pick<Sheet, 'plan' | 'labels'>): string | null {
  if (tasks.length > 0) return null;
  return checks.length === 0 ? labels.nothingAtAll : labels.nothing(checks.length);
}

/** Checks of duties, and of lines and targets of plans; those of plans are told only where there are no others. */
export function splitChecks({ checks }: WorkPlan): Readonly<Record<'duties' | 'lines' | 'told', readonly WorkTask[]>> {
  const split = groupBy(checks, ({ force }) => force === 'plan');
  const [duties, lines] = [split.get(false) ?? [], split.get(true) ?? []];
  return { duties, lines, told: duties.length === 0 ? lines : duties };
}

/** What the Comune has programmed itself, in order of time. */
export function tellOwnWorks({ plan: { ownWorks }, labels }: Pick<Sheet, 'plan' | 'labels'>): string[] {
  return ownWorks.map(({ id, title, day, offices }) => {
    const text = labels.ownWork(day === null ? null : formatDay(day), title ?? id);
    return offices.length === 0 ? text : `${text} (${offices.join(', ')})`;
  });
}

/** What was put off or exempt: why, who decided it, and until when; and that it comes back before the programme ends. */
export function tellSetAside(sheet: Sheet): string[] {
  const { plan: { setAside, until }, labels } = sheet;
  return setAside.map((task) => {
    const name = `${titleTask(task, sheet)} (${labels.kind[task.kind]})`;
    const told = tellDispositions(task, sheet);
    const ends = [...new Set(task.instances.flatMap(({ waiver }) => (waiver === undefined || waiver.until >= until ? [] : [waiver.until])))].sort();
    return told.length === 0 ? name : [`${name}: ${told.join(' ')}`, ...ends.map((day) => labels.comesBack(formatDay(day)))].join(' ');
  });
}

/** What is supposed to be done, and what would be otherwise; nothing where nothing is supposed to be. */
export function tellAfter(sheet: Sheet): string[] {
  return [...tellDone(sheet), ...tellFigures(sheet)];
}

/** What is supposed to be done. */
export function tellDone({ plan, labels }: Pick<Sheet, 'plan' | 'labels'>): string[] {
  return plan.done.map(({ title, findings }) => labels.done(title, findings));
}

/** The figures that would be otherwise if that were done. */
export function tellFigures(sheet: Sheet): string[] {
  const { plan, labels } = sheet;
  const { before, after, done } = plan;
  if (done.length === 0) return [];
  const figures = [figuresOf(before, sheet), figuresOf(after, sheet)] as const;
  const changes = figures[0].flatMap(([name, value], index) => {
    const then = figures[1][index]?.[1] ?? value;
    if (value !== then) return [labels.change(name, value, then)];
    // A score is never told without how much it speaks of.
    return index < SCORE_AND_COVERAGE ? [labels.same(name, value)] : [];
  });
  return [...changes, labels.unchanged];
}

/** The first figures: told even where they stay. */
const SCORE_AND_COVERAGE = 2;

/** The figures of a summary that a plan compares, each with its name. */
function figuresOf(summary: Summary, { labels, view }: Sheet): readonly (readonly [name: string, value: string])[] {
  const { changed } = labels;
  const { score, coverage, fail, pending, unknown, byForce, exposure } = summary;
  const share = (value: number | null): string => (value === null ? '–' : percentText(value, view));
  return [
    [changed.score, share(score)],
    [changed.coverage, share(coverage)],
    [changed.fail, String(fail)],
    [changed.pending, String(pending)],
    [changed.unknown, String(unknown)],
    [changed.plan, String(byForce.plan.pass)],
    [changed.grant, String(byForce.grant.pass)],
    ...(view.risk ? EXPOSURE_CLASSES.map((name) => [labels.exposed(lowerFirst(classLabel(name, view))), String(exposure[name])] as const) : []),
  ];
}

/** What a reader must know before relying on it. */
export function tellNotices({ plan, labels, view }: Sheet): string[] {
  const problems = plan.diagnostics.filter(({ code }) => code !== 'pack.horizon').map(({ message }) => message);
  return [
    labels.order,
    ...(plan.exposureNote !== null && view.risk && mayBeFined(plan) ? [plan.exposureNote] : []),
    ...(plan.assumeUnchanged ? [view.labels.notices.assumed] : []),
    ...horizonTexts(plan, view),
    ...problems,
    plan.disclaimer,
  ];
}

/** What is supposed to be done frightens nobody any more; nor does a fine of which it is not clear whether there is one. */
function mayBeFined({ after }: WorkPlan): boolean {
  const { fine, fine_halved: halved } = after.exposure;
  return fine + halved > 0;
}
