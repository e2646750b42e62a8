import { isSame } from '@adempi/schema';
import type { Finding, TraceNode } from '@adempi/schema';

import { lawText } from '../findings/duty-text.ts';
import { evidenceLabelsOf } from '../labels/evidence.ts';
import { doubtTexts } from '../table/cards.ts';
import { dispositionRow } from '../table/disposition-text.ts';
import { documentTexts } from '../table/document-texts.ts';
import { evidenceTexts } from '../table/evidence-text.ts';
import { exposureTexts } from '../table/exposure-text.ts';
import { itemIn } from '../table/item-names.ts';
import { outcomeText } from '../table/outcome-text.ts';
import { timingText } from '../table/timing-text.ts';
import type { View } from '../table/view.ts';
import { tellCondition } from './tell-condition.ts';
import type { ToldFinding, ToldMissingFact, ToldQuestion, ToldRow, ToldRowName } from './told-finding.ts';

/** A finding in the words of a report: its verdict, what it rests on, what to do, and the questions that led to it. */
export function tellFinding(finding: Finding, view: View): ToldFinding {
  const { id, ruleId, title, outcome, severity, trace } = finding;
  const isExplained = !isPhantom(finding);
  const missing = tellMissing(finding, view);
  return {
    id,
    ruleId,
    title,
    outcome,
    outcomeText: outcomeText(finding, view),
    severity,
    severityText: view.labels.finding.severity(view.words.severity[severity]),
    item: itemText(finding, view),
    rows: tellRows(finding, missing, view),
    missing,
    // Of items that nobody listed every condition is unknown: there is nothing to explain.
    questions: isExplained ? tellQuestions(finding, view) : [],
    noTrace: isExplained && trace === null ? view.labels.explanation.noTrace : null,
  };
}

/** Whether a finding is of items that nobody listed. */
export function isPhantom({ instance }: Finding): boolean {
  return instance?.key === '*';
}

/** The item of a finding with its list, such as `Servizi del Comune: «Certificati»`; null for the whole ente. */
export function itemText({ instance }: Finding, { names }: Pick<View, 'names'>): string | null {
  return instance === null ? null : names.tell(instance);
}

function tellMissing({ missing, instance }: Finding, { words, names }: View): ToldMissingFact[] {
  return missing.map(({ fact, label, why }) => {
    const item = itemIn(fact);
    // Of the finding's own item its name stands above.
    const isOther = item !== null && (item.collection !== instance?.collection || item.key !== instance.key);
    return { text: `${isOther ? `${names.nameOf(item)}: ` : ''}${label} (${words.missing[why]})`, fact };
  });
}

function tellRows(finding: Finding, missing: readonly ToldMissingFact[], view: View): ToldRow[] {
  const { explanation, rows } = view.labels;
  const texts: readonly (readonly [ToldRowName, string, readonly string[]])[] = [
    ['why', rows.why, [finding.reason]],
    ['disposition', ...dispositionRow(finding, view.lang)],
    ['due', rows.due, [timingText(finding, view)]],
    ['law', rows.law, [lawText(finding)]],
    ['source', rows.source, evidenceTexts(finding.evidence, view)],
    ['documents', evidenceLabelsOf(view.lang).registered, documentTexts(finding.evidence, view)],
    ['missing', rows.missing, missing.map(({ text, fact }) => `${text} – ${fact}`)],
    ['risk', rows.risk, exposureTexts(finding, view)],
    ['todo', rows.todo, hasNothingToDo(finding) ? [] : [finding.remedy]],
    ['proof', explanation.proof, finding.proof],
    ['caution', rows.caution, doubtTexts(finding, view)],
  ];
  return texts
    .map(([name, label, lines]) => ({ name, label, texts: lines.filter((text) => text !== '') }))
    .filter((row) => row.texts.length > 0);
}

/** What is met, or does not concern the ente, asks for nothing: what to keep as proof is told apart. */
function hasNothingToDo({ outcome }: Finding): boolean {
  return outcome === 'pass' || outcome === 'not_applicable';
}

function tellQuestions({ trace, timing, outcome }: Finding, view: View): ToldQuestion[] {
  if (trace === null) return [];
  const { explanation } = view.labels;
  const kind = timing?.state === 'continuous' ? 'continuous' : 'due';
  const isProven = trace.breachTest?.verdict === 'false';
  const conclusion = isProven ? explanation.breach.proven[kind] : outcome === 'fail' ? explanation.breach.assumed : explanation.breach.open[kind];
  return [
    ...tellQuestion(explanation.appliesWhen, trace.appliesWhen, view),
    ...tellQuestion(explanation.where, trace.where, view),
    ...tellQuestion(explanation.require, trace.require, view),
    ...tellQuestion(explanation.breachTest[kind], trace.breachTest, view, conclusion).map((question) => (isSame(trace.breachTest, trace.require) ? { ...question, condition: null } : question)),
  ];
}

function tellQuestion(question: string, node: TraceNode | null, view: View, conclusion = ''): ToldQuestion[] {
  if (node === null) return [];
  const { verdict } = node;
  return [{ question, verdict, answer: view.labels.explanation.answers[verdict], conclusion, condition: tellCondition(node, view) }];
}
