import { COUNTED_OUTCOMES, formatDay, parseAddress, reasons, withArticle } from '@adempi/schema';
import type { Assessment, Bundle, Finding, Lang } from '@adempi/schema';

import { itemText, tellFinding } from '../explanation/tell-finding.ts';
import type { ToldFinding } from '../explanation/told-finding.ts';
import { tellPlans } from '../labels/plan-counts.ts';
import { procedureLabelsOf } from '../labels/procedure.ts';
import { noticeTexts } from '../table/closing.ts';
import { isWork } from '../table/disposition-text.ts';
import { dutiesFirst } from '../table/first-steps.ts';
import { exposureTexts } from '../table/exposure-text.ts';
import { officeOf, questionOf } from '../table/facts-section.ts';
import { codesText, sourceText } from '../table/header.ts';
import { isLine } from '../table/lines-section.ts';
import { outcomeText } from '../table/outcome-text.ts';
import { tellProceedings } from '../table/proceedings-section.ts';
import { rankBreaches } from '../table/rank-breaches.ts';
import { rankMissing } from '../table/rank-missing.ts';
import { isBreach, noBreach } from '../table/sections.ts';
import { coverageText, scoreText, tellExposure } from '../table/summary-section.ts';
import { timingText } from '../table/timing-text.ts';
import { createView, packTitle } from '../table/view.ts';
import type { View } from '../table/view.ts';
import { tellNextTerms } from './tell-next-terms.ts';
import { tellRisks } from './tell-risk.ts';
import type { ToldAssessment, ToldItem, ToldMissing } from './told-assessment.ts';

/** How an assessment is told. */
export interface TellOptions {
  readonly bundle: Pick<Bundle, 'packs' | 'vocabulary' | 'exposure' | 'profiles' | 'rules' | 'parameters'>;
  /** By default the language of the assessment. */
  readonly lang?: Lang;
  /** Show what is at risk even where all that is known is open data. */
  readonly exposure?: boolean;
}

/**
 * An assessment in the words of the table, as data that a page can draw.
 * @example tellAssessment(evaluator.assess(state, { asOf }), { bundle }).brief
 */
export function tellAssessment(assessment: Assessment, options: TellOptions): ToldAssessment {
  const view = viewOf(assessment, options);
  const { findings, summary, subject } = assessment;
  const told = dutiesFirst(findings, view);
  return {
    name: subject.denominazione,
    codes: codesText(assessment, view),
    asOf: assessment.asOf,
    dayText: withArticle(view.labels.header.asOf, formatDay(assessment.asOf)),
    sources: assessment.sources.map((source) => sourceText(source, view)),
    clues: view.onlyClues ? reasons(view.lang).clues : null,
    brief: view.labels.header.brief(summary),
    counts: COUNTED_OUTCOMES.map((outcome) => ({ outcome, text: view.words.outcome[outcome], rules: summary[outcome] })),
    score: scoreText(summary, view),
    coverage: coverageText(summary, view),
    plans: tellPlans(summary.byForce, view.lang),
    noBreach: findings.some(isBreach) ? null : noBreachText(assessment, view),
    items: findings.map((finding) => tellItem(finding, view)),
    breaches: rankBreaches(told.filter(isWork)).map(({ id }) => id),
    proceedingsTitle: procedureLabelsOf(view.lang).section,
    proceedings: tellProceedings(findings, view),
    exposure: tellRisks(assessment, view),
    exposureNotes: tellExposure(assessment, view).notes,
    nextTerms: tellNextTerms(assessment, view, options.bundle),
    missing: tellMissing(told, findings, view),
    notices: noticeTexts(assessment, view),
  };
}

/** One finding with its explanation, in the words of `adempi explain`. */
export function tellExplanation(finding: Finding, assessment: Assessment, options: TellOptions): ToldFinding {
  return tellFinding(finding, viewOf(assessment, { ...options, exposure: options.exposure === true || !assessment.openData }));
}

function viewOf(assessment: Assessment, { bundle, lang, exposure = false }: TellOptions): View {
  return createView(assessment, { bundle, exposure, ...(lang === undefined ? {} : { lang }) });
}

function tellItem(finding: Finding, view: View): ToldItem {
  const { id, ruleId, title, outcome, severity, force, packId, actor, reason, remedy } = finding;
  return {
    id,
    ruleId,
    title,
    item: itemText(finding, view),
    outcome,
    ruleOutcome: view.outcomes.get(ruleId) ?? outcome,
    outcomeText: outcomeText(finding, view),
    severity,
    severityText: view.words.severity[severity],
    force,
    area: packId,
    areaTitle: packTitle(packId, view),
    actor,
    actorText: view.words.actor[actor],
    reason,
    remedy,
    dueText: timingText(finding, view),
    riskText: outcome === 'fail' ? (exposureTexts(finding, { ...view, exposure: false })[0] ?? '') : '',
    isLine: isLine(finding, view),
  };
}

function noBreachText(assessment: Assessment, view: View): string {
  const { fail } = assessment.summary.byForce.guideline;
  return [noBreach(assessment, view), ...(fail === 0 ? [] : [view.labels.guidelines(fail)])].join(' ');
}

/** The order is by what decides duties; what waits for a fact is counted with the lines of plans, as its question counts it. */
function tellMissing(told: readonly Finding[], all: readonly Finding[], view: View): ToldMissing[] {
  const addresses = firstAddresses(told);
  const waiting = new Map(rankMissing(all).map(({ path, rules }) => [path, rules]));
  return rankMissing(told).map((fact) => ({
    path: fact.path,
    fact: addresses.get(fact.path) ?? fact.path,
    question: questionOf(fact, view),
    office: officeOf(fact, view),
    rules: waiting.get(fact.path) ?? fact.rules,
  }));
}

/** Of each fact that is missing, by path, the address where it is asked first. */
function firstAddresses(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const { fact } of findings.flatMap(({ outcome, missing }) => (outcome === 'unknown' ? missing : []))) {
    const path = parseAddress(fact)?.path ?? fact;
    if (!addresses.has(path)) addresses.set(path, fact);
  }
  return addresses;
}
