import type { Assessment, Finding, Proceeding } from '@adempi/schema';

import { dispositionText } from '../findings/disposition-text.ts';
import { lawText } from '../findings/duty-text.ts';
import { evidenceTexts } from '../table/evidence-text.ts';
import { gatherProceedings } from '../table/proceedings-section.ts';
import { createView } from '../table/view.ts';
import type { TableOptions, View } from '../table/view.ts';
import { cleanText } from '../text/clean.ts';
import { printCsv } from './print-csv.ts';
import type { CsvOptions } from './print-csv.ts';

/** How findings are written as CSV. */
export interface FindingCsvOptions extends CsvOptions, Pick<TableOptions, 'exposure' | 'bundle'> {}

/** What a row may hold: text, a number, yes or no, nothing. */
type Value = string | number | boolean | null;

/** A column: its name, and what stands in it. */
interface Column {
  readonly name: string;
  readonly value: (finding: Finding, assessment: Assessment, view: View) => Value;
}

/** Of the proceedings of AgID on a finding, the one that is open and whose term comes first. */
const mostUrgent = (finding: Finding, view: View): Proceeding | undefined => gatherProceedings([finding], view)[0]?.proceeding;

const list = (texts: readonly string[]): string => [...new Set(texts)].join('; ');

// Who, what, how it came out, by when, on what grounds, what to do; words for people at the end.
const COLUMNS: readonly Column[] = [
  { name: 'codiceIpa', value: (_, { subject }) => subject.codiceIpa },
  { name: 'codiceIstat', value: (_, { subject }) => subject.codiceIstat },
  { name: 'denominazione', value: (_, { subject }) => subject.denominazione },
  { name: 'asOf', value: (_, { asOf }) => asOf },
  { name: 'packId', value: ({ packId }) => packId },
  { name: 'ruleId', value: ({ ruleId }) => ruleId },
  { name: 'instance', value: ({ instance }) => instance?.key ?? null },
  { name: 'outcome', value: ({ outcome }) => outcome },
  { name: 'severity', value: ({ severity }) => severity },
  { name: 'force', value: ({ force }) => force },
  { name: 'disposition', value: ({ disposition }) => disposition },
  { name: 'dispositionText', value: (finding, _, view) => dispositionText(finding, view) },
  { name: 'timing', value: ({ timing }) => timing?.state ?? null },
  { name: 'dueDate', value: ({ timing }) => timing?.dueDate ?? null },
  { name: 'daysLeft', value: ({ timing }) => timing?.daysLeft ?? null },
  { name: 'nextDueDate', value: ({ timing }) => timing?.nextDueDate ?? null },
  { name: 'assurance', value: ({ assurance }) => assurance },
  { name: 'knownOn', value: ({ knownOn }) => knownOn },
  { name: 'confidence', value: ({ confidence }) => (Object.values(confidence).includes('unverified') ? 'unverified' : 'verified') },
  { name: 'clue', value: (_, { openData }) => openData },
  { name: 'exposure', value: ({ exposure }, _, { risk }) => (risk ? (exposure?.class ?? null) : null) },
  { name: 'minEur', value: ({ exposure }, _, { risk }) => (risk ? (exposure?.minEur ?? null) : null) },
  { name: 'maxEur', value: ({ exposure }, _, { risk }) => (risk ? (exposure?.maxEur ?? null) : null) },
  { name: 'stage', value: (finding, _, view) => mostUrgent(finding, view)?.stage ?? null },
  { name: 'term', value: (finding, _, view) => mostUrgent(finding, view)?.term?.date ?? null },
  { name: 'actor', value: ({ actor }) => actor },
  { name: 'title', value: ({ title }) => title },
  { name: 'reason', value: ({ reason }) => reason },
  { name: 'legalBasis', value: lawText },
  { name: 'remedy', value: ({ remedy }) => remedy },
  { name: 'missing', value: ({ missing }) => list(missing.map(({ fact }) => fact)) },
  { name: 'sources', value: ({ evidence }, _, view) => list(evidenceTexts(evidence, view)) },
  { name: 'id', value: ({ id }) => id },
];

/** The columns of findings as CSV, in their order. */
export const FINDING_COLUMNS: readonly string[] = COLUMNS.map(({ name }) => name);

/**
 * Findings as CSV (RFC 4180), a row for each, every outcome included. Codes and days are those of
 * the JSON; what a spreadsheet would run as a formula is made plain.
 * @example writeCsv([assessment], { bom: true })
 */
export function writeCsv(assessments: readonly Assessment[], { bom = false, ...options }: FindingCsvOptions = {}): string {
  const rows = assessments.flatMap((assessment) => {
    const view = createView(assessment, options);
    return assessment.findings.map((finding) => COLUMNS.map(({ value }) => printable(value(finding, assessment, view))));
  });
  return printCsv([FINDING_COLUMNS, ...rows], { bom });
}

function printable(value: Value): string | number {
  if (value === null) return '';
  return typeof value === 'number' ? value : cleanText(String(value));
}
