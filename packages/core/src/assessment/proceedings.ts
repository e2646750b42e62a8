import { daysBetween, isNoteFor } from '@adempi/schema';
import type { CivilDate, Confidence, ExposureClass, ExposureModel, Finding, ProcedureStage, Proceeding, Rule, Text } from '@adempi/schema';

import type { ItemView } from '../facts/known-fact.ts';
import { readItems } from '../facts/read-items.ts';
import type { FindingContext } from './context.ts';
import { classOfBreach } from './exposure.ts';

/** The stage of a finding that no act of AgID has touched. */
export const NO_STAGE = 'none';

const NONE: readonly Proceeding[] = [];

/** A finding, as far as a proceeding can be about it. */
interface Subject {
  readonly rule: Rule;
  readonly instance: Finding['instance'];
  readonly confidence: Confidence;
}

/**
 * The proceedings about a finding, as the state lists them: those that name its rule, and the one
 * that the finding itself is about, unless it names another rule. One without an act by the day of
 * the assessment is not open yet.
 */
export function listProceedings(subject: Subject, context: FindingContext): readonly Proceeding[] {
  const { frame, model, exposure: { procedure } } = context;
  const { items, valueOf } = readItems(frame.view, model, procedure.collection);
  if (items.length === 0) return NONE;
  const own = subject.instance?.collection === procedure.collection ? subject.instance.key : null;
  const about = items.filter((item) => (valueOf(item, procedure.rule) ?? (item.key === own ? subject.rule.id : null)) === subject.rule.id);
  const breach = classOfBreach(subject.rule, subject.confidence, frame.asOf);
  return about.flatMap((item) => {
    const dayOf: DayOf = (path) => asDay(path === undefined ? undefined : valueOf(item, path));
    return describeProceeding(item, procedure.stages, { asOf: frame.asOf, breach, rule: subject.rule, dayOf }) ?? [];
  });
}

/** The stage that a finding has reached: the furthest of the proceedings that are open, else of the others. */
export function stageOf(proceedings: readonly Proceeding[], { procedure }: ExposureModel): string {
  const open = proceedings.filter(({ closed }) => !closed);
  const reached = new Set((open.length > 0 ? open : proceedings).map(({ stage }) => stage));
  return procedure.stages.findLast(({ id }) => reached.has(id))?.id ?? NO_STAGE;
}

/** What a breach means today: where one has been found already, its acts count. */
export function explanationFor(findings: readonly Pick<Finding, 'exposure'>[], { explanation, explanationFound, procedure }: ExposureModel): Text {
  const found = new Set(procedure.stages.filter((stage) => stage.found === true).map(({ id }) => id));
  return findings.some(({ exposure }) => exposure !== null && found.has(exposure.stage)) ? (explanationFound ?? explanation) : explanation;
}

type DayOf = (path: string | undefined) => CivilDate | null;

interface Circumstances {
  readonly asOf: CivilDate;
  readonly breach: ExposureClass | null;
  readonly rule: Rule;
  readonly dayOf: DayOf;
}

function describeProceeding({ key }: ItemView, stages: readonly ProcedureStage[], here: Circumstances): Proceeding | null {
  const { asOf, breach, dayOf } = here;
  const reached = stages.flatMap((stage) => {
    const date = dayOf(stage.date);
    return date !== null && date <= asOf ? [{ stage, date }] : [];
  });
  const last = reached.at(-1)?.stage;
  if (last === undefined) return null;
  return {
    id: key,
    stage: last.id,
    acts: reached.map(({ stage, date }) => ({ stage: stage.id, date })),
    term: last.term === undefined ? null : describeTerm(last, here),
    class: breach,
    next: [...new Set(stepsFrom(last, here))],
    closed: last.closes ?? false,
  };
}

function describeTerm({ term, met }: ProcedureStage, { asOf, dayOf }: Circumstances): Proceeding['term'] {
  const date = dayOf(term);
  const done = dayOf(met);
  return { date, daysLeft: date === null ? null : daysBetween(asOf, date), metOn: done !== null && done <= asOf ? done : null };
}

function stepsFrom({ next = [] }: ProcedureStage, { breach, rule }: Circumstances): string[] {
  return next.flatMap((step) => (step.stage !== undefined && isNoteFor(step, breach, rule) ? [step.stage] : []));
}

function asDay(value: unknown): CivilDate | null {
  return typeof value === 'string' ? value : null;
}
