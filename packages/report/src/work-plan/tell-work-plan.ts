import type { Force, Outcome, Severity, WorkGrouping, WorkKind, WorkPlan, WorkTask } from '@adempi/schema';

import { lawText } from '../findings/duty-text.ts';
import { createSheet } from './sheet.ts';
import type { Sheet, WorkPlanTextOptions } from './sheet.ts';
import { nameGroup, shownGroups, splitChecks, tellDone, tellFigures, tellNothing, tellNotices, tellOwnWorks, tellTotals } from './tell-plan.ts';
import { askedOffice, tellActor, tellQuestion, tellTask, tellWhen, titleTask } from './tell-task.ts';

/** A piece of work in words. */
export interface ToldTask {
  readonly id: string;
  readonly kind: WorkKind;
  /** `non rispettato`. */
  readonly kindText: string;
  /** How its duty stands, for a mark. */
  readonly outcome: Outcome;
  readonly ruleId: string;
  readonly force: Force;
  readonly title: string;
  readonly severity: Severity;
  readonly severityText: string;
  readonly whenText: string;
  readonly actorText: string;
  readonly remedy: string;
  /** Its norms in one line; empty where it has none. Among its parts, too. */
  readonly lawText: string;
  /** The first of its findings, which explains it. */
  readonly findingId: string;
  /** What else is told of it, label by label: not again when, what and who. */
  readonly parts: readonly { readonly label: string; readonly texts: readonly string[] }[];
}

/** What one office, supplier or month has to do. */
export interface ToldGroup {
  readonly key: string;
  readonly name: string;
  /** Ids of tasks, in the order of the plan. */
  readonly tasks: readonly string[];
  readonly questions: readonly string[];
}

/** A question to answer before work can be planned. */
export interface ToldPlanQuestion {
  readonly text: string;
  /** Empty where the vocabulary names none. */
  readonly office: string;
  /** How many duties wait for it. */
  readonly duties: number;
}

/** A programme of work in words: what the terminal says, as data that a page can draw. */
export interface ToldWorkPlan {
  readonly title: string;
  readonly totals: readonly string[];
  /** What is supposed to be done. */
  readonly done: readonly string[];
  /** What would be otherwise if that were done; empty where nothing is supposed to be. */
  readonly after: readonly string[];
  readonly tasks: readonly ToldTask[];
  readonly groups: Readonly<Record<WorkGrouping, readonly ToldGroup[]>>;
  /** Said where there is no task. */
  readonly nothing: string | null;
  readonly questionsIntro: string | null;
  readonly questions: readonly ToldPlanQuestion[];
  readonly checksIntro: string | null;
  readonly checks: readonly ToldTask[];
  readonly ownWorksIntro: string;
  readonly ownWorks: readonly string[];
  readonly setAside: readonly string[];
  readonly notices: readonly string[];
  /** Titles of the sections, as every format has them. */
  readonly sections: Sheet['labels']['sections'];
}

/**
 * A programme of work in words.
 * @example tellWorkPlan(planWork(assessment, { bundle, weights, state }), { bundle }).tasks[0]?.title
 */
export function tellWorkPlan(plan: WorkPlan, options: Omit<WorkPlanTextOptions, 'by'> = {}): ToldWorkPlan {
  const sheet = createSheet(plan, options);
  const { labels } = sheet;
  const { duties, lines, told } = splitChecks(plan);
  return {
    title: labels.title(plan.subject.denominazione),
    totals: tellTotals(sheet),
    done: tellDone(sheet),
    after: tellFigures(sheet),
    tasks: plan.tasks.map((task) => tellOne(task, sheet)),
    groups: { month: groupsOf('month', sheet), office: groupsOf('office', sheet), supplier: groupsOf('supplier', sheet) },
    nothing: tellNothing(sheet),
    questionsIntro: duties.length === 0 ? null : labels.questionsIntro(duties.length),
    questions: plan.questions.map((question) => ({ text: tellQuestion(question, sheet), office: askedOffice(question), duties: question.ruleIds.length })),
    checksIntro: plan.checks.length === 0 ? null : labels.checksIntro(duties.length, lines.length),
    checks: told.map((task) => tellOne(task, sheet)),
    ownWorksIntro: labels.ownWorksIntro,
    ownWorks: tellOwnWorks(sheet),
    setAside: plan.setAside.map((task) => `${titleTask(task, sheet)} (${labels.kind[task.kind]})`),
    notices: tellNotices(sheet),
    sections: labels.sections,
  };
}

function groupsOf(by: WorkGrouping, sheet: Sheet): ToldGroup[] {
  return shownGroups({ plan: sheet.plan, by })
    .map((group) => ({
      key: group.key,
      name: nameGroup(group, { ...sheet, by }),
      tasks: group.tasks,
      questions: group.questions.flatMap((id) => sheet.questions.get(id) ?? []).map((question) => tellQuestion(question, sheet)),
    }));
}

function tellOne(task: WorkTask, sheet: Sheet): ToldTask {
  const { rows } = sheet.labels;
  const told: readonly string[] = [rows.when, rows.actor, sheet.view.labels.rows.todo];
  const { id, kind, ruleId, force, severity, remedy, instances } = task;
  const [first] = instances;
  return {
    id,
    kind,
    kindText: sheet.labels.kind[kind],
    outcome: first?.outcome ?? 'unknown',
    ruleId,
    force,
    title: titleTask(task, sheet),
    severity,
    severityText: sheet.view.words.severity[severity],
    whenText: tellWhen(task, sheet),
    actorText: tellActor(task, sheet),
    remedy,
    lawText: lawText(task),
    findingId: first?.findingId ?? '',
    parts: tellTask(task, sheet).filter(([label, texts]) => texts.length > 0 && !told.includes(label)).map(([label, texts]) => ({ label, texts })),
  };
}
