import { addPeriod, digestOf, groupBy, indexVocabulary, isCivilDate, textIn } from '@adempi/schema';
import type { Assessment, Bundle, CivilDate, Finding, State, WorkPlan, WorkTask, WorkWeights } from '@adempi/schema';

import { aggregateRules, countedRules, summarize } from '../assessment/summary.ts';
import { collectWork } from './collect-work.ts';
import { describeTask } from './describe-task.ts';
import type { Telling } from './describe-task.ts';
import { gatherTasks } from './gather-tasks.ts';
import type { Task } from './gather-tasks.ts';
import { groupTasks } from './group-tasks.ts';
import { listQuestions } from './list-questions.ts';
import { markDone } from './mark-done.ts';
import { NOTHING, readSurroundings } from './read-surroundings.ts';
import { compareWork, createScale } from './weigh-work.ts';

/** What a programme of work is made with. */
export interface WorkPlanOptions {
  /** The bundle of the assessment. */
  readonly bundle: Bundle;
  /** How duties are weighed; `bundle.workWeights` are those of the rules. */
  readonly weights: WorkWeights;
  /** The state that was assessed: it names suppliers, projects and offices. Without it none is named. */
  readonly state?: State;
  /** Up to which day duties that are met and fall due again are told; a year when absent. */
  readonly until?: CivilDate;
  /** Ids of rules that are supposed to be done. */
  readonly done?: readonly string[];
}

/**
 * The programme of work that follows from an assessment: each duty that is breached, coming, to be renewed
 * or to be checked, once, in the order of its points; the questions to answer first; and what would be left
 * if some duties were done. Pure: the same input gives the same plan, whatever the order of its findings.
 *
 * @throws {TypeError} when `until` is no day, or lies before the day of the assessment
 * @example
 * planWork(evaluator.assess(state, { asOf: '2026-11-26' }), { bundle, weights: bundle.workWeights, state }).tasks[0]?.remedy
 */
export function planWork(assessment: Assessment, options: WorkPlanOptions): WorkPlan {
  const { bundle, weights, state } = options;
  const until = readUntil(assessment, options);
  const done = new Set(options.done ?? []);
  const supposed = markDone(assessment, done, bundle.rules);
  const scale = createScale(weights, assessment.asOf, bundle.exposure);
  const { active, setAside } = gatherTasks(collectWork(supposed.findings, { bundle, until, scale, done }));
  const surroundings = state === undefined ? NOTHING : readSurroundings(state, bundle, assessment);
  const vocabulary = indexVocabulary(bundle.vocabulary);
  const tell = tellWith({ scale, surroundings, open: openFindings(supposed.findings), bundle, vocabulary, lang: assessment.lang });
  const isCheck = ({ lead }: Task): boolean => lead.kind === 'check';
  const plan = {
    tasks: tell(active.filter((task) => !isCheck(task))),
    checks: tell(active.filter(isCheck)),
    questions: listQuestions(active.filter(isCheck), { vocabulary, lang: assessment.lang }),
    setAside: tell(setAside),
  };
  return {
    ...aboutOf(assessment),
    until,
    weightsDigest: digestOf(weights),
    efforts: weights.effort.kinds.map(({ id, label }) => ({ id, label: textIn(label, assessment.lang) })),
    done: [...done].map((ruleId) => describeDone(ruleId, assessment, supposed.changed, bundle)),
    before: assessment.summary,
    after: done.size === 0 ? assessment.summary : summarizeAgain(supposed.findings),
    counts: countAll(plan),
    ...plan,
    ownWorks: surroundings.works,
    groups: groupTasks(plan, weights),
  };
}

function readUntil({ asOf }: Assessment, { until = addPeriod(asOf, 'P1Y') }: WorkPlanOptions): CivilDate {
  if (!isCivilDate(until) || until < asOf) throw new TypeError(`options.until: expected a day from ${asOf}`);
  return until;
}

function tellWith(telling: Telling): (tasks: readonly Task[]) => WorkTask[] {
  return (tasks) => tasks.toSorted((one, other) => compareWork(one.lead, other.lead)).map((task) => describeTask(task, telling));
}

/** What was put off asks nothing of anyone. */
function openFindings(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return groupBy(findings.filter(({ outcome, disposition }) => outcome === 'unknown' && disposition !== 'waived'), ({ ruleId }) => ruleId);
}

function describeDone(ruleId: string, { findings, lang }: Assessment, changed: ReadonlySet<string>, { rules }: Bundle): WorkPlan['done'][number] {
  const title = rules.find(({ id }) => id === ruleId)?.title;
  const own = findings.filter((finding) => finding.ruleId === ruleId && changed.has(finding.id));
  return { ruleId, title: title === undefined ? ruleId : textIn(title, lang), findings: own.length };
}

function summarizeAgain(findings: readonly Finding[]): WorkPlan['before'] {
  return summarize(countedRules(aggregateRules(findings), findings));
}

function countAll({ tasks, checks, questions, setAside }: Pick<WorkPlan, 'tasks' | 'checks' | 'questions' | 'setAside'>): WorkPlan['counts'] {
  const of = (kind: WorkTask['kind']): number => tasks.filter((task) => task.kind === kind).length;
  return { breach: of('breach'), due: of('due'), renewal: of('renewal'), check: checks.length, answer: of('answer'), setAside: setAside.length, questions: questions.length };
}

function aboutOf(assessment: Assessment): Omit<WorkPlan, 'until' | 'weightsDigest' | 'efforts' | 'done' | 'before' | 'after' | 'counts' | 'tasks' | 'checks' | 'questions' | 'ownWorks' | 'setAside' | 'groups'> {
  const { tool, asOf, knownAt, assumeUnchanged, lang, subject, profile, packs, stateDigest, items, exposureNote, openData, diagnostics, disclaimer } = assessment;
  return { schemaVersion: 1, tool, asOf, knownAt, assumeUnchanged, lang, subject, profile, packs, stateDigest, ...(items === undefined ? {} : { items }), exposureNote, openData, diagnostics, disclaimer };
}
