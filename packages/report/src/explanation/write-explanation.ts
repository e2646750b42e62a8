import type { Assessment, Finding } from '@adempi/schema';

import { writeHeader } from '../table/header.ts';
import { horizonTexts } from '../table/horizon-texts.ts';
import { createView } from '../table/view.ts';
import type { TableOptions, View } from '../table/view.ts';
import { hang, textWidth, wrapText } from '../text/layout.ts';
import { writeProceedingsOf } from './proceeding-lines.ts';
import { isPhantom, tellFinding } from './tell-finding.ts';
import type { ToldFinding, ToldQuestion, ToldRow } from './told-finding.ts';
import { answerText, drawCondition } from './trace-tree.ts';

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
  const told = tellFinding(finding, view);
  return [
    ...headline(told, view),
    ...told.rows.flatMap((row) => rowLines(row, view)),
    ...(told.noTrace === null ? [] : wrapText(told.noTrace, view.width - 2).map((line) => `  ${line}`)),
    ...told.questions.flatMap((question) => questionLines(question, view)),
  ];
}

// The label stands once; what follows it is aligned.
function rowLines({ label, texts }: ToldRow, view: View): string[] {
  const first = `  ${label}: `;
  const rest = ' '.repeat(textWidth(first));
  return texts.flatMap((text, index) => hang(index === 0 ? first : rest, text, view.width));
}

function headline({ outcome, outcomeText, severityText, item }: ToldFinding, view: View): string[] {
  const text = `${view.labels.explanation.outcome}: ${outcomeText}, ${severityText}${item === null ? '' : ` – ${item}`}`;
  return wrapText(text, view.width).map(view.style.outcome[outcome]);
}

// What follows from the answer stands before the conditions behind it.
function questionLines(question: ToldQuestion, view: View): string[] {
  return [
    ...hang('  ', `${question.question} ${answerText(question)}`, view.width).map(view.style.bold),
    ...(question.conclusion === '' ? [] : hang('    ', question.conclusion, view.width)),
    ...(question.condition === null ? [] : drawCondition(question.condition, view, '    ')),
  ];
}
