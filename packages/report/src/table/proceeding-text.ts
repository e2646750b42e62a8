import type { Finding, OpenTerm, Outcome, ProcedureStage, Proceeding } from '@adempi/schema';

import { lowerFirst } from '../labels/phrases.ts';
import { procedureLabelsOf } from '../labels/procedure.ts';
import { textIn } from './view.ts';
import type { View } from './view.ts';

/** A stage of the procedure of art. 18-bis, where the rules are at hand. */
export function findStage(id: string, { exposureModel }: Pick<View, 'exposureModel'>): ProcedureStage | undefined {
  return exposureModel?.procedure.stages.find((one) => one.id === id);
}

/** What a stage is called by the rules; its id, where they are not at hand. */
export function stageLabel(id: string, view: View): string {
  const stage = findStage(id, view);
  return stage === undefined ? id : textIn(view, stage.label);
}

/** Whether at a stage the breach has been found already. */
export function isFound(id: string, view: View): boolean {
  return findStage(id, view)?.found ?? false;
}

/** The last act of a proceeding, with its day. */
export function lastActText({ acts, stage }: Proceeding, view: View): string {
  const last = acts.at(-1);
  return last === undefined ? stageLabel(stage, view) : procedureLabelsOf(view.lang).act(stageLabel(last.stage, view), last.date);
}

/** What the term of a proceeding is called, and for what it is. */
export function termName({ stage }: Proceeding, view: View): string {
  const purpose = findStage(stage, view)?.termLabel;
  return procedureLabelsOf(view.lang).term(purpose === undefined ? '' : textIn(view, purpose)).trim();
}

/** Whether a finding is about the proceeding itself, as that on AgID's request for data. */
export function isAboutItself({ instance }: Finding, { id }: Proceeding, { exposureModel }: View): boolean {
  return instance !== null && instance.collection === exposureModel?.procedure.collection && instance.key === id;
}

/** How the rule of a proceeding stands: the finding about the proceeding itself, else all of the rule. */
export function outcomeToday(finding: Finding, proceeding: Proceeding, view: View): Outcome {
  const { ruleId, outcome } = finding;
  return isAboutItself(finding, proceeding, view) ? outcome : (view.outcomes.get(ruleId) ?? outcome);
}

/** The term of a proceeding: its day and how far it is, or the fact to declare; empty where its stage has none. */
export function termText({ id, stage, term }: Proceeding, view: View): string {
  if (term === null) return '';
  const labels = procedureLabelsOf(view.lang);
  const met = term.metOn === null ? [] : [labels.metOn(term.metOn)];
  if (term.date !== null && term.daysLeft !== null) return [labels.termOn(term.date, term.daysLeft), ...met].join('; ');
  return met.length > 0 ? met.join('; ') : labels.noTerm(addressOf(id, stage, view));
}

/** What to do first of all: to answer AgID, for what, and by when; of a term that has passed, that it has. */
export function answerText({ day, finding, proceeding }: OpenTerm, view: View): string {
  const isPast = (proceeding.term?.daysLeft ?? 0) < 0;
  return procedureLabelsOf(view.lang).answerBy({ day, isPast, term: lowerFirst(termName(proceeding, view)), id: proceeding.id, title: finding.title });
}

function addressOf(id: string, stageId: string, view: View): string {
  const collection = view.exposureModel?.procedure.collection ?? '';
  const term = findStage(stageId, view)?.term ?? '';
  return term === '' ? id : `${collection}[${id}]${term.slice(collection.length)}`;
}
