import type { Assessment, Finding } from '@adempi/schema';
import { formatDay } from '@adempi/schema';

import { BULLET, hang, wrapText } from '../text/layout.ts';
import { officeOf, questionOf } from './facts-section.ts';
import { listFirstSteps } from './first-steps.ts';
import type { Step } from './first-steps.ts';
import { horizonTexts } from './horizon-texts.ts';
import { answerText } from './proceeding-text.ts';
import type { MissingFact } from './rank-missing.ts';
import { heading } from './view.ts';
import type { View } from './view.ts';

/** More breaches would not be a start. */
const LIMITS = { breaches: 10, steps: 5, leastFacts: 3 } as const;

/** What to do on Monday, in numbered lines. */
export function writeStart(assessment: Assessment, view: View): string {
  const { steps, more } = startSteps(assessment, view);
  const { start, sections } = view.labels;
  const told = steps.length === 0 ? wrapText(start.nothing, view.width) : steps.flatMap((step, index) => hang(`${index + 1}. `, step, view.width));
  return [heading(view, sections.start), ...told, ...more.flatMap((text) => wrapText(text, view.width))].join('\n');
}

/** The steps to start with, in their order, and what else there is. */
export function startSteps({ findings }: Assessment, view: View): { readonly steps: readonly string[]; readonly more: readonly string[] } {
  const { steps, more } = listFirstSteps(findings, view, LIMITS);
  return { steps: steps.map((step) => stepText(step, view)), more: more === null ? [] : [view.labels.start.moreBreaches(more)] };
}

function stepText(step: Step, view: View): string {
  const { start } = view.labels;
  switch (step.kind) {
    case 'answer':
      return answerText(step.term, view);
    case 'breach':
      return start.breach(step.finding.title, step.finding.remedy);
    case 'due':
      return start.due(formatDay(step.day), step.finding.title, step.finding.remedy);
    case 'lines':
      return start.lines(step.lines, step.areMore);
    case 'fact':
      return factText(step.fact, view);
  }
}

function factText(fact: MissingFact, view: View): string {
  const { start } = view.labels;
  return needsNoQuestion(fact, view)
    ? start.write(fact.label, fact.path, fact.rules)
    : start.fact(questionOf(fact, view), fact.rules, officeOf(fact, view));
}

/** On what the findings rest, and what this report is not. */
export function writeNotices(assessment: Assessment, view: View): string {
  const { notices, sections } = view.labels;
  const [example] = assessment.findings;
  const texts = [...noticeTexts(assessment, view), ...(example === undefined ? [] : [notices.explain(example.ruleId)])];
  return [heading(view, sections.notices), ...texts.flatMap((text) => hang(BULLET, text, view.width))].join('\n');
}

/** What every reader must know: what is supposed, up to when the law was read, what is doubtful, what went wrong, what this is not. */
export function noticeTexts(assessment: Assessment, view: View): string[] {
  const { notices } = view.labels;
  const unverified = new Set(assessment.findings.filter(isDoubtful).map((finding) => finding.ruleId)).size;
  // The horizons of packs are told above, packs of one day together.
  const problems = assessment.diagnostics.filter(({ code }) => code !== 'pack.horizon');
  return [
    ...(assessment.assumeUnchanged ? [notices.assumed] : []),
    ...horizonTexts(assessment, view),
    ...(unverified === 0 ? [] : [notices.unverified(unverified)]),
    ...problems.map(({ message }) => message),
    assessment.disclaimer,
  ];
}

/** Whether a fact is what everyone in the Comune knows, such as its population. */
export function needsNoQuestion({ path, isOpenList }: MissingFact, view: View): boolean {
  const fact = view.facts.get(path);
  return fact?.registry === true && !isOpenList;
}

function isDoubtful({ outcome, confidence }: Finding): boolean {
  return outcome !== 'not_applicable' && Object.values(confidence).includes('unverified');
}
