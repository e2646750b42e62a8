import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { groupBy } from '@adempi/schema';
import type { Assessment, Finding } from '@adempi/schema';

import { enteId } from '../findings/ente-id.ts';
import type { PlaceOf } from '../findings/fact-place.ts';
import { createView } from '../table/view.ts';
import type { TableOptions } from '../table/view.ts';
import { writeCase } from './write-case.ts';
import type { CaseContext, WrittenCase } from './write-case.ts';
import { xmlText } from './xml-text.ts';

/** How assessments are written as JUnit. */
export interface JunitOptions extends Pick<TableOptions, 'exposure' | 'bundle'> {
  /** Whether a finding that cannot be determined counts as failed (`--fail-on unknown`); by default none does. */
  readonly failsUnknown?: (finding: Finding) => boolean;
  /** Where facts stand in the file of a state. */
  readonly placeOf?: PlaceOf;
}

/** Test cases under one name. */
interface Suite {
  readonly name: string;
  readonly assessment: Assessment;
  readonly cases: readonly WrittenCase[];
}

type Element = ReturnType<typeof x>;

/**
 * Assessments as the XML of JUnit: a suite for each pack, or for each ente where there are several;
 * a test case for each finding, named after its rule and item. A breach is a failure of the type of
 * its severity; what is not yet due, does not apply, is waived or cannot be determined is skipped,
 * with its outcome as type.
 * @example writeJunit([assessment])
 */
export function writeJunit(assessments: readonly Assessment[], options: JunitOptions = {}): string {
  const [only] = assessments;
  const suites = assessments.length === 1 && only !== undefined ? suitesOfPacks(only, options) : assessments.map((assessment) => suiteOfEnte(assessment, options));
  const cases = suites.flatMap((suite) => suite.cases);
  const root = x('testsuites', { name: 'adempi', ...countsOf(cases) }, onLines(suites.map(describeSuite)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root, { closeEmptyElements: true, tightClose: true })}\n`;
}

function suitesOfPacks(assessment: Assessment, options: JunitOptions): Suite[] {
  const context = contextOf(assessment, options);
  return [...groupBy(assessment.findings, ({ packId }) => packId)].map(([name, findings]) => ({ name, assessment, cases: findings.map((finding) => writeCase(finding, finding.packId, context)) }));
}

function suiteOfEnte(assessment: Assessment, options: JunitOptions): Suite {
  const context = contextOf(assessment, options);
  return {
    name: assessment.subject.denominazione,
    assessment,
    cases: assessment.findings.map((finding) => writeCase(finding, `${enteId(assessment)}.${finding.packId}`, context)),
  };
}

function contextOf(assessment: Assessment, { failsUnknown = () => false, placeOf, ...options }: JunitOptions): CaseContext {
  return { view: createView(assessment, options), failsUnknown, placeOf: (fact) => placeOf?.(assessment, fact) ?? null };
}

function describeSuite({ name, assessment, cases }: Suite): Element {
  const { subject, asOf, tool, stateDigest, disclaimer } = assessment;
  const properties: Readonly<Record<string, string>> = { ente: subject.denominazione, id: enteId(assessment), asOf, version: tool.version, stateDigest, disclaimer };
  const head = x('properties', onLines(Object.entries(properties).map(([property, value]) => x('property', { name: property, value: xmlText(value) }))));
  return x('testsuite', { name: xmlText(name), ...countsOf(cases) }, onLines([head, ...cases.map(({ element }) => element)]));
}

function countsOf(cases: readonly WrittenCase[]): Readonly<Record<string, string>> {
  const count = (kind: WrittenCase['kind']): string => String(cases.filter((one) => one.kind === kind).length);
  return { tests: String(cases.length), failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

/** Elements each on a line of its own: a report is read and compared by people too. */
function onLines(elements: readonly Element[]): (Element | string)[] {
  return elements.length === 0 ? [] : ['\n', ...elements.flatMap((element) => [element, '\n'])];
}
