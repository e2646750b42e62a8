import type { Assessment, Finding } from '@adempi/schema';
import { formatDay } from '@adempi/schema';

import { BULLET, hang, wrapText } from '../text/layout.ts';
import { isWork } from './disposition-text.ts';
import { officeOf, questionOf } from './facts-section.ts';
import { horizonTexts } from './horizon-texts.ts';
import { isLine } from './lines-section.ts';
import { rankBreaches } from './rank-breaches.ts';
import { rankMissing } from './rank-missing.ts';
import type { MissingFact } from './rank-missing.ts';
import { endsSoon, isDueSoon } from './sections.ts';
import { heading } from './view.ts';
import type { View } from './view.ts';

/** Breaches told: more would not be a start. */
const SHOWN_BREACHES = 10;

/** Steps told, and at least so many facts among them. */
const SHOWN_STEPS = 5;
const LEAST_FACTS = 3;

/** What to do on Monday: the gravest breaches, the nearest term, the facts that decide most. */
export function writeStart(assessment: Assessment, view: View): string {
  const { steps, more } = startSteps(assessment, view);
  const { start, sections } = view.labels;
  const told = steps.length === 0 ? wrapText(start.nothing, view.width) : steps.flatMap((step, index) => hang(`${index + 1}. `, step, view.width));
  return [heading(view, sections.start), ...told, ...more.flatMap((text) => wrapText(text, view.width))].join('\n');
}

/** The steps to start with, in their order, and what else there is. */
export function startSteps({ findings: all }: Assessment, view: View): { readonly steps: readonly string[]; readonly more: readonly string[] } {
  const findings = all.filter(isWork);
  const told = dutiesFirst(findings, view);
  const breaches = rankBreaches(told);
  const acts = [
    ...breaches.slice(0, SHOWN_BREACHES).map(({ title, remedy }) => view.labels.start.breach(title, remedy)),
    ...dueSteps(told, view),
    ...lineSteps(findings, told, view),
  ];
  const facts = factSteps(told, view).slice(0, Math.max(LEAST_FACTS, SHOWN_STEPS - acts.length));
  const hidden = breaches.length - SHOWN_BREACHES;
  return { steps: [...acts, ...facts], more: hidden > 0 ? [view.labels.start.moreBreaches(hidden)] : [] };
}

/** On what the findings rest, and what this report is not. */
export function writeNotices(assessment: Assessment, view: View): string {
  const { notices, sections } = view.labels;
  const [example] = assessment.findings;
  const texts = [...noticeTexts(assessment, view), ...(example === undefined ? [] : [notices.explain(example.ruleId)])];
  return [heading(view, sections.notices), ...texts.flatMap((text) => hang(BULLET, text, view.width))].join('\n');
}

/** What a reader must know before relying on an assessment. */
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

function dueSteps(findings: readonly Finding[], view: View): string[] {
  const due = findings
    .flatMap((finding) => {
      const day = nextDay(finding);
      return day === null ? [] : [{ finding, day }];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return due.slice(0, 1).map(({ finding, day }) => view.labels.start.due(formatDay(day), finding.title, finding.remedy));
}

function nextDay(finding: Finding): string | null {
  if (finding.outcome === 'pending') return finding.timing?.dueDate ?? null;
  return isDueSoon(finding) || endsSoon(finding) ? (finding.timing?.nextDueDate ?? null) : null;
}

/**
 * The findings that a reader starts with. Lines repeat the duties that prove them, and one fact on the plan
 * decides many: they would come before any duty.
 */
export function dutiesFirst(findings: readonly Finding[], view: View): readonly Finding[] {
  const duties = findings.filter((finding) => !isLine(finding, view));
  return duties.length === 0 ? findings : duties;
}

/** The lines that were not carried out, where they are not told one by one. */
function lineSteps(findings: readonly Finding[], told: readonly Finding[], view: View): string[] {
  const late = rankBreaches(findings).length - rankBreaches(told).length;
  return late > 0 ? [view.labels.start.lines(late)] : [];
}

function factSteps(findings: readonly Finding[], view: View): string[] {
  const { start } = view.labels;
  return rankMissing(findings).map((fact) =>
    needsNoQuestion(fact, view)
      ? start.write(questionOf(fact, view), fact.path, fact.rules)
      : start.fact(questionOf(fact, view), fact.rules, officeOf(fact, view)),
  );
}

// What everyone in the Comune knows, such as its population.
function needsNoQuestion({ path, isOpenList }: MissingFact, view: View): boolean {
  const fact = view.facts.get(path);
  return fact !== undefined && fact.question === undefined && fact.office === undefined && !isOpenList;
}

function isDoubtful({ outcome, confidence }: Finding): boolean {
  return outcome !== 'not_applicable' && Object.values(confidence).includes('unverified');
}
