import { groupBy } from '@adempi/schema';
import type { Assessment, Diagnostic, Finding, Outcome } from '@adempi/schema';

import { decidingFacts } from '../findings/deciding-facts.ts';
import { enteId } from '../findings/ente-id.ts';
import type { FactPlace, PlaceOf } from '../findings/fact-place.ts';
import { gatherProceedings } from '../table/proceedings-section.ts';
import { createView } from '../table/view.ts';
import type { TableOptions, View } from '../table/view.ts';
import { cleanStrings } from '../text/clean-strings.ts';
import { toJson } from '../text/to-json.ts';
import { sarifMessage } from './message.ts';
import { describeLocation, describePlace, describeProceeding, describeResult } from './results.ts';
import type { ResultContext } from './results.ts';
import { describeRule } from './rules.ts';

/** How assessments are written as SARIF. */
export interface SarifOptions extends Pick<TableOptions, 'exposure' | 'bundle'> {
  /** Also what is compliant or does not apply. */
  readonly all?: boolean;
  /** Where facts stand in the file of a state. */
  readonly placeOf?: PlaceOf;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/adempi/adempi';

/** What is left to do, or to find out. */
const OPEN: readonly Outcome[] = ['fail', 'unknown', 'pending'];

/**
 * Assessments as SARIF 2.1.0 (OASIS), a run for each; the same input gives the same bytes. A breach
 * has `kind: fail` and a level by its severity; what cannot be determined is `open`, what is not
 * yet due `review`. A rule that broke is a notification of the invocation.
 * @example writeSarif([assessment], { placeOf: () => ({ file: 'comune.yml', line: 3, column: 5 }) })
 */
export function writeSarif(assessments: readonly Assessment[], options: SarifOptions = {}): string {
  const log = { $schema: SCHEMA, version: '2.1.0', runs: assessments.map((assessment) => describeRun(assessment, options)) };
  return `${toJson(cleanStrings(log), 2)}\n`;
}

function describeRun(assessment: Assessment, { all = false, placeOf, ...options }: SarifOptions): unknown {
  const view = createView(assessment, options);
  const rules = [...groupBy(assessment.findings, ({ ruleId }) => ruleId).values()].map(([first]) => first);
  const context: ResultContext = {
    assessment,
    view,
    placeOf: (fact) => placeOf?.(assessment, fact) ?? null,
    ruleIndexes: new Map(rules.map(({ ruleId }, index) => [ruleId, index])),
  };
  const results = assessment.findings.filter((finding) => isResult(finding) && (all || OPEN.includes(finding.outcome)));
  const { lang, disclaimer, asOf } = assessment;
  return {
    tool: {
      driver: {
        name: 'Adempi',
        version: assessment.tool.version,
        informationUri: HOME,
        language: lang,
        fullDescription: sarifMessage(disclaimer),
        rules: rules.map((finding) => describeRule(finding, view)),
      },
    },
    automationDetails: { id: `adempi/${encodeURIComponent(clean(enteId(assessment)))}/${asOf}`, description: sarifMessage(`${assessment.subject.denominazione}, ${asOf}`) },
    invocations: [describeInvocation(context)],
    language: lang,
    columnKind: 'utf16CodeUnits',
    results: results.filter(isResult).map((finding) => describeResult(finding, context)),
    properties: propertiesOf(assessment, view),
  };
}

function clean(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

function isResult(finding: Finding): finding is Finding & { readonly outcome: Exclude<Outcome, 'error'> } {
  return finding.outcome !== 'error';
}

function describeInvocation({ assessment, placeOf, ruleIndexes }: ResultContext): unknown {
  const broken = assessment.findings.filter(({ outcome }) => outcome === 'error');
  return {
    executionSuccessful: broken.length === 0,
    toolExecutionNotifications: broken.map((finding) => ({
      level: 'error',
      message: sarifMessage(finding.reason),
      associatedRule: { id: finding.ruleId, index: ruleIndexes.get(finding.ruleId) },
      locations: [describeLocation(decidingFacts(finding)[0], placeOf)],
      ...(finding.instance === null ? {} : { properties: { instance: finding.instance } }),
    })),
    toolConfigurationNotifications: assessment.diagnostics.map(describeDiagnostic),
  };
}

function describeDiagnostic({ code, severity, message, file, line, column }: Diagnostic): unknown {
  const place: FactPlace | null = file === undefined ? null : { file, line: line ?? 1, column: column ?? 1 };
  return {
    level: severity,
    message: sarifMessage(message),
    descriptor: { id: code },
    ...(place === null ? {} : { locations: [{ physicalLocation: describePlace(place) }] }),
  };
}

/** What a reader needs to know of the run as a whole, and to make it again. */
function propertiesOf({ asOf, knownAt, assumeUnchanged, engine, profile, subject, stateDigest, waiversDigest, baselineDigest, packs, summary, conflicts, openData, findings }: Assessment, view: View): unknown {
  const { exposure, ...counts } = summary;
  // Told here too: a duty that is met has no result, and may be contested all the same.
  const proceedings = gatherProceedings(findings, view).map(({ finding: { ruleId }, proceeding }) => ({ ruleId, ...describeProceeding(proceeding) }));
  return { asOf, knownAt, assumeUnchanged, engine, profile, subject, stateDigest, waiversDigest, baselineDigest, packs, summary: view.risk ? { ...counts, exposure } : counts, conflicts: conflicts.length, openData, ...(proceedings.length === 0 ? {} : { proceedings }) };
}
