import type { Evidence } from '@adempi/schema';

import { dutyText, findingName } from '../findings/duty-text.ts';
import { valueText } from '../text/value-text.ts';
import { pathOf } from '../table/view.ts';
import type { View } from '../table/view.ts';
import type { WorkbookSheet } from '../workbook/write-workbook.ts';
import { dayCell, tableSheet, textCell } from './table-sheet.ts';
import type { Column } from './table-sheet.ts';
import { allFindings, enteColumns } from './told.ts';
import type { SheetWords, Told, ToldFinding } from './told.ts';

interface ToldEvidence extends ToldFinding {
  readonly evidence: Evidence;
}

/** Every fact that decided, with where it comes from: a row for each finding that rests on it. */
export function evidenceSheet(all: readonly Told[], words: SheetWords): WorkbookSheet {
  const { sheet } = words;
  const rows = allFindings(all).flatMap((told) => told.finding.evidence.map((evidence) => ({ ...told, evidence })));
  return { ...tableSheet({ name: sheet.sheets.evidence, columns: columnsOf(all, words), rows, nothing: sheet.nothing }), isWide: true };
}

function columnsOf(all: readonly Told[], words: SheetWords): Column<ToldEvidence>[] {
  const { columns, sheet } = words;
  return [
    ...enteColumns<ToldEvidence>(all, words),
    { heading: columns.duty, width: 36, cell: ({ finding, view }) => textCell(dutyText(finding, view)) },
    { heading: columns.outcome, width: 16, cell: ({ finding, view }) => textCell(view.words.outcome[finding.outcome]) },
    { heading: sheet.columns.fact, width: 40, cell: ({ evidence, view }) => textCell(view.names.factOf(evidence)) },
    { heading: sheet.columns.value, width: 24, cell: ({ evidence, view }) => textCell(valueOf(evidence, view)) },
    { heading: sheet.columns.source, width: 40, cell: ({ evidence, view }) => textCell(sourceText(evidence, view)) },
    { heading: sheet.columns.ref, width: 18, cell: ({ evidence }) => textCell(evidence.ref) },
    { heading: sheet.columns.knownOn, width: 12, cell: ({ evidence }) => dayCell(evidence.knownOn) },
    { heading: sheet.columns.assurance, width: 14, cell: ({ evidence, view }) => textCell(evidence.assurance === null ? null : view.words.assurance[evidence.assurance]) },
    { heading: sheet.columns.address, width: 34, cell: ({ evidence }) => ({ ...textCell(evidence.fact), look: 'note' }) },
    { heading: columns.rule, width: 34, cell: ({ finding }) => ({ ...textCell(findingName(finding)), look: 'note' }) },
  ];
}

/** That a list is whole has no value of its own. */
function valueOf(evidence: Evidence, view: View): string {
  return 'value' in evidence ? valueText(evidence.value, view, view.facts.get(pathOf(evidence.fact))) : view.words.yes;
}

function sourceText({ source }: Evidence, { sources, labels }: View): string {
  return source === null ? labels.finding.undeclaredSource : (sources.get(source)?.title ?? source);
}
