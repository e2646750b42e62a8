import type { Assessment, Finding } from '@adempi/schema';
import { formatDay } from '@adempi/schema';

import { oscalLabelsOf } from '../labels/oscal.ts';
import { coverageText, scoreText } from '../table/summary-section.ts';
import { createView } from '../table/view.ts';
import type { TableOptions } from '../table/view.ts';
import { toJson } from '../text/to-json.ts';
import { describeHead, describeResource } from './document.ts';
import { describeFinding, describeRisk } from './findings.ts';
import { tokenOf, uuidOf } from './identity.ts';
import { describeObservation } from './observations.ts';
import { subjectOf } from './subject.ts';
import type { OscalSubject } from './subject.ts';
import { listed, markupOf, propsOf, startOf, stringOf } from './text.ts';
import type { Prop } from './text.ts';

/** What of assessments is written as OSCAL. */
export type OscalOptions = Pick<TableOptions, 'exposure' | 'bundle'>;

/**
 * Assessments as one document of OSCAL assessment results: a result for each ente; an observation
 * for each finding; a finding, in OSCAL's sense, only where a duty is met or breached; a risk for
 * each breach. The catalog that it refers to is written by `writeOscalCatalog`.
 *
 * The assessments must have findings: an empty result would say that all was looked at.
 * @example writeOscalResults([assessment])
 */
export function writeOscalResults(assessments: readonly Assessment[], options: OscalOptions = {}): string {
  const subjects = assessments.map((assessment, index) => subjectOf(assessment, createView(assessment, options), assessments.slice(0, index)));
  const uuid = uuidOf('assessment-results', ...assessments.flatMap(({ asOf, stateDigest, packs }) => [asOf, stateDigest, ...packs.map(({ digest }) => digest)]));
  const document = {
    'assessment-results': {
      uuid,
      metadata: describeMetadata(subjects),
      'import-ap': { href: `#${uuidOf('assessment-plan')}` },
      results: subjects.map(describeResult),
      'back-matter': { resources: [describePlan(subjects), ...subjects.flatMap(describeSources)] },
    },
  };
  return `${toJson(document, 2)}\n`;
}

function describeMetadata(subjects: readonly OscalSubject[]): unknown {
  const [first] = subjects;
  const labels = oscalLabelsOf(first?.view.lang ?? 'it');
  const day = subjects.map(({ assessment }) => assessment.asOf).reduce((left, right) => (left > right ? left : right), first?.assessment.asOf ?? '');
  return describeHead({
    title: labels.resultsTitle(subjects.map(({ assessment }) => assessment.subject.denominazione).join(', ')),
    day,
    version: day,
    props: propsOf({ 'adempi-version': first?.assessment.tool.version, engine: first?.assessment.engine }),
    parties: subjects.map(({ assessment: { subject }, uuid }) => ({
      uuid: uuid('party'),
      type: 'organization',
      name: stringOf(subject.denominazione),
      ...listed('props', propsOf({ 'codice-ipa': subject.codiceIpa, 'codice-istat': subject.codiceIstat, tipo: subject.tipo })),
    })),
    remarks: first?.assessment.disclaimer ?? '',
  });
}

/** There is no plan of assessment: what is assessed is what the packs hold. */
function describePlan(subjects: readonly OscalSubject[]): unknown {
  const { planTitle, planText } = oscalLabelsOf(subjects[0]?.view.lang ?? 'it');
  return describeResource({ uuid: uuidOf('assessment-plan'), title: planTitle, description: planText });
}

function describeSources({ assessment, view, uuid }: OscalSubject): unknown[] {
  return assessment.sources.map(({ id, title, date, assurance }) =>
    describeResource({ uuid: uuid('source', id), title, props: { date, assurance, source: id }, description: assurance === null ? title : `${title} (${view.words.assurance[assurance]})` }),
  );
}

function describeResult(subject: OscalSubject): unknown {
  const { assessment, view, uuid } = subject;
  const { findings, asOf, summary } = assessment;
  const breaches = findings.filter(({ outcome }) => outcome === 'fail');
  return {
    uuid: uuid('result'),
    title: markupOf(`${assessment.subject.denominazione}, ${formatDay(asOf)}`),
    description: markupOf(`${view.labels.summary.score}: ${scoreText(summary, view)}. ${view.labels.summary.coverage}: ${coverageText(summary, view)}. ${view.labels.summary.note}`),
    start: startOf(asOf),
    end: startOf(asOf),
    props: propsOfResult(assessment),
    'local-definitions': { 'assessment-assets': describeTool(subject) },
    'reviewed-controls': { 'control-selections': [{ 'include-controls': controlsOf(findings) }] },
    observations: findings.map((finding) => describeObservation(finding, subject)),
    ...listed('risks', breaches.map((finding) => describeRisk(finding, subject))),
    ...listed('findings', findings.filter(isDecided).map((finding) => describeFinding(finding, subject))),
  };
}

function controlsOf(findings: readonly Finding[]): unknown[] {
  return [...new Set(findings.map(({ ruleId }) => tokenOf(ruleId)))].map((id) => ({ 'control-id': id }));
}

function isDecided({ outcome }: Finding): boolean {
  return outcome === 'pass' || outcome === 'fail';
}

/** What made the observations. */
function describeTool({ assessment: { tool, engine }, view, uuid }: OscalSubject): unknown {
  return {
    components: [{ uuid: uuid('tool'), type: 'software', title: 'Adempi', description: oscalLabelsOf(view.lang).tool, props: propsOf({ version: tool.version, engine }), status: { state: 'operational' } }],
    'assessment-platforms': [{ uuid: uuid('platform'), title: 'Adempi', 'uses-components': [{ 'component-uuid': uuid('tool') }] }],
  };
}

/** What a reader needs to make the result again, and the counts of rules of law. */
function propsOfResult({ asOf, knownAt, assumeUnchanged, profile, stateDigest, waiversDigest, baselineDigest, packs, summary, openData }: Assessment): Prop[] {
  const { pass, fail, pending, unknown, error, waived, score, coverage } = summary;
  return [
    ...propsOf({ 'as-of': asOf, 'known-at': knownAt, 'assume-unchanged': assumeUnchanged, profile, 'state-digest': stateDigest, 'waivers-digest': waiversDigest, 'baseline-digest': baselineDigest, 'open-data': openData }),
    ...propsOf({ pass, fail, pending, unknown, 'not-applicable': summary.not_applicable, error, waived, score, coverage }),
    ...packs.flatMap(({ id, version, digest }) => propsOf({ pack: `${id} ${version} ${digest}` })),
  ];
}
