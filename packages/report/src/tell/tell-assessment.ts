import { COUNTED_OUTCOMES, formatDay, parseAddress, reasons } from '@adempi/schema';
import type { Assessment, Bundle, Finding, Lang } from '@adempi/schema';

import { itemText, tellFinding } from '../explanation/tell-finding.ts';
import type { ToldFinding } from '../explanation/told-finding.ts';
import { tellPlans } from '../labels/plan-counts.ts';
import { procedureLabelsOf } from '../labels/procedure.ts';
import { noticeTexts } from '../table/closing.ts';
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
import { createView, textIn } from '../table/view.ts';
import type { View } from '../table/view.ts';
import { tellNextTerms } from './tell-next-terms.ts';
import type { ToldAssessment, ToldItem, ToldMissing } from './told-assessment.ts';

/** How an assessment is told. */
export interface TellOptions {
  readonly bundle: Pick<Bundle, 'packs' | 'vocabulary' | 'exposure' | 'profiles' | 'rules'>;
  /** By default the language of the assessment. */
  readonly lang?: Lang;
  /** Show what is at risk even where all that is known is open data. */
  readonly exposure?: boolean;
  /**
   * The same finding with its trace, which tells whether a duty that is undetermined concerns the ente. It is asked of few.
   */
  readonly traceOf?: (finding: Finding) => Finding;
}

/**
 * An assessment in the words of the table, as data that a page can draw.
 * @example tellAssessment(evaluator.assess(state, { asOf }), { bundle }).brief
 */
export function tellAssessment(assessment: Assessment, options: TellOptions): ToldAssessment {
  const view = viewOf(assessment, options);
  const { findings, summary, subject } = assessment;
  const told = dutiesFirst(findings, view);
  const { counts, notes } = tellExposure(assessment, view);
  return {
    name: subject.denominazione,
    codes: codesText(assessment, view),
    asOf: assessment.asOf,
    dayText: `${view.labels.header.asOf} ${formatDay(assessment.asOf)}`,
    sources: assessment.sources.map((source) => sourceText(source, view)),
    clues: view.onlyClues ? reasons(view.lang).clues : null,
    brief: view.labels.header.brief(summary),
    counts: COUNTED_OUTCOMES.map((outcome) => ({ outcome, text: view.words.outcome[outcome], rules: summary[outcome] })),
    score: scoreText(summary, view),
    coverage: coverageText(summary, view),
    scoreNote: view.labels.summary.note,
    plans: tellPlans(summary.byForce, view.lang),
    noBreach: findings.some(isBreach) ? null : noBreach(assessment, view),
    items: findings.map((finding) => tellItem(finding, view)),
    breaches: rankBreaches(told).map(({ id }) => id),
    proceedingsTitle: procedureLabelsOf(view.lang).section,
    proceedings: tellProceedings(findings, view),
    exposure: counts,
    exposureNotes: notes,
    nextTerms: tellNextTerms(assessment, view, options),
    missing: tellMissing(told, view),
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
  const area = view.packs.get(packId);
  return {
    id,
    ruleId,
    title,
    item: itemText(finding, view),
    outcome,
    outcomeText: outcomeText(finding, view),
    severity,
    severityText: view.words.severity[severity],
    force,
    area: packId,
    areaTitle: area === undefined ? packId : textIn(view, area),
    actor,
    actorText: view.words.actor[actor],
    reason,
    remedy,
    dueText: timingText(finding, view),
    riskText: outcome === 'fail' ? (exposureTexts(finding, { ...view, exposure: false })[0] ?? '') : '',
    isLine: isLine(finding, view),
  };
}

function tellMissing(findings: readonly Finding[], view: View): ToldMissing[] {
  const addresses = firstAddresses(findings);
  return rankMissing(findings).map((fact) => ({
    path: fact.path,
    fact: addresses.get(fact.path) ?? fact.path,
    question: questionOf(fact, view),
    office: officeOf(fact, view),
    rules: fact.rules,
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
