import { compareText, daysBetween, packOf } from '@adempi/schema';
import type { Bundle, Finding, Lang, VocabularyIndex, WorkInstance, WorkLine, WorkProject, WorkTask } from '@adempi/schema';

import { describeAnswer } from './describe-answer.ts';
import type { ClosedLine, Task } from './gather-tasks.ts';
import { questionId } from './list-questions.ts';
import { officeOfRule } from './office-of-rule.ts';
import { COLLECTIONS } from './read-surroundings.ts';
import type { Surroundings } from './read-surroundings.ts';
import type { Scale } from './weigh-work.ts';
import type { Work } from './work.ts';

/** What tasks are told with. @internal */
export interface Telling {
  readonly scale: Scale;
  readonly surroundings: Surroundings;
  /** The undecided findings of each rule. */
  readonly open: ReadonlyMap<string, readonly Finding[]>;
  readonly bundle: Pick<Bundle, 'exposure' | 'acts'>;
  readonly vocabulary: VocabularyIndex;
  readonly lang: Lang;
}

/** A task with all that a reader of a plan needs. @internal */
export function describeTask(task: Task, telling: Telling): WorkTask {
  const { scale, surroundings, open, vocabulary } = telling;
  const { lead, works, lines } = task;
  const { finding, rule, kind, when, day, dayIs, points, exposure } = lead;
  return {
    id: task.id,
    kind,
    ruleId: rule.id,
    packId: finding.packId,
    title: finding.title,
    collection: finding.instance?.collection ?? null,
    force: finding.force,
    severity: finding.severity,
    actor: finding.actor,
    office: officeOfRule(rule, vocabulary),
    when,
    day,
    dayIs,
    daysLeft: day === null || (kind === 'check' && when === 'now') ? null : daysBetween(scale.asOf, day),
    points,
    effort: scale.efforts.get(rule.id)?.id ?? null,
    exposure,
    legalBasis: finding.legalBasis,
    remedy: finding.remedy,
    proof: finding.proof,
    confidence: finding.confidence,
    instances: works.map(toInstance),
    lines: lines.map(toLine),
    offices: sorted(lineKeys(task).flatMap((key) => surroundings.lines.get(key)?.offices ?? [])),
    services: sorted(keysIn(COLLECTIONS.services, works).map((key) => surroundings.services.get(key) ?? key)),
    suppliers: sorted(keysIn(COLLECTIONS.suppliers, works).map((key) => surroundings.suppliers.get(key) ?? key)),
    projects: findProjects(task, scale, surroundings),
    questions: sorted((open.get(rule.id) ?? []).flatMap(({ missing }) => missing.map(questionId))),
    ...(lead.proceeding === null ? {} : describeAnswer(lead, lead.proceeding, telling)),
  };
}

function toInstance({ finding, day }: Work): WorkInstance {
  const { id, instance, outcome, disposition, waiver, reason, assumed, knownOn } = finding;
  return { findingId: id, item: instance?.key ?? null, outcome, disposition, ...(waiver === undefined ? {} : { waiver }), reason, day, assumed, knownOn };
}

function toLine({ work: { finding, rule }, alsoNeeds }: ClosedLine): WorkLine {
  return { findingId: finding.id, ruleId: rule.id, packId: finding.packId, title: finding.title, alsoNeeds };
}

/** The keys of the items of a collection that some work is about. */
function keysIn(collection: string, works: readonly Work[]): string[] {
  return works.flatMap(({ finding: { instance } }) => (instance?.collection === collection && instance.key !== '*' ? [instance.key] : []));
}

/** The lines of the Comune's plan that a task is about, or closes. */
function lineKeys({ works, lines }: Task): string[] {
  const rules = [...works, ...lines.map(({ work }) => work)].map(({ rule }) => rule.forItem);
  const own = rules.flatMap((item) => (item?.collection === COLLECTIONS.lines ? [item.key] : []));
  return [...new Set([...own, ...keysIn(COLLECTIONS.lines, works)])];
}

/** The projects that pay for it: its own, those that the Comune's plan names, those about the same matter. */
function findProjects(task: Task, { weights }: Scale, { projects, lines }: Surroundings): WorkProject[] {
  const { rule } = task.lead;
  const all = [...projects.values()];
  const own = new Set(keysIn(COLLECTIONS.projects, task.works));
  const cups = new Set<string | null>(lineKeys(task).map((key) => lines.get(key)?.cup ?? null));
  const measures = new Set(weights.pnrr.filter((one) => one.rules?.includes(rule.id) === true || one.packs?.includes(packOf(rule.id)) === true).map(({ measure }) => measure));
  const because = ({ id, cup, measure }: (typeof all)[number]): WorkProject['because'] | null => {
    if (own.has(id)) return 'own';
    if (cup !== null && cups.has(cup)) return 'line';
    return measure !== null && measures.has(measure) ? 'matter' : null;
  };
  return all
    .flatMap((project): WorkProject[] => {
      const reason = because(project);
      return reason === null ? [] : [{ ...project, because: reason }];
    })
    .sort((one, other) => compareText(one.id, other.id));
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}
