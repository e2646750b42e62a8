import type { Assessment, Finding, TraceNode } from '@adempi/schema';

import { evidenceLabelsOf } from '../labels/evidence.ts';
import { doubtTexts } from '../table/cards.ts';
import { dispositionRow } from '../table/disposition-text.ts';
import { documentTexts } from '../table/document-texts.ts';
import { evidenceTexts } from '../table/evidence-text.ts';
import { exposureTexts } from '../table/exposure-text.ts';
import { writeHeader } from '../table/header.ts';
import { horizonTexts } from '../table/horizon-texts.ts';
import { outcomeText } from '../table/outcome-text.ts';
import { timingText } from '../table/timing-text.ts';
import { createView } from '../table/view.ts';
import type { TableOptions, View } from '../table/view.ts';
import { hang, textWidth, wrapText } from '../text/layout.ts';
import { writeProceedingsOf } from './proceeding-lines.ts';
import { answerText, drawTrace } from './trace-tree.ts';

/**
 * Why findings came out as they did: for each its verdict, timing, norm, sources, exposure and
 * remedy, then every condition as a tree with the value found and where it comes from. Proceedings of
 * AgID about the rule come first. Of open data alone no exposure is told.
 *
 * @param findings of one rule, with their traces
 * @param assessment of the same state: gives the day and the titles of the sources
 */
export function writeExplanation(findings: readonly Finding[], assessment: Assessment, options: TableOptions = {}): string {
  const view = createView(assessment, { ...options, exposure: !assessment.openData });
  const [first] = findings;
  const title = first === undefined ? [] : wrapText(`${first.title} (${first.ruleId})`, view.width).map(view.style.bold);
  // What nobody listed comes after what is known.
  const sorted = [...findings.filter((finding) => !isPhantom(finding)), ...findings.filter(isPhantom)];
  const blocks = sorted.map((finding) => explainFinding(finding, view).join('\n'));
  return `${[writeHeader(assessment, view), title.join('\n'), ...writeProceedingsOf(findings, view), ...blocks, writeHorizon(findings, assessment, view)].filter((text) => text !== '').join('\n\n')}\n`;
}

// What changed after the law was last read is not in the rule: the reader must know.
function writeHorizon(findings: readonly Finding[], { asOf, packs }: Assessment, view: View): string {
  const own = packs.filter(({ id }) => findings.some(({ packId }) => packId === id));
  return horizonTexts({ asOf, packs: own }, view).flatMap((text) => hang(`${view.labels.rows.caution}: `, text, view.width)).join('\n');
}

function explainFinding(finding: Finding, view: View): string[] {
  const { explanation, rows } = view.labels;
  const texts: readonly (readonly [string, readonly string[]])[] = [
    [rows.why, [finding.reason]],
    dispositionRow(finding, view.lang),
    [rows.due, [timingText(finding, view)]],
    [rows.law, [finding.legalBasis.map((basis) => basis.label).join('; ')]],
    [rows.source, evidenceTexts(finding.evidence, view)],
    [evidenceLabelsOf(view.lang).registered, documentTexts(finding.evidence, view)],
    [rows.missing, finding.missing.map(({ fact, label, why }) => `${label} (${view.words.missing[why]}) – ${fact}`)],
    [rows.risk, exposureTexts(finding, view)],
    [rows.todo, [finding.remedy]],
    [explanation.proof, finding.proof],
    [rows.caution, doubtTexts(finding, view)],
  ];
  return [
    ...headline(finding, view),
    ...texts.flatMap(([label, lines]) => labelled(label, lines, view)),
    // Of items that nobody listed every condition is unknown: there is nothing to explain.
    ...(isPhantom(finding) ? [] : traceLines(finding, view)),
  ];
}

function isPhantom({ instance }: Finding): boolean {
  return instance?.key === '*';
}

// The label stands once; what follows it is aligned.
function labelled(label: string, texts: readonly string[], view: View): string[] {
  const first = `  ${label}: `;
  const rest = ' '.repeat(textWidth(first));
  return texts.filter((text) => text !== '').flatMap((text, index) => hang(index === 0 ? first : rest, text, view.width));
}

function headline(finding: Finding, view: View): string[] {
  const { explanation } = view.labels;
  const { instance } = finding;
  const item = instance === null ? '' : ` – ${explanation.itemOf(instance.collection, instance.key === '*' ? null : instance.key)}`;
  const text = `${explanation.outcome}: ${outcomeText(finding, view)}, ${view.labels.finding.severity(view.words.severity[finding.severity])}${item}`;
  return wrapText(text, view.width).map(view.style.outcome[finding.outcome]);
}

function traceLines({ trace, timing, outcome }: Finding, view: View): string[] {
  const { explanation } = view.labels;
  if (trace === null) return wrapText(explanation.noTrace, view.width - 2).map((line) => `  ${line}`);
  const kind = timing?.state === 'continuous' ? 'continuous' : 'due';
  const isProven = trace.breachTest?.verdict === 'false';
  const conclusion = isProven ? explanation.breach.proven[kind] : outcome === 'fail' ? explanation.breach.assumed : explanation.breach.open[kind];
  return [
    ...questionLines(explanation.appliesWhen, trace.appliesWhen, view),
    ...questionLines(explanation.where, trace.where, view),
    ...questionLines(explanation.require, trace.require, view),
    ...questionLines(explanation.breachTest[kind], trace.breachTest, view, conclusion),
  ];
}

// What follows from the answer stands before the conditions behind it.
function questionLines(question: string, node: TraceNode | null, view: View, conclusion = ''): string[] {
  if (node === null) return [];
  return [
    ...hang('  ', `${question} ${answerText(node.verdict, view)}`, view.width).map(view.style.bold),
    ...(conclusion === '' ? [] : hang('    ', conclusion, view.width)),
    ...drawTrace(node, view, '    '),
  ];
}
